package org.demarche.coder.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Rules of one kind, over the words of one sentence. */
abstract class Rules {
    final Tokens tokens;
    final Anchor anchor;

    Rules(Tokens tokens, Anchor anchor) {
        this.tokens = tokens;
        this.anchor = anchor;
    }

    /** The longest time that starts at a token by these rules; null where none does. */
    abstract @Nullable Reading at(int i);

    @Nullable
    LocalDate published() {
        return anchor.published();
    }

    /** A year of its own, or "last year", "this year" counted from the day of the text. */
    @Nullable
    Reading year(int i) {
        Tokens.Found year = tokens.year(tokens.skip(Sense.ROUGHLY, i));
        if (year != null) {
            return Reading.preposed(year.to(), Unit.YEAR.around(LocalDate.of(year.value(), 1, 1)));
        }
        int from = tokens.skipArticle(i);
        Tokens.Found shift = tokens.find(Sense.SHIFT, from);
        LocalDate now = published();
        if (shift == null || now == null) {
            return null;
        }
        int unit = tokens.skip(Sense.ROUGHLY, shift.to());
        return tokens.unit(unit) == Unit.YEAR && !tokens.plural(unit)
                ? Reading.firm(unit + 1, Unit.YEAR.around(now.plusYears(shift.value())))
                : null;
    }
}
