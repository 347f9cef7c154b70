package org.demarche.ledger.forecast;

/**
 * The log likelihood of one count under a negative binomial whose log size is a + c · log mean, and its slopes. Made once for a pass over
 * many counts, for it holds the numbers of the last one.
 */
final class Likelihood {
    private final double a;
    private final double c;

    /** The log likelihood of the last count. */
    double value;

    /** Its slope by the log of the mean, the size going with it. */
    double byLogMean;

    /** Its slope by the log of the size: by {@code a}; times the log mean, by {@code c}. */
    double byLogSize;

    Likelihood(double a, double c) {
        this.a = a;
        this.c = c;
    }

    static double size(double a, double c, double logMean) {
        return Math.exp(logSize(a, c, logMean));
    }

    private static double logSize(double a, double c, double logMean) {
        return Math.clamp(a + c * logMean, -6, 8);
    }

    /** As {@code Math.log1p} of a number that is not negative, to some twelve digits, in a tenth of its time. */
    private static double log1p(double x) {
        return x < 1e-4 ? x * (1 - x * (0.5 - x / 3)) : Math.log(1 + x);
    }

    void take(int count, double mean, double logMean) {
        double logSize = logSize(a, c, logMean);
        double size = Math.exp(logSize);
        double share = log1p(mean / size);
        value = -size * share;
        double bySize = (mean - count) / (size + mean) - share;
        if (count > 0) {
            value += count * (logMean - logSize - share);
            for (int k = 0; k < count; k++) {
                value += Math.log((size + k) / (k + 1));
                bySize += 1 / (size + k);
            }
        }
        byLogSize = bySize * size;
        byLogMean = (count - mean) * size / (size + mean) + c * byLogSize;
    }
}
