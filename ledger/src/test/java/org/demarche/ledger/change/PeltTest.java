package org.demarche.ledger.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PeltTest {
    @Property(tries = 300)
    void cuts_ofCounts_costAsLittleAsTheBestOfAllWays(
            @ForAll @Size(min = 1, max = 14) List<@IntRange(max = 9) Integer> given,
            @ForAll @DoubleRange(min = 0, max = 6) double penalty,
            @ForAll @IntRange(min = 1, max = 4) int shortest) {
        int[] counts = given.stream().mapToInt(Integer::intValue).toArray();
        double[] exposure = new double[counts.length];
        Arrays.setAll(exposure, day -> 0.5 + day % 3);
        SegmentCost cost = new CountCost(new int[][] {counts}, exposure, new double[] {0.7});
        assertThat(total(cost, Pelt.cuts(cost, penalty, shortest), penalty))
                .isCloseTo(best(cost, 0, penalty, shortest), within(1e-9));
    }

    @Property(tries = 300)
    void cuts_ofScores_costAsLittleAsTheBestOfAllWays(
            @ForAll @Size(min = 1, max = 14) List<@DoubleRange(min = -10, max = 10) Double> scores,
            @ForAll @DoubleRange(min = 0, max = 6) double penalty,
            @ForAll @IntRange(min = 1, max = 4) int shortest) {
        SegmentCost cost =
                new NormalCost(scores.stream().mapToDouble(Double::doubleValue).toArray());
        assertThat(total(cost, Pelt.cuts(cost, penalty, shortest), penalty))
                .isCloseTo(best(cost, 0, penalty, shortest), within(1e-6));
    }

    /** Every way to cut what lies behind {@code from}, tried in turn. */
    private static double best(SegmentCost cost, int from, double penalty, int shortest) {
        int n = cost.length();
        double best = cost.of(from, n);
        for (int cut = from + shortest; cut <= n - shortest; cut++) {
            best = Math.min(best, cost.of(from, cut) + penalty + best(cost, cut, penalty, shortest));
        }
        return best;
    }

    private static double total(SegmentCost cost, int[] cuts, double penalty) {
        double sum = 0;
        int from = 0;
        for (int cut : cuts) {
            sum += cost.of(from, cut) + penalty;
            from = cut;
        }
        return sum + cost.of(from, cost.length());
    }

    @Test
    void cuts_ofTwoLevels_areWhereTheLevelChanges() {
        double[] scores = new double[60];
        Arrays.setAll(scores, i -> (i < 40 ? 0 : 5) + Math.sin(i * 7));
        assertThat(Pelt.cuts(new NormalCost(scores), 8, 3)).containsExactly(40);
    }

    @Test
    void cuts_ofASeriesThatChangesEverySoOften_takeTimeInLineWithItsLength() {
        long once = evaluations(2_000);
        long twice = evaluations(4_000);
        assertThat((double) twice / once).isBetween(1.8, 2.3);
    }

    private static long evaluations(int length) {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        double[] scores = new double[length];
        Arrays.setAll(scores, i -> (i / 50 % 2) * 6 + random.nextGaussian());
        long[] calls = new long[1];
        SegmentCost inner = new NormalCost(scores);
        Pelt.cuts(
                new SegmentCost() {
                    @Override
                    public int length() {
                        return inner.length();
                    }

                    @Override
                    public int parameters() {
                        return inner.parameters();
                    }

                    @Override
                    public double of(int from, int to) {
                        calls[0]++;
                        return inner.of(from, to);
                    }

                    @Override
                    public SegmentCost shuffled(int from, int to, RandomGenerator any) {
                        return inner.shuffled(from, to, any);
                    }
                },
                10,
                3);
        return calls[0];
    }
}
