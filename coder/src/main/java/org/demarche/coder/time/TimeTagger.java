package org.demarche.coder.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.coder.syntax.Word;
import org.demarche.model.Span;
import org.demarche.model.When;
import org.demarche.model.When.Basis;
import org.demarche.model.When.Granularity;
import org.jspecify.annotations.Nullable;

/**
 * Finds times in English sentences: "on 7 March", "last Thursday", "in early 2013", "three days ago".
 *
 * <p>A day without a year is the nearest to the day of publication, a weekday the last one up to it unless "next" stands before
 * it. Without a day of publication only full dates have a value. Thread-safe.
 */
public final class TimeTagger {
    private static final Map<String, Month> MONTHS = new HashMap<>();
    private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10));
    private static final Set<String> PREPOSITIONS = Set.of(
            "on", "in", "at", "by", "since", "until", "from", "during", "of", "before", "after", "late", "early",
            "mid");

    static {
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(Locale.ROOT);
            MONTHS.put(name, month);
            MONTHS.put(name.substring(0, 3), month);
            MONTHS.put(name.substring(0, 3) + ".", month);
        }
        MONTHS.put("sept", Month.SEPTEMBER);
        MONTHS.put("sept.", Month.SEPTEMBER);
        MONTHS.remove("may"); // as a word it is a verb; May with its capital is looked up apart
        for (DayOfWeek day : DayOfWeek.values()) {
            WEEKDAYS.put(day.name().toLowerCase(Locale.ROOT), day);
        }
    }

    /** Whether a lower-case word is one of the prepositions that bring a time. */
    public static boolean preposition(String word) {
        return PREPOSITIONS.contains(word);
    }

    /** The times of a sentence, in the order of the text. */
    public List<TimeExpression> find(List<Word> words, String text, @Nullable LocalDate published) {
        List<TimeExpression> found = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            Reading reading = new Reading(words, published);
            Value value = reading.at(i);
            if (value == null) {
                i++;
                continue;
            }
            int from = i > 0 && PREPOSITIONS.contains(lower(words, i - 1)) ? i - 1 : i;
            if (from > 0 && PREPOSITIONS.contains(lower(words, from - 1)) && from < i) {
                from--;
            }
            Span span = words.get(i).span().cover(words.get(value.to() - 1).span());
            found.add(new TimeExpression(
                    from,
                    value.to(),
                    new When(value.start(), value.end(), value.granularity(), Basis.STATED, span.of(text), span)));
            i = value.to();
        }
        return found;
    }

    private static String lower(List<Word> words, int i) {
        return i < 0 || i >= words.size() ? "" : words.get(i).form().toLowerCase(Locale.ROOT);
    }

    private record Value(int to, LocalDate start, LocalDate end, Granularity granularity) {
        static Value day(int to, LocalDate day) {
            return new Value(to, day, day, Granularity.DAY);
        }

        static Value month(int to, int year, Month month) {
            LocalDate first = LocalDate.of(year, month, 1);
            return new Value(to, first, first.with(TemporalAdjusters.lastDayOfMonth()), Granularity.MONTH);
        }

        static Value year(int to, int year) {
            return new Value(to, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Granularity.YEAR);
        }
    }

    /** One attempt to read a time from a word on. */
    private record Reading(List<Word> words, @Nullable LocalDate published) {
        @Nullable
        Value at(int i) {
            try {
                Value date = date(i);
                return date != null ? date : relative(i);
            } catch (DateTimeException e) {
                return null; // 31 February is no time
            }
        }

        private @Nullable Value date(int i) {
            Month month = month(i);
            if (month != null) {
                int day = number(i + 1, 31);
                if (day > 0 && !lower(words, i + 2).equals("%")) {
                    int year = year(lower(words, i + 2).equals(",") ? i + 3 : i + 2);
                    int to = year > 0 ? (lower(words, i + 2).equals(",") ? i + 4 : i + 3) : i + 2;
                    return day(to, month, day, year);
                }
                int year = year(i + 1);
                if (year > 0) {
                    return Value.month(i + 2, year, month);
                }
                return published == null ? null : Value.month(i + 1, nearestYear(month, published), month);
            }
            int day = number(i, 31);
            if (day > 0) {
                int m = lower(words, i + 1).equals("of") ? i + 2 : i + 1;
                Month after = month(m);
                if (after != null) {
                    int year = year(m + 1);
                    return day(year > 0 ? m + 2 : m + 1, after, day, year);
                }
            }
            String form = words.get(i).form();
            int year = year(i);
            if (year > 0
                    && i > 0
                    && PREPOSITIONS.contains(lower(words, i - 1))
                    && !lower(words, i - 1).equals("at")) {
                return Value.year(i + 1, year);
            }
            return form.matches("(19|20)\\d\\d-\\d\\d-\\d\\d") ? Value.day(i + 1, LocalDate.parse(form)) : null;
        }

        private @Nullable Value day(int to, Month month, int day, int year) {
            if (year > 0) {
                return Value.day(to, LocalDate.of(year, month, day));
            }
            if (published == null) {
                return null;
            }
            LocalDate best = LocalDate.of(published.getYear(), month, day);
            for (int y : new int[] {published.getYear() - 1, published.getYear() + 1}) {
                LocalDate other = LocalDate.of(y, month, day);
                if (Math.abs(ChronoUnit.DAYS.between(other, published))
                        < Math.abs(ChronoUnit.DAYS.between(best, published))) {
                    best = other;
                }
            }
            return Value.day(to, best);
        }

        private static int nearestYear(Month month, LocalDate published) {
            int apart = month.getValue() - published.getMonthValue();
            return apart > 6 ? published.getYear() - 1 : apart < -6 ? published.getYear() + 1 : published.getYear();
        }

        private @Nullable Value relative(int i) {
            if (published == null) {
                return null;
            }
            String word = lower(words, i);
            DayOfWeek weekday = WEEKDAYS.get(word);
            if (weekday != null) {
                return Value.day(i + 1, published.with(TemporalAdjusters.previousOrSame(weekday)));
            }
            switch (word) {
                case "today", "tonight" -> {
                    return Value.day(i + 1, published);
                }
                case "yesterday" -> {
                    return Value.day(i + 1, published.minusDays(1));
                }
                case "tomorrow" -> {
                    return Value.day(i + 1, published.plusDays(1));
                }
                case "last", "past", "this", "next", "coming" -> {
                    return shifted(i, word.equals("this") ? 0 : word.equals("next") || word.equals("coming") ? 1 : -1);
                }
                default -> {
                    return ago(i);
                }
            }
        }

        private @Nullable Value shifted(int i, int by) {
            DayOfWeek weekday = WEEKDAYS.get(lower(words, i + 1));
            LocalDate now = java.util.Objects.requireNonNull(published);
            if (weekday != null) {
                return Value.day(
                        i + 2,
                        by > 0
                                ? now.with(TemporalAdjusters.next(weekday))
                                : now.with(
                                        by < 0
                                                ? TemporalAdjusters.previous(weekday)
                                                : TemporalAdjusters.nextOrSame(weekday)));
            }
            switch (lower(words, i + 1)) {
                case "week" -> {
                    LocalDate monday = now.plusWeeks(by).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                    return new Value(i + 2, monday, monday.plusDays(6), Granularity.WEEK);
                }
                case "month" -> {
                    return Value.month(
                            i + 2,
                            now.plusMonths(by).getYear(),
                            now.plusMonths(by).getMonth());
                }
                case "year" -> {
                    return Value.year(i + 2, now.getYear() + by);
                }
                default -> {
                    return null;
                }
            }
        }

        private @Nullable Value ago(int i) {
            Integer n = NUMBERS.get(lower(words, i));
            int count = n != null ? n : number(i, 99);
            if (count <= 0 || !lower(words, i + 2).equals("ago")) {
                return null;
            }
            LocalDate now = java.util.Objects.requireNonNull(published);
            return switch (lower(words, i + 1).replaceAll("s$", "")) {
                case "day" -> Value.day(i + 3, now.minusDays(count));
                case "week" -> Value.day(i + 3, now.minusWeeks(count));
                case "month" ->
                    Value.month(
                            i + 3,
                            now.minusMonths(count).getYear(),
                            now.minusMonths(count).getMonth());
                case "year" -> Value.year(i + 3, now.getYear() - count);
                default -> null;
            };
        }

        private @Nullable Month month(int i) {
            String word = lower(words, i);
            if (word.equals("may")
                    && words.get(i).form().equals("May")
                    && (number(i + 1, 31) > 0
                            || year(i + 1) > 0
                            || number(i - 1, 31) > 0
                            || PREPOSITIONS.contains(lower(words, i - 1)))) {
                return Month.MAY;
            }
            Month month = MONTHS.get(word);
            return month != null && Character.isUpperCase(words.get(i).form().charAt(0)) && word.length() >= 3
                    ? month
                    : null;
        }

        private int number(int i, int most) {
            String word = lower(words, i).replaceAll("(?<=\\d)(st|nd|rd|th)$", "");
            return word.matches("\\d{1,2}") && Integer.parseInt(word) <= most ? Integer.parseInt(word) : 0;
        }

        private int year(int i) {
            String word = lower(words, i);
            return word.matches("(19|20)\\d\\d") ? Integer.parseInt(word) : 0;
        }
    }
}
