package org.demarche.coder.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.demarche.coder.time.Reading.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Times in the words of one sentence: what the rules find, with what may stand around it ("late", "about", "5 p.m.") and joined to
 * ranges. Of several readings the longest counts.
 */
final class Grammar {
    private final Tokens tokens;
    private final Anchor anchor;
    private final List<Rules> rules;

    Grammar(Tokens tokens, Anchor anchor) {
        this.tokens = tokens;
        this.anchor = anchor;
        this.rules = List.of(
                new Dates(tokens, anchor),
                new Dates.Weekdays(tokens, anchor),
                new Periods(tokens, anchor),
                new Shifts(tokens, anchor),
                new Counts(tokens, anchor));
    }

    /** The longest time that starts at a token; null where none does. */
    @Nullable
    Reading at(int i) {
        Reading first = single(i);
        if (first == null) {
            return null;
        }
        Reading joined = range(i, first);
        return joined != null ? joined : first;
    }

    private @Nullable Reading single(int i) {
        Reading found = Reading.longer(core(i), clock(i));
        found = Reading.longer(found, partly(i));
        return found == null ? null : found.to(tokens.skip(Sense.ROUGHLY_BEHIND, found.to()));
    }

    private @Nullable Reading core(int i) {
        Reading found = null;
        for (Rules each : rules) {
            try {
                found = Reading.longer(found, each.at(i));
            } catch (DateTimeException e) {
                continue; // 31 February is no time
            }
        }
        return found;
    }

    /** "late yesterday", "the end of 1990", "earlier this month", "about 5 March": the time behind them counts. */
    private @Nullable Reading partly(int i) {
        int article = tokens.skip(i, "the", "a");
        int roughly = tokens.skip(Sense.ROUGHLY, article);
        int share = tokens.skip(Sense.SHARE, tokens.skip(Sense.ROUGHLY, tokens.skip(Sense.PART, roughly)));
        int part = tokens.is(share, "of") ? share : tokens.skip(Sense.PART, roughly);
        if (part == i || part == article) {
            return unitsEnd(article);
        }
        int of = tokens.skip(part, "of", "in", "on", "to", "for");
        Reading inner = single(of);
        if (inner == null) {
            return part > roughly ? unitsEnd(article) : null;
        }
        boolean whole =
                part > roughly && inner.value() instanceof Stretch s && s.unit().compareTo(Unit.WEEK) >= 0;
        return inner.standing() == Standing.LOOSE && whole ? inner.standing(Standing.PREPOSED) : inner;
    }

    /** "year-end", "year's end", "the end of year". */
    private @Nullable Reading unitsEnd(int i) {
        LocalDate now = anchor.published();
        int of = tokens.is(i, "end") && tokens.is(i + 1, "of") ? i + 2 : -1;
        int at = of > 0 ? of : i;
        Unit unit = tokens.unit(at);
        int end = tokens.skip(at + 1, "'s", "’s");
        boolean ends = of > 0 || tokens.is(end, "end");
        return now == null || unit == null || !ends || unit.compareTo(Unit.WEEK) < 0
                ? null
                : Reading.preposed(of > 0 ? at + 1 : end + 1, unit.around(now));
    }

    /** "5 p.m. on Friday", "noon Thursday", "Friday at 10 a.m.": the day counts. */
    private @Nullable Reading clock(int i) {
        int to = hour(i);
        if (to == i) {
            Reading day = core(i);
            int at = day == null ? i : tokens.skip(tokens.skip(day.to(), ","), "at");
            int behind = day == null ? i : hour(at);
            return day != null && behind > at ? day.to(behind) : null;
        }
        Reading day = core(tokens.skip(tokens.skip(to, ","), "on", "of"));
        if (day != null && day.value() instanceof Stretch) {
            return day;
        }
        LocalDate now = anchor.published();
        return now == null ? null : Reading.loose(to, Stretch.day(now));
    }

    /** Behind a time of the day, or {@code i} where there is none. */
    private int hour(int i) {
        int part = tokens.skip(Sense.DAYPART, tokens.skipArticle(i));
        if (part > tokens.skipArticle(i)) {
            return part;
        }
        String form = tokens.form(i);
        boolean figure = !form.isEmpty() && Character.isDigit(form.charAt(0)) && form.length() <= 8;
        boolean minutes = form.indexOf(':') > 0;
        int to = i + 1;
        for (int next = tokens.skip(Sense.CLOCK, to); figure && next > to; next = tokens.skip(Sense.CLOCK, to)) {
            to = next;
        }
        return figure && (to > i + 1 || minutes) ? to : i;
    }

    /** "from Monday to Friday", "between 2010 and 2013", "March 30 - April 2". */
    private @Nullable Reading range(int i, Reading first) {
        int joint = first.to();
        boolean between = tokens.is(i - 1, "between");
        boolean joins = between
                ? tokens.is(joint, "and")
                : tokens.dash(joint) || tokens.is(joint, "to", "through", "until", "till");
        Reading second = joins && first.value() instanceof Stretch ? single(joint + 1) : null;
        if (second == null
                || !(first.value() instanceof Stretch from)
                || !(second.value() instanceof Stretch to)
                || first.standing() == Standing.LOOSE
                || second.standing() == Standing.LOOSE) {
            return null;
        }
        Stretch start = first.ahead() == null ? from : before(from, first.ahead(), to);
        if (start.start().isAfter(to.end())) {
            return null;
        }
        Stretch ahead = first.ahead() == null || second.ahead() == null
                ? null
                : before(first.ahead(), first.ahead(), second.ahead()).until(second.ahead());
        return new Reading(second.to(), start.until(to), ahead, second.standing());
    }

    /** A day or month whose year is not told, as the last one up to the end of its range. */
    private static Stretch before(Stretch open, Stretch ahead, Stretch end) {
        boolean weekly = ahead.unit() == Unit.DAY
                && ChronoUnit.DAYS.between(open.start(), ahead.start()) % 7 == 0
                && Math.abs(ChronoUnit.DAYS.between(open.start(), end.start())) < 14;
        Stretch moved = open;
        for (int tries = 0; tries < 200 && moved.start().isAfter(end.end()); tries++) {
            moved = moved(moved, weekly, -1);
        }
        for (int tries = 0; tries < 200 && !moved(moved, weekly, 1).start().isAfter(end.start()); tries++) {
            moved = moved(moved, weekly, 1);
        }
        return moved;
    }

    private static Stretch moved(Stretch stretch, boolean weekly, int by) {
        return stretch.unit()
                .around(weekly ? stretch.start().plusWeeks(by) : stretch.start().plusYears(by));
    }
}
