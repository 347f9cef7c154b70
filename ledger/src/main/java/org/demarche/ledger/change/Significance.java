package org.demarche.ledger.change;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Whether a break could be chance: how often the values of both stretches beside it, in a random order, have a break anywhere that is as
 * clear.
 *
 * <p>Formula: p = (1 + k) / (1 + m), k the number among m random orders whose best gain over all places reaches that of the break. Looking
 * stops as soon as p cannot come below the level any more.
 * <br>Assumes that, without a break, the order of the days does not matter; stories that run for days make p too small.
 */
final class Significance {
    private final Settings settings;

    Significance(Settings settings) {
        this.settings = settings;
    }

    /** The p of a cut between two stretches; where it is over the level, a lower bound of it. */
    double p(SegmentCost cost, int from, int cut, int to) {
        double gain = cost.gain(from, cut, to) - 1e-9;
        RandomGenerator random = random(from, cut, to);
        int most = (int) Math.ceil(settings.level() * (settings.permutations() + 1));
        int reached = 0;
        for (int i = 0; i < settings.permutations() && 1 + reached <= most; i++) {
            if (best(cost.shuffled(from, to, random)) >= gain) {
                reached++;
            }
        }
        return (1.0 + reached) / (1 + settings.permutations());
    }

    private double best(SegmentCost series) {
        int n = series.length();
        double whole = series.of(0, n);
        double best = 0;
        for (int cut = settings.shortest(); cut <= n - settings.shortest(); cut++) {
            best = Math.max(best, whole - series.of(0, cut) - series.of(cut, n));
        }
        return best;
    }

    /** Depends on nothing but the settings and the place, so that a series has the same breaks wherever it is asked for. */
    private RandomGenerator random(int from, int cut, int to) {
        long seed = settings.seed();
        for (int part : new int[] {from, cut, to}) {
            seed = seed * 1_000_003 + part;
        }
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
