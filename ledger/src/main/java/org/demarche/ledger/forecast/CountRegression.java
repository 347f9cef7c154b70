package org.demarche.ledger.forecast;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Negative binomial regression with a scatter of its own: log mean = b·x, log size = a + c · log mean. Fitted by penalised likelihood over
 * all dyads at once, so that what the many show (memory, return to the mean, answer to the other side, scatter) holds for the few.
 *
 * <p>Immutable.
 */
final class CountRegression {
    private static final double RIDGE = 1;
    private static final double LOW = -12;
    private static final double HIGH = 8;

    /** Which power of the mean the size goes with where nothing is known. */
    private static final double POWER = 0.5;

    private final double[] centre;
    private final double[] spread;
    private final double[] parameters;

    private CountRegression(double[] centre, double[] spread, double[] parameters) {
        this.centre = centre;
        this.spread = spread;
        this.parameters = parameters;
    }

    /** The forecast for a dyad with these features. */
    NegativeBinomial of(double[] features, int offset) {
        int width = centre.length;
        double log = 0;
        for (int j = 0; j < width; j++) {
            log += parameters[j] * (features[offset + j] - centre[j]) / spread[j];
        }
        log = Math.clamp(log, LOW, HIGH);
        return new NegativeBinomial(Math.exp(log), size(log));
    }

    private double size(double logMean) {
        return Likelihood.size(parameters[centre.length], parameters[centre.length + 1], logMean);
    }

    /** What each feature weighs, per standard deviation of it. */
    double[] weights() {
        return Arrays.copyOf(parameters, centre.length);
    }

    /**
     * Fits.
     *
     * @param earlier an earlier fit to start from; null to start from nothing, or of a large sample from a fit of a part of it
     */
    static CountRegression fit(Sample sample, @Nullable CountRegression earlier) {
        Sample rough = sample.rough();
        CountRegression before = earlier == null && rough != null ? fit(rough, null) : earlier;
        int width = sample.width();
        double[] centre = new double[width];
        double[] spread = new double[width];
        standardise(sample, centre, spread);
        double[] start;
        if (before == null) {
            start = new double[width + 2];
            start[0] = Math.log(sample.meanOutcome() + 1e-3);
            start[width + 1] = POWER;
        } else {
            start = before.parameters.clone();
        }
        double[] best = Minimizer.least((at, slope) -> loss(sample, centre, spread, at, slope), start, 1e-7);
        return new CountRegression(centre, spread, best);
    }

    private static void standardise(Sample sample, double[] centre, double[] spread) {
        int width = centre.length;
        double[] squares = new double[width];
        long rows = 0;
        for (Sample.Part part : sample.parts()) {
            rows += part.outcomes().length;
            for (int i = 0; i < part.features().length; i++) {
                double x = part.features()[i];
                centre[i % width] += x;
                squares[i % width] += x * x;
            }
        }
        for (int j = 0; j < width; j++) {
            centre[j] /= rows;
            double variance = squares[j] / rows - centre[j] * centre[j];
            spread[j] = variance < 1e-10 ? 1 : Math.sqrt(variance);
        }
        centre[0] = 0;
        spread[0] = 1;
    }

    /** The negative penalised log likelihood, and its slope. */
    private static double loss(Sample sample, double[] centre, double[] spread, double[] at, double[] slope) {
        int width = centre.length;
        double[] raw = new double[width];
        double constant = 0;
        for (int j = 0; j < width; j++) {
            raw[j] = at[j] / spread[j];
            constant -= raw[j] * centre[j];
        }
        double c = at[width + 1];
        Likelihood likelihood = new Likelihood(at[width], c);
        double[] sum = new double[width];
        double all = 0;
        double slopeA = 0;
        double slopeC = 0;
        double value = 0;
        for (Sample.Part part : sample.parts()) {
            double[] x = part.features();
            int[] outcomes = part.outcomes();
            for (int i = 0; i < outcomes.length; i++) {
                int offset = i * width;
                double log = constant;
                for (int j = 0; j < width; j++) {
                    log += raw[j] * x[offset + j];
                }
                log = Math.clamp(log, LOW, HIGH);
                likelihood.take(outcomes[i], Math.exp(log), log);
                value += likelihood.value;
                slopeA += likelihood.byLogSize;
                slopeC += likelihood.byLogSize * log;
                double byLog = likelihood.byLogMean;
                all += byLog;
                for (int j = 0; j < width; j++) {
                    sum[j] += byLog * x[offset + j];
                }
            }
        }
        double penalty = RIDGE * (c - POWER) * (c - POWER);
        for (int j = 0; j < width; j++) {
            double pull = j == 0 ? 0 : RIDGE * at[j];
            slope[j] = -(sum[j] - centre[j] * all) / spread[j] + 2 * pull;
            penalty += pull * at[j];
        }
        slope[width] = -slopeA;
        slope[width + 1] = -slopeC + 2 * RIDGE * (c - POWER);
        return penalty - value;
    }
}
