package org.demarche.coder.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.demarche.coder.time.Tokens.Found;
import org.jspecify.annotations.Nullable;

/** Dates of the calendar: "7 March", "March 3-7, 2014", "June last year", "2014-03-07", "7.3.2014", "2013", "the 1990s", "the 20th century". */
final class Dates extends Rules {
    Dates(Tokens tokens, Anchor anchor) {
        super(tokens, anchor);
    }

    @Override
    @Nullable
    Reading at(int i) {
        Reading found = Reading.longer(figures(i), monthFirst(i));
        found = Reading.longer(found, dayFirst(i));
        found = Reading.longer(found, yearAlone(i));
        found = Reading.longer(found, decade(i));
        return Reading.longer(found, century(i));
    }

    /** A month, by itself, with days behind it, with a year. */
    private @Nullable Reading monthFirst(int i) {
        Found month = tokens.month(i);
        if (month == null) {
            return null;
        }
        Found first = tokens.dayOfMonth(tokens.skip(month.to(), "the"));
        if (first != null && !tokens.is(first.to(), "%") && !isYear(month.to())) {
            Found last = joined(first.to());
            return days(month.value(), first, last == null ? first : last, (last == null ? first : last).to());
        }
        Reading year = year(tokens.skip(month.to(), ",", "of", "in"));
        if (year != null && year.value() instanceof Stretch whole) {
            return Reading.firm(year.to(), Unit.MONTH.around(whole.start().withMonth(month.value())));
        }
        return nearest(month, tokens.has(Sense.UNCERTAIN, i));
    }

    private boolean isYear(int i) {
        return tokens.year(i) != null;
    }

    /** "7 March", "the 7th of March", "3 to 7 March". */
    private @Nullable Reading dayFirst(int i) {
        Found first = tokens.dayOfMonth(tokens.skip(i, "the"));
        if (first == null) {
            return null;
        }
        Found last = joined(first.to());
        int behind = (last == null ? first : last).to();
        Found month = tokens.month(tokens.skip(behind, "of"));
        return month == null ? null : days(month.value(), first, last == null ? first : last, month.to());
    }

    /** The second of two days of one month: "3-7", "3 to 7", "3 and 4". */
    private @Nullable Found joined(int i) {
        boolean joint = tokens.dash(i) || tokens.is(i, "to", "and", "through", "until", "or", "/");
        return joint && !isYear(i + 1) ? tokens.dayOfMonth(tokens.skip(i + 1, "the")) : null;
    }

    private @Nullable Reading days(int month, Found first, Found last, int to) {
        Reading year = year(tokens.skip(to, ",", "of"));
        if (year != null && year.value() instanceof Stretch whole) {
            LocalDate january = whole.start();
            return Reading.firm(
                    year.to(),
                    stretch(
                            LocalDate.of(january.getYear(), month, first.value()),
                            LocalDate.of(january.getYear(), month, last.value())));
        }
        LocalDate now = published();
        if (now == null) {
            return null;
        }
        LocalDate best = null;
        LocalDate ahead = null;
        for (int y = now.getYear() - 1; y <= now.getYear() + 1; y++) {
            if (month == 2 && first.value() == 29 && !java.time.Year.isLeap(y)) {
                continue;
            }
            LocalDate day = LocalDate.of(y, month, first.value());
            best = best == null || apart(day, now) < apart(best, now) ? day : best;
            ahead = ahead == null && !day.isBefore(now) ? day : ahead;
        }
        if (best == null) {
            return null;
        }
        int length = last.value() - first.value();
        LocalDate next = ahead == null ? best : ahead;
        return new Reading(
                to, stretch(best, best.plusDays(length)), stretch(next, next.plusDays(length)), Reading.Standing.FIRM);
    }

    private static Stretch stretch(LocalDate first, LocalDate last) {
        return new Stretch(first, last, Unit.DAY);
    }

