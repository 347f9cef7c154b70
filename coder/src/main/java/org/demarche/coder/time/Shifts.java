package org.demarche.coder.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.demarche.coder.time.TimeValue.Length;
import org.demarche.coder.time.Tokens.Found;
import org.jspecify.annotations.Nullable;

/** Times that stand so far from the day of the text or from the time last spoken of: "yesterday", "last May", "the past three weeks", "the next day". */
final class Shifts extends Rules {
    private final Dates dates;

    Shifts(Tokens tokens, Anchor anchor) {
        super(tokens, anchor);
        this.dates = new Dates(tokens, anchor);
    }

    @Override
    @Nullable
    Reading at(int i) {
        LocalDate now = published();
        Reading found = now == null ? null : day(i, now);
        int from = tokens.skip(Sense.ROUGHLY, tokens.skipArticle(i));
        if (now != null) {
            found = Reading.longer(found, shifted(from, now));
            found = Reading.longer(found, latest(from, now));
        }
        found = Reading.longer(found, focused(from, from > i));
        return now == null ? found : Reading.longer(found, definite(i, from, now));
    }

    /** "today", "yesterday evening", "this morning", "last night". */
    private @Nullable Reading day(int i, LocalDate now) {
        Found day = tokens.find(Sense.DAY, i);
        if (day != null) {
            return Reading.firm(tokens.skip(Sense.DAYPART, day.to()), Stretch.day(now.plusDays(day.value())));
        }
        Found shift = tokens.find(Sense.SHIFT, i);
        Found part = shift == null ? null : tokens.find(Sense.DAYPART, tokens.skip(Sense.PART, shift.to()));
        return shift == null || part == null ? null : Reading.firm(part.to(), Stretch.day(now.plusDays(shift.value())));
    }

    private @Nullable Reading shifted(int i, LocalDate now) {
        Found shift = tokens.find(Sense.SHIFT, i);
        if (shift == null) {
            return null;
        }
        Found second = tokens.find(Sense.SHIFT, shift.to()); // "this past spring", "this coming Sunday"
        int by = second != null ? second.value() : shift.value();
        int at = tokens.skip(Sense.ROUGHLY, second != null ? second.to() : shift.to());
        Found month = tokens.month(at);
        if (month != null) {
            Reading date = dates.at(at); // "in this Dec. 13, 2018 photo"
            if (date != null && date.value() instanceof Stretch s && s.unit() == Unit.DAY) {
                return date;
            }
            return Reading.firm(month.to(), month(month.value(), by, now));
        }
        Found weekday = tokens.weekday(at);
        if (weekday != null) {
            return Reading.firm(
                    tokens.skip(Sense.DAYPART, weekday.to()), Stretch.day(weekday(weekday.value(), by, now)));
        }
        Found season = tokens.find(Sense.SEASON, at);
        if (season != null) {
            return Reading.firm(season.to(), season(season.value(), second != null ? 0 : by, now));
        }
        return units(at, by, now);
    }

    private static Stretch month(int month, int by, LocalDate now) {
        int thisYear = now.getYear();
        int year = by < 0 && month >= now.getMonthValue() ? thisYear - 1 : thisYear;
        return Unit.MONTH.around(LocalDate.of(by > 0 && month <= now.getMonthValue() ? thisYear + 1 : year, month, 1));
    }

    private static LocalDate weekday(int number, int by, LocalDate now) {
        DayOfWeek day = DayOfWeek.of(number);
        return now.with(
                by > 0
                        ? TemporalAdjusters.next(day)
                        : by < 0 ? TemporalAdjusters.previous(day) : TemporalAdjusters.nextOrSame(day));
    }

    private static Stretch season(int season, int by, LocalDate now) {
        Stretch begun = Periods.begun(season, now);
        Stretch next = Unit.SEASON.around(begun.start().plusYears(1));
        boolean over = begun.end().isBefore(now);
        return by < 0
                ? over ? begun : Unit.SEASON.around(begun.start().minusYears(1))
                : by > 0 ? next : over && begun.start().getYear() < now.getYear() ? next : begun;
    }

