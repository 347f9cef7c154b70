package org.demarche.ledger.change;

/**
 * How much more counts scatter than Poisson's would: the size r of a negative binomial, whose variance is l e (1 + l / r) at level l and
 * exposure e.
 *
 * <p>Formula: by moments, pooled over blocks of four weeks, each with a level of its own, so that a change of level does not pass for
 * scatter: 1 / r = (w c + sum of [P - (n - 1) l]) / (w + sum of (n - 1) l²), P the sum of (count - l e)² / e. The prior (w = 1, c = 1) says
 * something where there are a few events only.
 * <br>Range: 1/50 to 1000, which is as good as Poisson. Source: own; moments as in every textbook.
 */
final class Dispersion {
    private static final int BLOCK = 28;
    private static final double PRIOR = 1;
    private static final double PRIOR_WEIGHT = 1;
    private static final double LEAST = 1e-3;
    private static final double MOST = 50;

    private Dispersion() {}

    static double size(int[] counts, double[] exposure) {
        double scatter = PRIOR * PRIOR_WEIGHT;
        double weight = PRIOR_WEIGHT;
        for (int from = 0; from < counts.length; from += BLOCK) {
            int to = Math.min(from + BLOCK, counts.length);
            double sum = 0;
            double days = 0;
            for (int day = from; day < to; day++) {
                sum += counts[day];
                days += exposure[day];
            }
            double level = sum / days;
            double pearson = 0;
            for (int day = from; day < to; day++) {
                double off = counts[day] - level * exposure[day];
                pearson += off * off / exposure[day];
            }
            scatter += pearson - (to - from - 1) * level;
            weight += (to - from - 1) * level * level;
        }
        return 1 / Math.clamp(scatter / weight, LEAST, MOST);
    }
}
