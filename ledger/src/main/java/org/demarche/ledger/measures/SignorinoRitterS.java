package org.demarche.ledger.measures;

import java.util.List;
import org.demarche.ledger.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * How similar the votes of two states are, abstention being halfway between yes and no.
 *
 * <p>Formula: 1 - 2 Σ |a - b| / (2 n), with no 0, abstain 1, yes 2: the unweighted S over n shared roll calls.
 * <br>Unit: share. Range: -1 (always opposed) to 1 (always the same).
 * <br>Missing data: a roll call that either missed is left out; no value where none is left.
 * <br>Source: C. S. Signorino and J. M. Ritter (1999), International Studies Quarterly 43(1), 115-144.
 */
public record SignorinoRitterS() implements RecordMeasure {
    @Override
    public String name() {
        return "s";
    }

    @Override
    public List<RecordValue> of(Store store, String a, String b, @Nullable Integer year) {
        return VotePairs.values(store, name(), a, b, year, SignorinoRitterS::s);
    }

    static double s(List<VotePairs.Pair> pairs) {
        int distance =
                pairs.stream().mapToInt(pair -> Math.abs(pair.a() - pair.b())).sum();
        return 1 - (double) distance / pairs.size();
    }
}
