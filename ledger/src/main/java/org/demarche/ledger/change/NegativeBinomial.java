package org.demarche.ledger.change;

/**
 * A negative binomial distribution by its mean and its size; its variance is mean + mean² / size.
 *
 * @param mean over 0
 * @param size over 0
 */
record NegativeBinomial(double mean, double size) {
    private static final int MOST_TERMS = 10_000_000;

    /** With that mean and a variance over it. */
    static NegativeBinomial of(double mean, double variance) {
        return new NegativeBinomial(mean, mean * mean / Math.max(variance - mean, 1e-9 * mean));
    }

    /** How often it is {@code count} or more; exact to some twelve digits, small values too. */
    double upper(int count) {
        if (count <= 0) {
            return 1;
        }
        double odds = mean / (mean + size);
        double log = -size * Math.log1p(mean / size);
        for (int k = 0; k < count; k++) {
            log += Math.log((k + size) / (k + 1) * odds);
        }
        double sum = 0;
        double term = 1;
        for (int k = count; k < count + MOST_TERMS; k++) {
            sum += term;
            double ratio = (k + size) / (k + 1) * odds;
            if (ratio < 1 && term * ratio < sum * 1e-14 * (1 - ratio)) {
                break;
            }
            term *= ratio;
        }
        return Math.min(1, Math.exp(log) * sum);
    }
}
