package org.demarche.ledger.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistributionTest {
    @ParameterizedTest
    @CsvSource({"0.01, 0.1", "0.7, 0.5", "4, 2", "60, 3", "2, 5000"})
    void negativeBinomial_anyMean_hasThatMeanAndSumsToOne(double mean, double size) {
        NegativeBinomial counts = new NegativeBinomial(mean, size);
        Distribution distribution = counts.distribution();
        double sum = 0;
        for (double p : distribution.p()) {
            sum += p;
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
        assertThat(distribution.mean()).isCloseTo(mean, within(1e-4 * mean));
        assertThat(distribution.logProbability(2)).isCloseTo(counts.logProbability(2), within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0.01, 0.1", "0.7, 0.5", "4, 2", "60, 3"})
    void covered_whereDistributionIsTrue_isTheLevelOnAverage(double mean, double size) {
        Distribution distribution = new NegativeBinomial(mean, size).distribution();
        double covered = 0;
        for (int count = 0; count < distribution.p().length; count++) {
            covered += distribution.p()[count] * distribution.covered(count, 0.8);
        }
        assertThat(covered).isCloseTo(0.8, within(1e-9));
    }

    @Test
    void interval_byOneOrTheOtherValue_takesTheNearerProbability() {
        Distribution near = new Distribution(3, 1, new double[] {0.1, 0.5, 0.25, 0.15});
        assertThat(near.interval(0.8)).isEqualTo(new Distribution.Interval(4, 5, 0.75));
        Distribution far = new Distribution(0, 0.5, new double[] {0.35, 0.35, 0.2, 0.1});
        assertThat(far.interval(0.8).high()).isEqualTo(1.0);
        assertThat(far.interval(0.8).probability()).isCloseTo(0.9, within(1e-12));
    }

    @Test
    void interval_nothingLikely_isNothingAlone() {
        Distribution rare = new NegativeBinomial(0.01, 0.1).distribution();
        Distribution.Interval interval = rare.interval(0.8);
        assertThat(interval.low()).isZero();
        assertThat(interval.high()).isZero();
        assertThat(interval.probability()).isGreaterThan(0.98);
        assertThat(interval.holds(0)).isTrue();
        assertThat(interval.holds(1)).isFalse();
    }

    @Test
    void crps_certainForecast_isDistanceToOutcome() {
        Distribution certain = new Distribution(4, 0.5, new double[] {1});
        assertThat(certain.crps(4)).isZero();
        assertThat(certain.crps(10)).isCloseTo(3, within(1e-12));
        assertThat(certain.crps(0)).isCloseTo(2, within(1e-12));
    }

    @Test
    void crps_coin_isByHand() {
        Distribution coin = new Distribution(0, 1, new double[] {0.5, 0.5});
        assertThat(coin.crps(0)).isCloseTo(0.25, within(1e-12));
        assertThat(coin.crps(1)).isCloseTo(0.25, within(1e-12));
        assertThat(coin.crps(3)).isCloseTo(0.25 + 1 + 1, within(1e-12));
    }

    @Test
    void atLeast_another_isNeverLessLikelyToBeExceeded() {
        Distribution few = new NegativeBinomial(2, 4).distribution();
        Distribution many = new NegativeBinomial(3, 0.1).distribution();
        Distribution joined = many.atLeast(few);
        double[] below = new double[3];
        for (int i = 0; i < joined.p().length; i++) {
            below[0] += i < few.p().length ? few.p()[i] : 0;
            below[1] += i < many.p().length ? many.p()[i] : 0;
            below[2] += joined.p()[i];
            assertThat(below[2]).as("at most " + i).isCloseTo(Math.min(below[0], below[1]), within(1e-9));
        }
        assertThat(below[2]).isCloseTo(1, within(1e-12));
        assertThat(joined.mean()).isGreaterThan(few.mean()).isGreaterThan(many.mean());
        Distribution more = new NegativeBinomial(6, 4).distribution();
        assertThat(more.atLeast(few).mean()).as("what is more anyway stays").isCloseTo(6, within(1e-3));
    }

    @Test
    void quantile_half_isMedian() {
        assertThat(new Distribution(-2, 0.5, new double[] {0.2, 0.2, 0.2, 0.4}).quantile(0.5))
                .isEqualTo(0.0);
    }
}
