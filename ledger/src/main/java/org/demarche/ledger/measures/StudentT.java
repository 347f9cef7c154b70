package org.demarche.ledger.measures;

import org.jspecify.annotations.Nullable;

/** The interval of a mean: mean ± t s / √n. Student (1908), The Probable Error of a Mean, Biometrika 6(1), 1-25. */
final class StudentT {
    private static final double Z = 1.959963984540054;

    private StudentT() {}

    /** The 95 % interval of the mean of n numbers with that sum and sum of squares; null for fewer than two. */
    static @Nullable Interval mean(int n, double sum, double squares) {
        if (n < 2) {
            return null;
        }
        double mean = sum / n;
        double variance = Math.max(0, (squares - sum * mean) / (n - 1));
        double half = quantile(n - 1) * Math.sqrt(variance / n);
        return new Interval(mean - half, mean + half, "t 95 %");
    }

    /**
     * The 97.5 % point of t: exact for one and two degrees of freedom, else the expansion around the normal distribution (M. Abramowitz
     * and I. A. Stegun (1964), Handbook of Mathematical Functions, 26.7.5), which is off by .003 at three.
     */
    static double quantile(int freedom) {
        if (freedom == 1) {
            return 12.706204736;
        }
        if (freedom == 2) {
            return 4.302652730;
        }
        double v = freedom;
        double z2 = Z * Z;
        double first = Z * (z2 + 1) / 4;
        double second = Z * ((5 * z2 + 16) * z2 + 3) / 96;
        double third = Z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
        double fourth = Z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) / 92160;
        return Z + first / v + second / (v * v) + third / (v * v * v) + fourth / (v * v * v * v);
    }
}
