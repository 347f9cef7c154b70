package org.demarche.ledger.measures;

import java.util.List;
import org.demarche.ledger.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * How often two states cast the same vote in the UN General Assembly.
 *
 * <p>Formula: roll calls with the same vote (yes, abstain, no) / roll calls in which both voted.
 * <br>Unit: share. Range: 0 to 1.
 * <br>Missing data: a roll call that either missed is left out; no value where none is left.
 * <br>Source: A. Lijphart (1963), American Political Science Review 57(4), 902-917.
 */
public record SameVoteShare() implements RecordMeasure {
    @Override
    public String name() {
        return "same-vote";
    }

    @Override
    public List<RecordValue> of(Store store, String a, String b, @Nullable Integer year) {
        return VotePairs.values(store, name(), a, b, year, SameVoteShare::share);
    }

    static double share(List<VotePairs.Pair> pairs) {
        return (double) pairs.stream().filter(pair -> pair.a() == pair.b()).count() / pairs.size();
    }
}
