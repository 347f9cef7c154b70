package org.demarche.coder.time;

import java.time.LocalDate;
import org.demarche.coder.time.TimeValue.Length;
import org.demarche.coder.time.TimeValue.Repeated;
import org.demarche.coder.time.TimeValue.Vague;
import org.demarche.coder.time.Tokens.Found;
import org.jspecify.annotations.Nullable;

/** Numbers of units, alone or counted from somewhere: "three weeks", "five years ago", "two days later", "three days after 5 March"; also "every month" and "recently". */
final class Counts extends Rules {
    private final Dates dates;

    Counts(Tokens tokens, Anchor anchor) {
        super(tokens, anchor);
        this.dates = new Dates(tokens, anchor);
    }

    @Override
    @Nullable
    Reading at(int i) {
        Reading found = Reading.longer(counted(i), repeated(i));
        Found vague = tokens.find(Sense.VAGUE, i);
        return vague == null ? found : Reading.longer(found, Reading.loose(vague.to(), Vague.values()[vague.value()]));
    }

    private @Nullable Reading counted(int i) {
        int from = tokens.skip(Sense.ROUGHLY, tokens.skipArticle(i));
        int first = tokens.skip(Sense.ORDINAL, from);
        Found count = tokens.count(first);
        int at = tokens.skip(Sense.ROUGHLY, count == null ? first : tokens.skip(count.to(), "trading"));
        Unit unit = tokens.unit(at);
        if (unit == null || count == null && !tokens.plural(at) && from > i) {
            return null;
        }
        int number = count != null ? count.value() : tokens.plural(at) ? 0 : 1;
        if (count == null && !tokens.plural(at) && unit == Unit.QUARTER) {
            return null;
        }
        int behind = tokens.skip(at + 1, "'", "’");
        behind = orTwo(behind);
        Reading away = first > from ? null : away(behind, number, unit);
        return away != null ? away : Reading.loose(lengthEnd(behind), new Length(number, unit, null));
    }

    /** "a year or two", "weeks or months", "a year or so". */
    private int orTwo(int i) {
        int so = tokens.skip(Sense.ROUGHLY_BEHIND, i);
        if (so > i) {
            return so;
        }
        boolean more = tokens.is(i, "or", "and")
                && (tokens.unit(i + 1) != null || tokens.has(Sense.NUMBER, i + 1))
                && !tokens.is(i + 1, "a", "an");
        return more ? i + 2 : i;
    }

    private int lengthEnd(int i) {
        return tokens.is(i, "period", "term", "mandate") ? i + 1 : i;
    }

    /** So many units from the day of the text, from the time last spoken of, or from a date. */
    private @Nullable Reading away(int i, int number, Unit unit) {
        LocalDate now = published();
        Found ago = tokens.find(Sense.AGO, i);
        if (ago != null && now != null) {
            return ago(ago.to(), number, unit, now);
        }
        Found hence = tokens.find(Sense.HENCE, i);
        if (hence != null && now != null) {
            return number == 0
                    ? Reading.loose(hence.to(), new Length(0, unit, null))
                    : Reading.firm(hence.to(), coarse(unit, now, number));
        }
        Found earlier = tokens.find(Sense.EARLIER, i);
        Found later = earlier == null ? tokens.find(Sense.LATER, i) : null;
        Found turned = earlier != null ? earlier : later;
        if (turned == null || number == 0) {
            return null;
        }
        int sign = earlier != null ? -number : number;
        boolean joint = tokens.is(i, "before", "after");
        Reading date = joint ? dates.at(tokens.skip(turned.to(), "the")) : null;
        if (date != null && date.value() instanceof Stretch from) {
            return Reading.firm(date.to(), coarse(unit, from.start(), sign));
        }
        boolean bound = joint ? !closed(turned.to()) : tokens.is(turned.to(), "than");
        return bound ? null : turned(turned.to(), sign, unit);
    }

    /** Whether nothing follows that "before" or "after" could bring: "three days after the vote" is no time that we know. */
    private boolean closed(int i) {
        return tokens.form(i).isEmpty() || tokens.is(i, ",", ".", ";", ":", ")", "!", "?");
    }

    private @Nullable Reading ago(int to, int number, Unit unit, LocalDate now) {
        Stretch focus = anchor.focus();
        if (number == 0) {
            return Reading.loose(
                    to, tokens.plural(to - 2) && unit == Unit.MONTH && to < 3 ? new Length(0, unit, null) : Vague.PAST);
        }
        if (unit == Unit.YEAR && number == 1 && focus != null && focus.unit() == Unit.QUARTER) {
            return Reading.firm(to, Unit.QUARTER.around(focus.start().minusYears(1)));
        }
        return Reading.firm(to, coarse(unit, now, -number));
    }

    /** Counted in weeks one ends at a week, in years at a year. */
    private static Stretch coarse(Unit unit, LocalDate from, int number) {
        Unit result = unit == Unit.FORTNIGHT ? Unit.WEEK : unit.compareTo(Unit.YEAR) > 0 ? Unit.YEAR : unit;
        return result.around(unit.move(from, number));
    }

    private @Nullable Reading turned(int to, int number, Unit unit) {
        Stretch focus = anchor.focus();
        LocalDate base = focus != null ? focus.start() : published();
        if (base == null || focus != null && focus.unit().compareTo(unit) > 0) {
            return null;
        }
        boolean finer = focus != null
                && (focus.unit() == Unit.QUARTER || focus.unit() == Unit.MONTH)
                && unit.compareTo(Unit.QUARTER) > 0;
        Stretch stretch =
                finer && focus != null ? focus.unit().around(unit.move(base, number)) : coarse(unit, base, number);
        return focus == null ? Reading.loose(to, stretch) : Reading.firm(to, stretch);
    }

    /** "every month", "each Thursday", "annually". */
    private @Nullable Reading repeated(int i) {
        Found regularly = tokens.find(Sense.REGULARLY, i);
        if (regularly != null) {
            return Reading.loose(regularly.to(), new Repeated(Unit.values()[regularly.value()]));
        }
        Found every = tokens.find(Sense.EVERY, i);
        if (every == null) {
            return null;
        }
        Unit unit = tokens.unit(every.to());
        if (unit == null) {
            unit = tokens.weekday(every.to()) != null
                    ? Unit.WEEK
                    : tokens.month(every.to()) != null || tokens.has(Sense.SEASON, every.to())
                            ? Unit.YEAR
                            : tokens.has(Sense.DAYPART, every.to()) ? Unit.DAY : null;
        }
        return unit == null ? null : Reading.loose(every.to() + 1, new Repeated(unit));
    }
}
