package org.demarche.ledger.measures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The days that a value is of.
 *
 * @param first the first; null where it has no bound
 * @param last the last, included; null where it has no bound
 */
public record Period(@Nullable LocalDate first, @Nullable LocalDate last) {
    public static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    public static Period month(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    /** The week of that day, from Monday to Sunday. */
    public static Period week(LocalDate day) {
        LocalDate monday = day.with(DayOfWeek.MONDAY);
        return new Period(monday, monday.plusDays(6));
    }

    /** Whether the day lies within. */
    public boolean holds(LocalDate day) {
        return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
    }

    /** Whether all of the other lies within. */
    public boolean covers(Period other) {
        return (first == null || other.first != null && !other.first.isBefore(first))
                && (last == null || other.last != null && !other.last.isAfter(last));
    }

    /** Whether a day of that year lies within. */
    public boolean touches(int year) {
        return (first == null || first.getYear() <= year) && (last == null || last.getYear() >= year);
    }

    /** {@code 2014}, {@code 2014-03}, or {@code 2014-01-15..2014-03-10}, an open end left empty; {@code all} where both are. */
    public String label() {
        if (first == null || last == null) {
            return first == null && last == null ? "all" : text(first) + ".." + text(last);
        }
        if (equals(year(first.getYear()))) {
            return Integer.toString(first.getYear());
        }
        return equals(month(YearMonth.from(first)))
                ? YearMonth.from(first).toString()
                : text(first) + ".." + text(last);
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
