package org.demarche.ledger.votes;

/**
 * The standard normal distribution, fast, and exact to about nine digits far into its tails.
 *
 * <p>Below zero its cumulative distribution is density times Mills' ratio, a smooth function that is tabulated and read with cubic
 * interpolation; so it loses no digits where it becomes tiny. The quantile is P. J. Acklam's rational approximation.
 */
final class Normal {
    private static final double ROOT = 1 / Math.sqrt(2 * Math.PI);
    private static final int STEPS = 32;
    private static final int FARTHEST = 38;
    private static final double[] MILLS = mills();
    /** From here to the same distance from 1 the quantile has one formula, beyond another. */
    private static final double TAIL = 0.02425;

    private Normal() {}

    /** The probability below x. */
    static double below(double x) {
        double tail = ROOT * Math.exp(-0.5 * x * x) * mills(Math.abs(x));
        return x <= 0 ? tail : 1 - tail;
    }

    /** Mills' ratio: the probability beyond x over the density at x; x is not negative. */
    static double mills(double x) {
        if (x >= FARTHEST) {
            return 1 / x;
        }
        double place = x * STEPS;
        int low = (int) place;
        double t = place - low;
        double left = MILLS[low];
        double rise = MILLS[low + 1] - left;
        double leftSlope = slope((double) low / STEPS, left) / STEPS;
        double rightSlope = slope((low + 1.0) / STEPS, left + rise) / STEPS;
        return left
                + t
                        * (leftSlope
                                + t
                                        * (3 * rise
                                                - 2 * leftSlope
                                                - rightSlope
                                                + t * (leftSlope + rightSlope - 2 * rise)));
    }

    /** Where the probability below is p. */
    static double quantile(double p) {
        if (p < TAIL) {
            return tail(p);
        }
        if (p > 1 - TAIL) {
            return -tail(1 - p);
        }
        double q = p - 0.5;
        double r = q * q;
        double above = -3.969683028665376e+01;
        above = above * r + 2.209460984245205e+02;
        above = above * r - 2.759285104469687e+02;
        above = above * r + 1.383577518672690e+02;
        above = above * r - 3.066479806614716e+01;
        above = above * r + 2.506628277459239e+00;
        double under = -5.447609879822406e+01;
        under = under * r + 1.615858368580409e+02;
        under = under * r - 1.556989798598866e+02;
        under = under * r + 6.680131188771972e+01;
        under = under * r - 1.328068155288572e+01;
        return above * q / (under * r + 1);
    }

    private static double tail(double p) {
        double q = Math.sqrt(-2 * Math.log(Math.max(p, 1e-300)));
        double above = -7.784894002430293e-03;
        above = above * q - 3.223964580411365e-01;
        above = above * q - 2.400758277161838e+00;
        above = above * q - 2.549732539343734e+00;
        above = above * q + 4.374664141464968e+00;
        above = above * q + 2.938163982698783e+00;
        double under = 7.784695709041462e-03;
        under = under * q + 3.224671290700398e-01;
        under = under * q + 2.445134137142996e+00;
        under = under * q + 3.754408661907416e+00;
        return above / (under * q + 1);
    }

    private static double slope(double x, double ratio) {
        return x * ratio - 1;
    }

    /** Integrates the ratio's differential equation from its asymptote inwards, the direction in which errors die out. */
    private static double[] mills() {
        int last = FARTHEST * STEPS + 1;
        int fine = 16;
        double step = -1.0 / (STEPS * fine);
        double[] table = new double[last + 1];
        double x = (double) last / STEPS;
        double ratio = (1 - 1 / (x * x) + 3 / Math.pow(x, 4)) / x;
        table[last] = ratio;
        for (int i = last - 1; i >= 0; i--) {
            for (int k = 0; k < fine; k++) {
                double one = slope(x, ratio);
                double two = slope(x + step / 2, ratio + step / 2 * one);
                double three = slope(x + step / 2, ratio + step / 2 * two);
                double four = slope(x + step, ratio + step * three);
                ratio += step / 6 * (one + 2 * two + 2 * three + four);
                x += step;
            }
            table[i] = ratio;
        }
        return table;
    }
}
