package org.demarche.ledger.forecast;

import org.jspecify.annotations.Nullable;

/**
 * What turns a point forecast into a fair distribution: negative binomial with mean e^b0 · 1 + e^b1 · x1 + ..., log size = a + c · log
 * mean. So a baseline is shrunk, scaled and spread as best fits the past.
 *
 * <p>Immutable.
 */
final class AdditiveRegression {
    private final double[] parameters;

    private AdditiveRegression(double[] parameters) {
        this.parameters = parameters;
    }

    NegativeBinomial of(double[] features, int offset) {
        int width = parameters.length - 2;
        double mean = 0;
        for (int j = 0; j < width; j++) {
            mean += Math.exp(parameters[j]) * features[offset + j];
        }
        double log = Math.log(mean);
        return new NegativeBinomial(mean, Likelihood.size(parameters[width], parameters[width + 1], log));
    }

    /** Starts from an earlier fit; where that is null from nothing, or of a large sample from a fit of a part of it. */
    static AdditiveRegression fit(Sample sample, @Nullable AdditiveRegression earlier) {
        Sample rough = sample.rough();
        AdditiveRegression before = earlier == null && rough != null ? fit(rough, null) : earlier;
        int width = sample.width();
        double[] start;
        if (before == null) {
            start = new double[width + 2];
            start[0] = Math.log(sample.meanOutcome() + 1e-3) - 1;
            for (int j = 1; j < width; j++) {
                start[j] = -1;
            }
            start[width + 1] = 0.5;
        } else {
            start = before.parameters.clone();
        }
        return new AdditiveRegression(Minimizer.least((at, slope) -> loss(sample, at, slope), start, 1e-7));
    }

    private static double loss(Sample sample, double[] at, double[] slope) {
        int width = sample.width();
        double[] weight = new double[width];
        double penalty = 0;
        for (int j = 0; j < width; j++) {
            weight[j] = Math.exp(Math.clamp(at[j], -20, 5));
        }
        double c = at[width + 1];
        Likelihood likelihood = new Likelihood(at[width], c);
        java.util.Arrays.fill(slope, 0);
        double value = 0;
        for (Sample.Part part : sample.parts()) {
            double[] x = part.features();
            int[] outcomes = part.outcomes();
            for (int i = 0; i < outcomes.length; i++) {
                int offset = i * width;
                double mean = 0;
                for (int j = 0; j < width; j++) {
                    mean += weight[j] * x[offset + j];
                }
                double log = Math.log(mean);
                likelihood.take(outcomes[i], mean, log);
                value += likelihood.value;
                double byMean = likelihood.byLogMean / mean;
                for (int j = 0; j < width; j++) {
                    slope[j] -= byMean * weight[j] * x[offset + j];
                }
                slope[width] -= likelihood.byLogSize;
                slope[width + 1] -= likelihood.byLogSize * log;
            }
        }
        // keeps a weight of nothing from running off to minus infinity
        for (int j = 0; j < width; j++) {
            penalty += 1e-3 * at[j] * at[j];
            slope[j] += 2e-3 * at[j];
        }
        penalty += (c - 0.5) * (c - 0.5);
        slope[width + 1] += 2 * (c - 0.5);
        return penalty - value;
    }
}
