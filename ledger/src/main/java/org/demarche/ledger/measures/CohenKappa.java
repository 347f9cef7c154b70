package org.demarche.ledger.measures;

import java.util.List;
import org.demarche.model.Dyad;
import org.jspecify.annotations.Nullable;

/**
 * How much more often two states vote the same than chance would have it, given how often each casts each vote.
 *
 * <p>Formula: (p - e) / (1 - e); p is the share of the same vote, e = Σ pA(v) pB(v) over the three votes v.
 * <br>Unit: share. Range: -1 to 1; 0 is chance.
 * <br>Interval: bootstrap over roll calls.
 * <br>Missing data: a roll call that either missed is left out; no value where none is left, or both always cast one and the same vote.
 * <br>Source: J. Cohen (1960), Educational and Psychological Measurement 20(1), 37-46; for foreign policy F. M. Häge (2011), Political
 * Analysis 19(3), 287-305.
 */
public record CohenKappa() implements StateMeasure.OfDyad {
    @Override
    public String name() {
        return "kappa";
    }

    @Override
    public String about() {
        return "agreement of their votes beyond chance";
    }

    @Override
    public String unit() {
        return "share";
    }

    @Override
    public String range() {
        return "-1 to 1";
    }

    @Override
    public boolean standing() {
        return false;
    }

    @Override
    public List<MeasureValue> of(Evidence evidence, Dyad dyad) {
        return VotePairs.values(
                evidence, this, dyad, CohenKappa::kappa, counts -> Resampling.ofCounts(counts, CohenKappa::kappa));
    }

    @Override
    public List<String> partners(Evidence evidence, String actor) {
        return VotePairs.voters(evidence, actor);
    }

    @Override
    public List<String> actors(Evidence evidence) {
        return VotePairs.voters(evidence);
    }

    static @Nullable Double kappa(int[] counts) {
        long n = VotePairs.n(counts);
        long chance = 0;
        for (int vote = 0; vote < 3; vote++) {
            long a = counts[3 * vote] + counts[3 * vote + 1] + counts[3 * vote + 2];
            long b = counts[vote] + counts[3 + vote] + counts[6 + vote];
            chance += a * b;
        }
        return chance == n * n ? null : (double) (VotePairs.same(counts) * n - chance) / (n * n - chance);
    }
}