    private static long apart(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other));
    }

    /** A month without a year is the nearest one; of what is to come the next. */
    private @Nullable Reading nearest(Found month, boolean uncertain) {
        LocalDate now = published();
        if (now == null) {
            return null;
        }
        int apart = month.value() - now.getMonthValue();
        int year = apart > 6 ? now.getYear() - 1 : apart < -6 ? now.getYear() + 1 : now.getYear();
        return new Reading(
                month.to(),
                Unit.MONTH.around(LocalDate.of(year, month.value(), 1)),
                Unit.MONTH.around(LocalDate.of(now.getYear() + (apart < 0 ? 1 : 0), month.value(), 1)),
                uncertain ? Reading.Standing.PREPOSED : Reading.Standing.FIRM);
    }

    /** Dates in figures: 2014-03-07, 2014/3/7, 7.3.2014, and 3/7/2014, whose first number is the month unless it cannot be. */
    private @Nullable Reading figures(int i) {
        int first = tokens.digits(i, 4, false);
        if (first < 0) {
            return dotted(i);
        }
        boolean slash = tokens.is(i + 1, "/") && tokens.is(i + 3, "/");
        if (!slash && !(tokens.dash(i + 1) && tokens.dash(i + 3))) {
            return null;
        }
        int second = tokens.digits(i + 2, 2, false);
        int third = tokens.digits(i + 4, 4, false);
        if (first >= 1000 && second > 0 && third > 0 && third <= 31) {
            return Reading.firm(i + 5, Stretch.day(LocalDate.of(first, second, third)));
        }
        if (third < 1000 || second <= 0 || first <= 0) {
            return null;
        }
        boolean dayLeads = first > 12 || !slash;
        return Reading.firm(
                i + 5, Stretch.day(dayLeads ? LocalDate.of(third, second, first) : LocalDate.of(third, first, second)));
    }

    private @Nullable Reading dotted(int i) {
        String form = tokens.form(i);
        if (form.length() < 8 || form.length() > 10 || !form.matches("\\d{1,2}\\.\\d{1,2}\\.\\d{4}")) {
            return null;
        }
        String[] parts = form.split("\\.");
        return Reading.firm(
                i + 1,
                Stretch.day(LocalDate.of(
                        Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0]))));
    }

    private @Nullable Reading yearAlone(int i) {
        Found year = tokens.year(i);
        if (year == null) {
            return null;
        }
        Stretch whole = Unit.YEAR.around(LocalDate.of(year.value(), 1, 1));
        boolean season = tokens.dash(year.to()) || tokens.is(year.to(), "/");
        int second = season && tokens.form(year.to() + 1).length() == 2 ? tokens.digits(year.to() + 1, 2, false) : -1;
        if (second == (year.value() + 1) % 100) { // 2013-14
            return Reading.preposed(
                    year.to() + 2, whole.until(Unit.YEAR.around(whole.end().plusDays(1))));
        }
        return Reading.preposed(year.to(), whole);
    }

    /** "1990s", "the '80s", "the nineties". */
    private @Nullable Reading decade(int i) {
        int at = tokens.skip(tokens.skipArticle(i), "'", "’");
        at = tokens.skip(Sense.PART, at);
        String form = tokens.form(at);
        Found named = tokens.find(Sense.TENS, at);
        int year = -1;
        if (named != null) {
            year = 1900 + named.value();
        } else if (form.endsWith("0s") && (form.length() == 5 || form.length() == 3 && at > i)) {
            int figure = Integer.parseInt(form.substring(0, form.length() - 1).replaceAll("\\D", "0"));
            year = figure < 100 ? 1900 + figure : figure;
        }
        return year < 1000 ? null : Reading.preposed(at + 1, Unit.DECADE.around(LocalDate.of(year, 1, 1)));
    }

    private @Nullable Reading century(int i) {
        Found ordinal = tokens.ordinal(tokens.skipArticle(i));
        if (ordinal == null || tokens.unit(ordinal.to()) != Unit.CENTURY) {
            return null;
        }
        LocalDate start = LocalDate.of(100 * (ordinal.value() - 1), 1, 1);
        return Reading.preposed(ordinal.to() + 1, Unit.CENTURY.around(start));
    }

    /** A weekday, with the date behind it or before it: then the date counts. */
    static final class Weekdays extends Rules {
        private final Dates dates;

        Weekdays(Tokens tokens, Anchor anchor) {
            super(tokens, anchor);
            this.dates = new Dates(tokens, anchor);
        }

        @Override
        @Nullable
        Reading at(int i) {
            Found weekday = tokens.weekday(i);
            if (weekday == null) {
                return null;
            }
            int behind = tokens.skip(Sense.DAYPART, weekday.to());
            Reading date = dates.at(tokens.skip(behind, ",", "the"));
            if (date != null && date.value() instanceof Stretch s && s.unit() == Unit.DAY) {
                return date;
            }
            LocalDate now = published();
            if (now == null) {
                return null;
            }
            var day = java.time.DayOfWeek.of(weekday.value());
            Reading week = week(tokens.skip(behind, "of"), now);
            if (week != null && week.value() instanceof Stretch whole) {
                return Reading.firm(week.to(), Stretch.day(whole.start().with(TemporalAdjusters.nextOrSame(day))));
            }
            return new Reading(
                    behind,
                    Stretch.day(now.with(TemporalAdjusters.previousOrSame(day))),
                    Stretch.day(now.with(TemporalAdjusters.nextOrSame(day))),
                    tokens.has(Sense.UNCERTAIN, i) ? Reading.Standing.PREPOSED : Reading.Standing.FIRM);
        }

        /** "Friday last week". */
        private @Nullable Reading week(int i, LocalDate now) {
            Found shift = tokens.find(Sense.SHIFT, i);
            return shift != null && tokens.unit(shift.to()) == Unit.WEEK
                    ? Reading.firm(shift.to() + 1, Unit.WEEK.around(now.plusWeeks(shift.value())))
                    : null;
        }
    }
}
