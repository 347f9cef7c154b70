package org.demarche.ledger.measures;

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
public record CohenKappa() implements VoteMeasure {
    @Override
    public String name() {
        return "kappa";
    }

    @Override
    public String about() {
        return "agreement of their votes beyond chance";
    }

    @Override
    public String range() {
        return "-1 to 1";
    }

    @Override
    public @Nullable Double value(int[] counts) {
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
