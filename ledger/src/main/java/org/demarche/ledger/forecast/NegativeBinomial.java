package org.demarche.ledger.forecast;

/**
 * Counts that scatter more than Poisson's: mean m, variance m + m² / k.
 *
 * @param mean above 0
 * @param size k, above 0; the smaller, the more the counts scatter
 */
record NegativeBinomial(double mean, double size) {
    /** What lies beyond is too unlikely to be carried along. */
    private static final double TAIL = 1e-9;

    private static final int MOST = 20_000;

    double logProbability(int count) {
        double log = size * Math.log(size / (size + mean)) + count * Math.log(mean / (size + mean));
        for (int k = 0; k < count; k++) {
            log += Math.log((size + k) / (k + 1));
        }
        return log;
    }

    /** The probabilities of 0, 1, 2 and so on, as far as they matter; what is left over lies with the last. */
    Distribution distribution() {
        double ratio = mean / (size + mean);
        double[] p = new double[16];
        double sum = 0;
        double term = Math.pow(size / (size + mean), size);
        int n = 0;
        while (true) {
            if (n == p.length) {
                p = java.util.Arrays.copyOf(p, 2 * n);
            }
            p[n] = term;
            sum += term;
            boolean behindMean = n >= mean;
            if (behindMean && 1 - sum < TAIL || n == MOST) {
                break;
            }
            term *= ratio * (size + n) / (n + 1);
            n++;
            if (behindMean && term < TAIL * TAIL) {
                n--;
                break;
            }
        }
        p[n] += Math.max(0, 1 - sum);
        return new Distribution(0, 1, java.util.Arrays.copyOf(p, n + 1));
    }
}
