package org.demarche.coder.time;

import java.time.LocalDate;
import org.demarche.coder.time.Tokens.Found;
import org.jspecify.annotations.Nullable;

/** Parts of years and months: "the third quarter", "Q3 2013", "the first half of 2014", "the 1988 quarter", "summer", "the first week of March". */
final class Periods extends Rules {
    private final Dates dates;

    Periods(Tokens tokens, Anchor anchor) {
        super(tokens, anchor);
        this.dates = new Dates(tokens, anchor);
    }

    @Override
    @Nullable
    Reading at(int i) {
        int from = tokens.skip(Sense.ROUGHLY, tokens.skipArticle(i));
        Reading found = Reading.longer(numbered(from), ofYear(from));
        found = Reading.longer(found, abbreviated(from));
        found = Reading.longer(found, yearEarlier(from));
        return Reading.longer(found, season(i));
    }

    /** An ordinal and its unit: quarters and halves of a year, weeks and halves of a month. */
    private @Nullable Reading numbered(int i) {
        Found ordinal = tokens.ordinal(i);
        if (ordinal == null) {
            ordinal = tokens.is(i, "last", "final") ? new Found(i + 1, 0) : null;
        }
        Unit unit = ordinal == null ? null : tokens.unit(tokens.skip(Sense.ROUGHLY, ordinal.to()));
        if (ordinal == null || unit == null) {
            return null;
        }
        int to = tokens.skip(Sense.ROUGHLY, ordinal.to()) + 1;
        int of = tokens.skip(tokens.skip(to, ","), "of", "in");
        if (of > to && unit.compareTo(Unit.WEEK) >= 0) {
            Reading month = dates.at(of);
            if (month != null && month.value() instanceof Stretch whole && whole.unit() == Unit.MONTH) {
                return partOfMonth(month.to(), ordinal.value(), unit, whole);
            }
        }
        if (unit != Unit.QUARTER && unit != Unit.HALF) {
            return null;
        }
        Reading year = year(of);
        if (year != null && year.value() instanceof Stretch whole) {
            return nth(year.to(), ordinal.value(), unit, whole.start());
        }
        return ordinal.value() == 0 ? null : latestBegun(to, ordinal.value(), unit);
    }

    private static @Nullable Reading nth(int to, int number, Unit unit, LocalDate january) {
        int most = unit == Unit.QUARTER ? 4 : 2;
        int n = number == 0 ? most : number;
        return n > most ? null : Reading.firm(to, unit.around(unit.move(january, n - 1L)));
    }

    /** Without a year, the one that began last; of what is to come the next. */
    private @Nullable Reading latestBegun(int to, int number, Unit unit) {
        LocalDate now = published();
        Reading thisYear = now == null ? null : nth(to, number, unit, now.withDayOfYear(1));
        if (now == null || thisYear == null || !(thisYear.value() instanceof Stretch stretch)) {
            return null;
        }
        Stretch last =
                stretch.start().isAfter(now) ? unit.around(stretch.start().minusYears(1)) : stretch;
        Stretch next = stretch.end().isBefore(now) ? unit.around(stretch.start().plusYears(1)) : stretch;
        return new Reading(to, last, next, Reading.Standing.FIRM);
    }

    private static @Nullable Reading partOfMonth(int to, int number, Unit unit, Stretch month) {
        LocalDate start = month.start();
        if (unit == Unit.HALF) {
            return number == 1
                    ? Reading.firm(to, new Stretch(start, start.plusDays(14), Unit.DAY))
                    : Reading.firm(to, new Stretch(start.plusDays(15), month.end(), Unit.DAY));
        }
        if (unit != Unit.WEEK) {
            return null;
        }
        LocalDate first = number == 0 ? month.end().minusDays(6) : start.plusDays(7L * (number - 1));
        return first.isAfter(month.end())
                ? null
                : Reading.firm(
                        to,
                        new Stretch(
                                first,
                                first.plusDays(6).isAfter(month.end()) ? month.end() : first.plusDays(6),
                                Unit.DAY));
    }

    /** "the 1988 third quarter", "last year's quarter", "this year's first half", "the 1988 period". */
    private @Nullable Reading ofYear(int i) {
        Reading year = year(i);
        if (year == null || !(year.value() instanceof Stretch whole)) {
            return null;
        }
        int at = tokens.skip(Sense.ROUGHLY, tokens.skip(year.to(), "'s", "’s", "'"));
        Found ordinal = tokens.ordinal(at);
        int noun = ordinal == null ? at : ordinal.to();
        Unit unit = tokens.unit(noun);
        if (ordinal != null && (unit == Unit.QUARTER || unit == Unit.HALF)) {
            return nth(noun + 1, ordinal.value(), unit, whole.start());
        }
        if (ordinal == null && (unit == Unit.QUARTER || tokens.is(noun, "period"))) {
            Stretch quarter = quarterSpokenOf();
            return quarter == null ? null : Reading.firm(noun + 1, in(quarter, whole));
        }
        return null;
    }

