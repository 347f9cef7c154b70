package org.demarche.ledger.measures;

import java.util.List;
import org.demarche.model.Dyad;

/**
 * A number about a state, or about two: what the ledger's rows of a period add up to.
 *
 * <p>The Javadoc of a measure gives its formula, unit, range, what happens where data are missing, and its source. Measures are immutable
 * and hold no data: what they compute from is the {@link Evidence} that each call brings.
 */
public sealed interface StateMeasure {
    /** Unique among the measures, in small letters with hyphens: it is typed. */
    String name();

    /** What it says, in one line without a full stop. */
    String about();

    /** What it counts: {@code share}, {@code per cent}, {@code PLOVER score}. */
    String unit();

    /** The lowest and highest value it can have: {@code 0 to 1}. */
    String range();

    /**
     * Whether its rows are states of affairs by year, of which the latest holds until there is another, and not votes or events, of which
     * those of the period itself count.
     */
    default boolean standing() {
        return true;
    }

    /** A measure of one state. */
    non-sealed interface OfActor extends StateMeasure {
        /** Its values, by period, the earliest first; only periods of which the ledger has rows. */
        List<MeasureValue> of(Evidence evidence, String actor);

        /** The states that it may have values for, in alphabetical order. */
        List<String> actors(Evidence evidence);
    }

    /** A measure of no state, but of a thing that has a name, such as a good. */
    non-sealed interface OfThing extends StateMeasure {
        /** Its values, by period, the earliest first; only periods of which the ledger has rows. */
        List<MeasureValue> of(Evidence evidence, String thing);

        /** The things that it has values for, in alphabetical order. */
        List<String> things(Evidence evidence);
    }

    /** A measure of two states: of the dyad's actor with regard to its recipient. */
    non-sealed interface OfDyad extends StateMeasure {
        /** Whether it is the same for the one with regard to the other as the other way round. */
        default boolean symmetric() {
            return false;
        }

        /** Its values, by period, the earliest first; only periods of which the ledger has rows. */
        List<MeasureValue> of(Evidence evidence, Dyad dyad);

        /** The states that the actor may have values with, in alphabetical order. */
        List<String> partners(Evidence evidence, String actor);

        /** The states that may be the actor, in alphabetical order. */
        List<String> actors(Evidence evidence);
    }
}
