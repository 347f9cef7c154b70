package org.demarche.ledger.forecast;

/**
 * Probabilities of evenly spaced values. Immutable by custom: nobody writes to the array once it is handed over.
 *
 * <p>An interval of whole numbers can seldom hold exactly 80 %. Two conventions answer that, and both are shown:
 *
 * <ul>
 *   <li>{@link #interval} is what is printed: the shortest run of values whose probability comes nearest to the level, and that
 *       probability beside it.
 *   <li>{@link #covered} is what calibration is judged by: the probability that the randomised probability integral transform of the
 *       outcome lies in the middle 80 %. Were the distribution true, its expectation would be exactly the level, however rare the events
 *       (C. Czado, T. Gneiting, L. Held, Predictive model assessment for count data, Biometrics, 2009). No dice are thrown: the
 *       expectation over the randomisation is taken.
 * </ul>
 *
 * @param first index of the first value: its value is {@code first * unit}
 * @param unit distance between neighbours
 * @param p probability of each value, in their order; sums to 1
 */
record Distribution(int first, double unit, double[] p) {
    /** Probability that is as good as none, so that one impossible outcome does not outweigh all others. */
    static final double FLOOR = 1e-12;

    /** Lowest and highest value of a run, and its probability. */
    record Interval(double low, double high, double probability) {
        boolean holds(double value) {
            return value >= low - 1e-9 && value <= high + 1e-9;
        }
    }

    double mean() {
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += p[i] * (first + i);
        }
        return sum * unit;
    }

    /** The lowest value that is reached with that probability. */
    double quantile(double level) {
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += p[i];
            if (sum >= level - 1e-12) {
                return (first + i) * unit;
            }
        }
        return (first + p.length - 1) * unit;
    }

    double logProbability(int index) {
        int i = index - first;
        return Math.log(Math.max(FLOOR, i < 0 || i >= p.length ? 0 : p[i]));
    }

    /**
     * Continuous ranked probability score, Σ (F(x) - 1{outcome ≤ x})² · unit: 0 is best (T. Gneiting, A. Raftery, Strictly proper scoring
     * rules, prediction, and estimation, Journal of the American Statistical Association, 2007).
     */
    double crps(int index) {
        double sum = 0;
        double below = 0;
        int from = Math.min(first, index);
        int to = Math.max(first + p.length, index);
        for (int x = from; x < to; x++) {
            int i = x - first;
            below += i >= 0 && i < p.length ? p[i] : 0;
            double off = below - (index <= x ? 1 : 0);
            sum += off * off;
        }
        return sum * unit;
    }

    /** How much of the outcome lies within the middle {@code level} of the distribution, 0 to 1. */
    double covered(int index, double level) {
        int i = index - first;
        if (i < 0 || i >= p.length || p[i] <= 0) {
            return 0;
        }
        double below = 0;
        for (int j = 0; j < i; j++) {
            below += p[j];
        }
        double low = Math.max(below, (1 - level) / 2);
        double high = Math.min(below + p[i], (1 + level) / 2);
        return Math.max(0, high - low) / p[i];
    }

    /**
     * The distribution nearest to this one under which the same or more is as likely as under the other, whatever the number: of each
     * number the smaller of both probabilities of no more. Both begin at 0 in steps of 1.
     */
    Distribution atLeast(Distribution other) {
        double[] joined = new double[Math.max(p.length, other.p.length)];
        double own = 0;
        double others = 0;
        double before = 0;
        for (int i = 0; i < joined.length; i++) {
            own += i < p.length ? p[i] : 0;
            others += i < other.p.length ? other.p[i] : 0;
            double least = Math.max(before, Math.min(own, others));
            joined[i] = least - before;
            before = least;
        }
        joined[joined.length - 1] += Math.max(0, 1 - before);
        return new Distribution(0, 1, joined);
    }

    /** Of all runs of values the one whose probability comes nearest to the level: grown from the likeliest value, likelier side first. */
    Interval interval(double level) {
        int low = 0;
        for (int i = 1; i < p.length; i++) {
            low = p[i] > p[low] ? i : low;
        }
        int high = low;
        double sum = p[low];
        while (sum < level && (low > 0 || high < p.length - 1)) {
            double left = low > 0 ? p[low - 1] : -1;
            double right = high < p.length - 1 ? p[high + 1] : -1;
            double next = sum + Math.max(left, right);
            if (next - level > level - sum) {
                break;
            }
            sum = next;
            if (left > right) {
                low--;
            } else {
                high++;
            }
        }
        return new Interval((first + low) * unit, (first + high) * unit, sum);
    }
}