    private static Stretch in(Stretch quarter, Stretch year) {
        return Unit.QUARTER.around(quarter.start().withYear(year.start().getYear()));
    }

    /** The quarter last spoken of, else the last one that is over. */
    private @Nullable Stretch quarterSpokenOf() {
        Stretch focus = anchor.focus();
        LocalDate now = published();
        return focus != null && focus.unit() == Unit.QUARTER
                ? focus
                : now == null ? null : Unit.QUARTER.around(Unit.QUARTER.move(now, -1));
    }

    /** "Q3 2013". */
    private @Nullable Reading abbreviated(int i) {
        String form = tokens.form(i);
        if (form.length() != 2 || form.charAt(0) != 'q' || form.charAt(1) < '1' || form.charAt(1) > '4') {
            return null;
        }
        int number = form.charAt(1) - '0';
        Reading year = year(tokens.skip(i + 1, "of", "in"));
        return year != null && year.value() instanceof Stretch whole
                ? nth(year.to(), number, Unit.QUARTER, whole.start())
                : latestBegun(i + 1, number, Unit.QUARTER);
    }

    /** "the year-earlier quarter", "year-ago", "the year-earlier period", "the corresponding period last year", "the quarter a year ago". */
    private @Nullable Reading yearEarlier(int i) {
        Stretch quarter = quarterSpokenOf();
        if (quarter == null) {
            return null;
        }
        Stretch before = Unit.QUARTER.around(quarter.start().minusYears(1));
        if (tokens.is(i, "year") && (tokens.has(Sense.EARLIER, i + 1) || tokens.has(Sense.AGO, i + 1))) {
            Found ordinal = tokens.ordinal(i + 2);
            int noun = ordinal == null ? i + 2 : ordinal.to();
            if (ordinal != null && tokens.unit(noun) == Unit.QUARTER) {
                Reading named = nth(
                        noun + 1, ordinal.value(), Unit.QUARTER, before.start().withDayOfYear(1));
                return named == null ? null : named;
            }
            Found count = tokens.count(noun);
            if (count != null && tokens.unit(count.to()) == Unit.MONTH) {
                return Reading.loose(count.to() + 1, new TimeValue.Length(count.value(), Unit.MONTH, null));
            }
            boolean named = tokens.unit(noun) == Unit.QUARTER || tokens.is(noun, "period");
            return named ? Reading.firm(noun + 1, before) : Reading.loose(noun, before);
        }
        if (tokens.unit(i) == Unit.QUARTER || tokens.is(i, "period")) {
            boolean ago = tokens.is(i + 1, "a")
                    && tokens.is(i + 2, "year")
                    && (tokens.has(Sense.AGO, i + 3) || tokens.has(Sense.EARLIER, i + 3));
            Reading year = year(i + 1);
            if (ago || year != null && year.value() instanceof Stretch) {
                return ago
                        ? Reading.firm(i + 4, before)
                        : year != null && year.value() instanceof Stretch whole
                                ? Reading.firm(year.to(), in(quarter, whole))
                                : null;
            }
        }
        return null;
    }

    /** "summer", "the summer of 2013", "last winter"; without a year the one that began last. */
    private @Nullable Reading season(int i) {
        int at = tokens.skipArticle(i);
        at = tokens.skip(Sense.PART, at);
        Found season = tokens.find(Sense.SEASON, at);
        LocalDate now = published();
        if (season == null) {
            return null;
        }
        Reading year = year(tokens.skip(season.to(), "of", "in", ","));
        if (year != null && year.value() instanceof Stretch whole) {
            return Reading.firm(year.to(), of(season.value(), whole.start().getYear()));
        }
        if (now == null || tokens.is(season.to(), "of") || tokens.capital(at)) {
            return null;
        }
        Stretch last = begun(season.value(), now);
        Stretch next =
                last.end().isBefore(now) ? Unit.SEASON.around(last.start().plusYears(1)) : last;
        return new Reading(season.to(), last, next, Reading.Standing.PREPOSED);
    }

    static Stretch of(int season, int year) {
        return Unit.SEASON.around(LocalDate.of(year, 3 * season, 1));
    }

    /** The last season of that kind that has begun by a day. */
    static Stretch begun(int season, LocalDate now) {
        Stretch same = of(season, now.getYear());
        return same.start().isAfter(now) ? of(season, now.getYear() - 1) : same;
    }
}
