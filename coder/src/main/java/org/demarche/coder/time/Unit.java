package org.demarche.coder.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.demarche.model.When.Granularity;

/** A unit of clock or calendar, from the finest to the coarsest. */
public enum Unit {
    SECOND(ChronoUnit.SECONDS, 1, Granularity.DAY),
    MINUTE(ChronoUnit.MINUTES, 1, Granularity.DAY),
    HOUR(ChronoUnit.HOURS, 1, Granularity.DAY),
    DAY(ChronoUnit.DAYS, 1, Granularity.DAY),
    WEEKEND(ChronoUnit.WEEKS, 1, Granularity.RANGE),
    WEEK(ChronoUnit.WEEKS, 1, Granularity.WEEK),
    FORTNIGHT(ChronoUnit.WEEKS, 2, Granularity.RANGE),
    MONTH(ChronoUnit.MONTHS, 1, Granularity.MONTH),
    QUARTER(ChronoUnit.MONTHS, 3, Granularity.QUARTER),
    /** Three months from March, June, September or December on. */
    SEASON(ChronoUnit.MONTHS, 3, Granularity.RANGE),
    HALF(ChronoUnit.MONTHS, 6, Granularity.RANGE),
    YEAR(ChronoUnit.YEARS, 1, Granularity.YEAR),
    DECADE(ChronoUnit.YEARS, 10, Granularity.DECADE),
    CENTURY(ChronoUnit.YEARS, 100, Granularity.RANGE),
    MILLENNIUM(ChronoUnit.YEARS, 1000, Granularity.RANGE);

    private final ChronoUnit chrono;
    private final int times;
    private final Granularity granularity;

    Unit(ChronoUnit chrono, int times, Granularity granularity) {
        this.chrono = chrono;
        this.times = times;
        this.granularity = granularity;
    }

    /** How the model calls a stretch of one such unit. */
    Granularity granularity() {
        return granularity;
    }

    boolean clock() {
        return compareTo(DAY) < 0;
    }

    /** The day so many units on; back where the number is negative. Hours and less stay within the day. */
    LocalDate move(LocalDate day, long number) {
        return clock() ? day : day.plus(number * times, chrono);
    }

    /** The unit of the calendar that a day lies in. */
    Stretch around(LocalDate day) {
        LocalDate start = switch (this) {
            case SECOND, MINUTE, HOUR, DAY -> day;
            case WEEK, FORTNIGHT -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case WEEKEND ->
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(5);
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
            case SEASON -> day.withDayOfMonth(1).minusMonths(day.getMonthValue() % 3);
            case HALF -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 6);
            case YEAR, DECADE, CENTURY, MILLENNIUM -> LocalDate.of(Math.floorDiv(day.getYear(), times) * times, 1, 1);
        };
        LocalDate end = this == WEEKEND
                ? start.plusDays(1)
                : clock() ? start : move(start, 1).minusDays(1);
        return new Stretch(start, end, this);
    }
}