    /** "last week", "the next two years", "the past several months". */
    private @Nullable Reading units(int i, int by, LocalDate now) {
        Found count = tokens.count(i);
        int at = tokens.skip(Sense.ROUGHLY, count == null ? i : count.to());
        Unit unit = tokens.unit(at);
        if (unit == null || unit.clock() && by == 0) {
            return null;
        }
        int number = count != null ? count.value() : tokens.plural(at) ? 0 : 1;
        if (number == 1 && unit == Unit.DAY) {
            return null; // "the last day", "the next day" count from what was spoken of
        }
        boolean length = by != 0 && (number != 1 || unit.compareTo(Unit.DECADE) >= 0);
        if (!length) {
            return tokens.plural(at) ? null : Reading.firm(at + 1, unit.around(unit.move(now, by)));
        }
        Stretch stretch = number == 0
                ? null
                : by < 0
                        ? new Stretch(unit.move(now, -number), now, Unit.DAY)
                        : new Stretch(now, unit.move(now, number), Unit.DAY);
        return Reading.firm(at + 1, new Length(number, unit, stretch));
    }

    /** "the latest quarter". */
    private @Nullable Reading latest(int i, LocalDate now) {
        Found latest = tokens.find(Sense.LATEST, i);
        if (latest == null) {
            return null;
        }
        int at = tokens.skip(Sense.ROUGHLY, latest.to());
        Found count = tokens.count(at);
        if (count != null && tokens.unit(count.to()) != null) {
            return units(at, -1, now);
        }
        Unit unit = tokens.is(at, "period") ? Unit.QUARTER : tokens.unit(at);
        return unit == null || unit.clock() ? null : Reading.loose(at + 1, unit.around(unit.move(now, -1)));
    }

    /** "the same day", "the following month", "that year", "the previous Friday": counted from the time last spoken of. */
    private @Nullable Reading focused(int i, boolean article) {
        Found shift = tokens.find(Sense.FOCUS, i);
        Stretch focus = anchor.focus();
        if (shift == null || focus == null && published() == null) {
            return null;
        }
        boolean ownNext = tokens.is(i, "next") && !article;
        LocalDate base = focus != null ? focus.start() : published();
        Found weekday = tokens.weekday(shift.to());
        if (weekday != null && base != null && shift.value() != 0 && !tokens.is(i, "next")) {
            return counted(weekday.to(), Stretch.day(weekday(weekday.value(), shift.value(), base)), focus);
        }
        Unit unit = tokens.unit(shift.to());
        if (unit == null || base == null || ownNext || tokens.plural(shift.to())) {
            return null;
        }
        if (unit.compareTo(Unit.DECADE) >= 0 && shift.value() != 0) {
            return Reading.loose(shift.to() + 1, new Length(1, unit, null));
        }
        if (focus != null && focus.unit().compareTo(unit) > 0) {
            return null; // "in 2013 ... the next day" has no day to count from
        }
        int to = tokens.skip(Sense.DAYPART, shift.to() + 1);
        return counted(to, unit.around(unit.move(base, shift.value())), focus);
    }

    private static Reading counted(int to, Stretch stretch, @Nullable Stretch focus) {
        return focus == null ? Reading.loose(to, stretch) : Reading.firm(to, stretch);
    }

    /** "the quarter", "the year", "the weekend", "the day". */
    private @Nullable Reading definite(int start, int i, LocalDate now) {
        Unit unit = tokens.unit(i);
        boolean period = tokens.is(i, "period");
        if (period) {
            unit = Unit.QUARTER;
        }
        if (unit == null || tokens.plural(i) || unit.compareTo(Unit.DECADE) >= 0 || unit.clock()) {
            return null;
        }
        Stretch focus = anchor.focus();
        if (unit == Unit.WEEKEND) {
            Stretch weekend = unit.around(now);
            Stretch last = weekend.start().isAfter(now) ? unit.around(now.minusWeeks(1)) : weekend;
            return new Reading(i + 1, last, weekend, Reading.Standing.PREPOSED);
        }
        if (start == i && unit != Unit.QUARTER) {
            return null;
        }
        boolean spoken = focus != null && focus.unit() == unit && (unit == Unit.QUARTER || unit == Unit.DAY);
        Stretch stretch = spoken && focus != null
                ? focus
                : unit == Unit.QUARTER ? unit.around(unit.move(now, -1)) : unit.around(now);
        return Reading.loose(i + 1, stretch);
    }
}
