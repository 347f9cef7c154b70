package org.demarche.ledger.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BaselineTest {
    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);

    private static double[] even(int days) {
        double[] exposure = new double[days];
        Arrays.fill(exposure, 1);
        return exposure;
    }

    @Test
    void upper_ofAGeometricDistribution_isItsPower() {
        // size 1 is the geometric distribution: P(X >= k) = (m / (1 + m))^k
        NegativeBinomial geometric = new NegativeBinomial(3, 1);
        assertThat(geometric.upper(0)).isEqualTo(1);
        assertThat(geometric.upper(5)).isCloseTo(Math.pow(0.75, 5), within(1e-12));
        assertThat(geometric.upper(200) / Math.pow(0.75, 200)).isCloseTo(1, within(1e-9));
    }

    @Test
    void upper_withVarianceOfTheMean_isPoissons() {
        double none = Math.exp(-2);
        assertThat(NegativeBinomial.of(2, 2).upper(2)).isCloseTo(1 - none - 2 * none, within(1e-6));
    }

    @Test
    void of_aSteadyPast_expectsAsMuch() {
        int[] counts = new int[200];
        Arrays.setAll(counts, day -> day % 2);
        Baseline.Expected expected = new Baseline(FIRST, counts, even(200)).of(150, 157);
        assertThat(expected.mean()).isCloseTo(3.5, within(0.1));
        assertThat(expected.tail(4)).isBetween(0.2, 0.7);
        assertThat(expected.tail(30)).isLessThan(1e-6);
    }

    @Test
    void of_aMonthThatIsAlwaysBusy_expectsItToBeSoAgain() {
        int[] counts = new int[4 * 365];
        Arrays.setAll(counts, day -> FIRST.plusDays(day).getMonth() == Month.MARCH ? 4 : 1);
        Baseline baseline = new Baseline(FIRST, counts, even(counts.length));
        int march = (int) ChronoUnit.DAYS.between(FIRST, LocalDate.of(2013, 3, 10));
        int june = (int) ChronoUnit.DAYS.between(FIRST, LocalDate.of(2013, 6, 10));
        assertThat(baseline.of(march, march + 1).mean()).isBetween(3.0, 4.5);
        assertThat(baseline.of(june, june + 1).mean()).isBetween(0.8, 1.3);
    }

    @Test
    void exposure_ofASourceThatRestsOnSundays_isSmallOnSundays() {
        int[] totals = new int[364];
        Coverage coverage = new Coverage(LocalDate.of(2013, 1, 7), totals);
        Arrays.setAll(totals, day -> day % 7 == 6 ? 10 : 100);
        double[] exposure = coverage.exposure(new int[364]);
        assertThat(Arrays.stream(exposure).average().orElse(0)).isCloseTo(1, within(1e-9));
        assertThat(exposure[6] / exposure[5]).isBetween(0.09, 0.2);
    }

    @Test
    void exposure_ofASmallSource_isNearlyEven() {
        int[] totals = new int[90];
        totals[30] = 5;
        totals[31] = 9;
        double[] exposure = new Coverage(FIRST, totals).exposure(new int[90]);
        assertThat(Arrays.stream(exposure).boxed()).allMatch(each -> each > 0.7 && each < 1.3);
    }
}
