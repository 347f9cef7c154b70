package org.demarche.ledger.measures;

/**
 * The score interval of a share: (p + z²/2n ± z √(p (1 - p)/n + z²/4n²)) / (1 + z²/n), with z = 1.96. E. B. Wilson (1927), Probable
 * Inference, the Law of Succession, and Statistical Inference, Journal of the American Statistical Association 22(158), 209-212.
 */
public final class Wilson {
    private static final double Z = 1.959963984540054;

    private Wilson() {}

    public static Interval interval(double share, int n) {
        double square = Z * Z / n;
        double middle = share + square / 2;
        double half = Z * Math.sqrt(share * (1 - share) / n + square / (4 * n));
        return new Interval(
                Math.max(0, (middle - half) / (1 + square)),
                Math.min(1, (middle + half) / (1 + square)),
                "Wilson 95 %");
    }
}
