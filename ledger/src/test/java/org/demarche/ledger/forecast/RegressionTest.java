package org.demarche.ledger.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RegressionTest {
    private static final int ROWS = 6_000;

    private final Random random = new Random(7);

    @Test
    void countRegression_logLinearTruth_isFound() {
        double[] x = new double[3 * ROWS];
        int[] y = new int[ROWS];
        for (int i = 0; i < ROWS; i++) {
            x[3 * i] = 1;
            x[3 * i + 1] = random.nextGaussian();
            x[3 * i + 2] = random.nextGaussian();
            y[i] = Simulation.negativeBinomial(random, Math.exp(0.3 + 0.8 * x[3 * i + 1]), 2);
        }
        CountRegression fitted = CountRegression.fit(new Sample(3, List.of(new Sample.Part(x, y))), null);
        NegativeBinomial high = fitted.of(new double[] {1, 1, 0}, 0);
        NegativeBinomial low = fitted.of(new double[] {1, -1, 1}, 0);
        assertThat(high.mean()).isCloseTo(Math.exp(1.1), within(0.2));
        assertThat(low.mean()).isCloseTo(Math.exp(-0.5), within(0.06));
        assertThat(high.size()).isCloseTo(2, within(0.5));
        assertThat(Math.abs(fitted.weights()[2]))
                .as("weight of what does not matter")
                .isLessThan(0.06);
    }

    @Test
    void additiveRegression_additiveTruth_isFoundAndUselessPartDies() {
        double[] x = new double[3 * ROWS];
        int[] y = new int[ROWS];
        for (int i = 0; i < ROWS; i++) {
            x[3 * i] = 1;
            x[3 * i + 1] = random.nextDouble() * 4;
            x[3 * i + 2] = random.nextDouble();
            y[i] = Simulation.negativeBinomial(random, 0.2 + 0.7 * x[3 * i + 1], 3);
        }
        AdditiveRegression fitted = AdditiveRegression.fit(new Sample(3, List.of(new Sample.Part(x, y))), null);
        assertThat(fitted.of(new double[] {1, 0, 0}, 0).mean()).isCloseTo(0.2, within(0.08));
        assertThat(fitted.of(new double[] {1, 3, 1}, 0).mean()).isCloseTo(2.3, within(0.2));
    }
}
