package org.demarche.ledger.measures;

import java.util.List;
import org.demarche.model.Dyad;
import org.jspecify.annotations.Nullable;

/**
 * A measure of the votes that two states cast on the same roll calls of the UN General Assembly, worked out from how often each vote of the
 * one met each vote of the other. A roll call that either missed is left out.
 */
interface VoteMeasure extends StateMeasure.OfDyad {
    /**
     * Its value.
     *
     * @param counts as {@link VotePairs} counts: three votes of the one by three of the other
     * @return null where they do not determine one
     */
    @Nullable
    Double value(int[] counts);

    /** How far that may be off; by a bootstrap over roll calls where nothing better is known. */
    default @Nullable Interval interval(int[] counts) {
        return Resampling.ofCounts(counts, this::value);
    }

    @Override
    default String unit() {
        return "share";
    }

    @Override
    default boolean symmetric() {
        return true;
    }

    @Override
    default boolean standing() {
        return false;
    }

    @Override
    default List<MeasureValue> of(Evidence evidence, Dyad dyad) {
        return VotePairs.values(evidence, this, dyad, this::value, this::interval);
    }

    @Override
    default List<String> partners(Evidence evidence, String actor) {
        return VotePairs.voters(evidence, actor);
    }

    @Override
    default List<String> actors(Evidence evidence) {
        return VotePairs.voters(evidence);
    }
}
