package org.demarche.ledger.records;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.ledger.exchange.StateCodes;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of a column comes from, and how it is written there. Immutable.
 *
 * @param column the file's column; null where the value is the same for all lines or is put together
 * @param constant the value of all lines; null where there is none
 * @param parts columns or numbers that hold year, month and day; empty where one column holds all
 * @param format how a day is written; null for 2014, 2014-03, 2014-03-15
 * @param system whose codes states are in
 * @param replace what is put in the place of what, before all else
 * @param values what a value stands for; others stand for themselves
 * @param unless columns whose value makes this one missing
 */
record Cell(
        @Nullable String column,
        @Nullable String constant,
        List<String> parts,
        @Nullable DateTimeFormatter format,
        StateCodes.System system,
        Map<String, String> replace,
        Map<String, String> values,
        Map<String, String> unless) {

    /** The text for a line; empty where it is missing. */
    String text(RecordLine line, Set<String> missing) {
        if (constant != null) {
            return constant;
        }
        for (Map.Entry<String, String> each : unless.entrySet()) {
            if (line.textOrEmpty(each.getKey()).equals(each.getValue())) {
                return "";
            }
        }
        String text =
                parts.isEmpty() ? present(line.textOrEmpty(String.valueOf(column)), missing) : joined(line, missing);
        for (Map.Entry<String, String> each : replace.entrySet()) {
            text = text.replace(each.getKey(), each.getValue());
        }
        return values.getOrDefault(text, text);
    }

    private static String present(String text, Set<String> missing) {
        return missing.contains(text) ? "" : text;
    }

    private String joined(RecordLine line, Set<String> missing) {
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            boolean number = part.chars().allMatch(Character::isDigit);
            String value = number ? part : present(line.textOrEmpty(part), missing);
            if (value.isEmpty()) {
                break;
            }
            text.append(text.isEmpty() ? "" : "-").append(text.isEmpty() || value.length() > 1 ? value : "0" + value);
        }
        return text.toString();
    }

    /** The value of the line for the column. */
    @Nullable
    Object value(RecordTable.Column target, String text, @Nullable LocalDate day) throws RecordLine.Bad {
        return switch (target.type()) {
            case TEXT -> text;
            case WHOLE -> whole(text);
            case REAL -> real(text);
            case FIRST -> day(text, false);
            case LAST -> day(text, true);
            case STATE -> {
                String code = StateCodes.standard().code(system, text, day);
                if (code.isEmpty()) {
                    throw bad(text, "is no state (" + system.name().toLowerCase(java.util.Locale.ROOT) + ")");
                }
                yield code;
            }
            case ANY -> {
                String code = StateCodes.standard().code(system, text, day);
                yield code.isEmpty() ? null : code;
            }
        };
    }

    private RecordLine.Bad bad(String text, String what) {
        String where = column != null ? " in column '" + column + "' " : parts.isEmpty() ? " " : " of " + parts + " ";
        return new RecordLine.Bad("'" + text + "'" + where + what);
    }

    private Integer whole(String text) throws RecordLine.Bad {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw bad(text, "is no whole number");
        }
    }

    private Double real(String text) throws RecordLine.Bad {
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw bad(text, "is no number");
    }

    private LocalDate day(String text, boolean last) throws RecordLine.Bad {
        try {
            return format == null ? ofIso(text, last) : ofFormat(format.parse(text), last);
        } catch (DateTimeException | NumberFormatException e) {
            throw bad(text, format == null ? "is no day such as 2014-03-15, 2014-03, 2014" : "is no day in its format");
        }
    }

    private static LocalDate ofIso(String text, boolean last) {
        String date = text.length() > 10 ? text.substring(0, 10) : text; // a time of day may follow
        return switch (date.length()) {
            case 4 -> of(Integer.parseInt(date), 0, 0, last);
            case 7 -> {
                YearMonth month = YearMonth.parse(date);
                yield of(month.getYear(), month.getMonthValue(), 0, last);
            }
            default -> LocalDate.parse(date);
        };
    }

    private static LocalDate ofFormat(TemporalAccessor parsed, boolean last) {
        return of(
                parsed.get(ChronoField.YEAR),
                parsed.isSupported(ChronoField.MONTH_OF_YEAR) ? parsed.get(ChronoField.MONTH_OF_YEAR) : 0,
                parsed.isSupported(ChronoField.DAY_OF_MONTH) ? parsed.get(ChronoField.DAY_OF_MONTH) : 0,
                last);
    }

    /** Zero for what is not said. */
    private static LocalDate of(int year, int month, int day, boolean last) {
        if (month == 0) {
            return last ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1);
        }
        if (day == 0) {
            return last ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, month, 1);
        }
        return LocalDate.of(year, month, day);
    }
}
