package org.demarche.coder.time;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.demarche.model.When.Granularity;

/**
 * A stretch of the calendar.
 *
 * @param start first day
 * @param end last day
 * @param unit what it is one of; where it is no whole one, the unit in which its ends are told
 */
public record Stretch(LocalDate start, LocalDate end, Unit unit) implements TimeValue {
    public Stretch {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException(start + ".." + end);
        }
    }

    static Stretch day(LocalDate day) {
        return new Stretch(day, day, Unit.DAY);
    }

    /** From the first day of one to the last of the other. */
    Stretch until(Stretch other) {
        return new Stretch(start, other.end, unit.compareTo(other.unit) < 0 ? unit : other.unit);
    }

    private boolean whole() {
        return unit.around(start).end().equals(end);
    }

    Granularity granularity() {
        return whole() ? unit.granularity() : Granularity.RANGE;
    }

    @Override
    public Stretch stretch() {
        return this;
    }

    /** {@code 2014-03-05}, {@code 2014-W10}, {@code 2014-W10-WE}, {@code 2014-03}, {@code 2014-Q1}, {@code 2014-SP}, {@code 2014}, {@code 201}; else start/end. */
    @Override
    public String iso() {
        int year = start.getYear();
        if (!whole()) {
            return start + "/" + end;
        }
        return switch (unit) {
            case SECOND, MINUTE, HOUR, DAY -> start.toString();
            case WEEK -> week();
            case WEEKEND -> week() + "-WE";
            case MONTH -> start.toString().substring(0, 7);
            case QUARTER -> year + "-Q" + (start.getMonthValue() + 2) / 3;
            case SEASON ->
                year + "-"
                        + switch (start.getMonthValue()) {
                            case 3 -> "SP";
                            case 6 -> "SU";
                            case 9 -> "FA";
                            default -> "WI";
                        };
            case HALF -> year + "-H" + (start.getMonthValue() + 5) / 6;
            case YEAR -> String.valueOf(year);
            case DECADE -> String.valueOf(year / 10);
            case CENTURY -> String.valueOf(year / 100);
            case FORTNIGHT, MILLENNIUM -> start + "/" + end;
        };
    }

    private String week() {
        return String.format(
                Locale.ROOT,
                "%d-W%02d",
                start.get(IsoFields.WEEK_BASED_YEAR),
                start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
