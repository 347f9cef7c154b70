package org.demarche.ledger.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BreaksTest {
    private final Breaks breaks = new Breaks(Settings.STANDARD);

    private static CountCost counts(int seed, int days, int cut, double before, double behind) {
        Random random = new Random(seed);
        int[][] counts = new int[2][days];
        Arrays.setAll(counts[0], day -> poisson(random, 0.4));
        Arrays.setAll(counts[1], day -> poisson(random, day < cut ? before : behind));
        double[] exposure = new double[days];
        Arrays.fill(exposure, 1);
        return CountCost.of(counts, exposure);
    }

    private static int poisson(Random random, double mean) {
        int count = 0;
        for (double left = random.nextDouble(); left > Math.exp(-mean); left *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    @Test
    void penalty_ofMoreNumbers_isOfEqualRarity() {
        // chi-square values exceeded once in 200: 7.879, 10.597, 14.860 with 1, 2, 4 degrees of freedom
        double[] exposure = {1};
        for (int[] known : new int[][] {{1, 7879}, {2, 10597}, {4, 14860}}) {
            CountCost cost = new CountCost(new int[known[0]][1], exposure, new double[known[0]]);
            assertThat(2 * Settings.STANDARD.penalty(cost)).isCloseTo(known[1] / 1000.0, within(0.1));
        }
    }

    @Test
    void of_aLevelThatRisesManyTimes_hasItsDay() {
        List<Breaks.Break> found = breaks.of(counts(1, 365, 200, 0.1, 1.5));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().cut()).isCloseTo(200, within(3));
        assertThat(found.getFirst().p()).isLessThan(0.01);
    }

    @Test
    void of_aLevelThatNeverChanges_isLessThanOnceAYear() {
        int found = 0;
        for (int seed = 0; seed < 40; seed++) {
            found += breaks.of(counts(seed, 365, 200, 0.3, 0.3)).size();
        }
        assertThat(found).isLessThan(30);
    }

    @Test
    void of_theSameSeriesTwice_isTheSame() {
        assertThat(breaks.of(counts(4, 300, 90, 0.2, 1))).isEqualTo(breaks.of(counts(4, 300, 90, 0.2, 1)));
    }

    @Test
    void clearest_elsewhere_isNone() {
        CountCost cost = counts(1, 365, 200, 0.1, 1.5);
        assertThat(breaks.clearest(cost, 20, 40)).isEmpty();
        assertThat(breaks.clearest(cost, 195, 206)).isPresent();
    }

    @Test
    void clearest_ofAnyWeek_isTheClearestOfAllBreaksThere() {
        int present = 0;
        for (int seed = 0; seed < 60; seed++) {
            CountCost cost = counts(seed, 200, 100, 0.02 + seed % 3 * 0.1, 0.02 + seed % 7 * 0.2);
            List<Breaks.Break> all = breaks.of(cost);
            for (int from = 85; from < 115; from += 7) {
                int first = from;
                Optional<Breaks.Break> clearest = all.stream()
                        .filter(each -> each.cut() >= first && each.cut() < first + 7)
                        .max(Comparator.comparingDouble(Breaks.Break::gain));
                assertThat(breaks.clearest(cost, first, first + 7)).isEqualTo(clearest);
                present += clearest.isPresent() ? 1 : 0;
            }
        }
        assertThat(present).isBetween(10, 200);
    }

    @Test
    void gainAtMost_ofAnyCuts_isNoLessThanAnyGain() {
        for (int seed = 0; seed < 40; seed++) {
            CountCost cost = counts(seed, 40, 20, 0.1, 0.8);
            double most = cost.gainAtMost(15, 22, 3);
            for (int cut = 15; cut < 22; cut++) {
                for (int from = 0; from <= cut - 3; from++) {
                    for (int to = cut + 3; to <= 40; to++) {
                        assertThat(cost.gain(from, cut, to)).isLessThanOrEqualTo(most + 1e-9);
                    }
                }
            }
        }
    }

    @Test
    void of_scoresWhoseLevelFalls_hasItsDay() {
        Random random = new Random(3);
        double[] scores = new double[120];
        Arrays.setAll(scores, week -> (week < 70 ? 2 : -2) + random.nextGaussian());
        assertThat(breaks.of(new NormalCost(scores)))
                .singleElement()
                .satisfies(each -> assertThat(each.cut()).isCloseTo(70, within(1)));
    }

    @Test
    void gain_ofCounts_isNeverNegative_andNothingWhereBothLevelsAreEqual() {
        double[] exposure = new double[10];
        Arrays.fill(exposure, 1);
        CountCost cost = new CountCost(new int[][] {{1, 1, 1, 1, 1, 1, 1, 1, 1, 1}}, exposure, new double[] {2});
        assertThat(cost.gain(0, 4, 10)).isCloseTo(0, within(1e-12));
    }

    @Test
    void costOf_largeSize_isPoissons() {
        double[] exposure = {1, 1, 1, 1};
        CountCost cost = new CountCost(new int[][] {{2, 0, 3, 5}}, exposure, new double[] {1e7});
        assertThat(cost.gain(0, 2, 4)).isCloseTo(2 * Math.log(1 / 2.5) + 8 * Math.log(4 / 2.5), within(1e-5));
    }
}
