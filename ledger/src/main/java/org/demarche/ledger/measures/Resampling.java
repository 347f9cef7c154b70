package org.demarche.ledger.measures;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Bootstrap: the observations are drawn again, with replacement, many times, and the measure is taken of each draw. B. Efron and
 * R. J. Tibshirani (1993), An Introduction to the Bootstrap. The draws are seeded: the same observations give the same interval.
 */
final class Resampling {
    static final int DRAWS = 1000;
    private static final double Z = 1.959963984540054;
    static final long SEED = 20140310;

    /** A step over which a measure of entropy is straight. */
    private static final double SMALL = 1e-6;

    private Resampling() {}

    /**
     * The value of a measure of entropy, and 1.96 times the standard deviation of the draws to each side, cut off where the measure can go no
     * lower. For the entropy is lower in almost every draw, because a draw has fewer kinds in it: their percentiles would miss the value.
     * Of many meetings the deviation is that of the delta method.
     *
     * @param lowest the least the measure can be
     * @param draws the entropy of each draw; null where there are too few meetings to draw from, or many
     * @param measure the measure of an entropy
     */
    static @Nullable Interval around(
            Entropy entropy, double lowest, double @Nullable [] draws, DoubleUnaryOperator measure) {
        double value = measure.applyAsDouble(entropy.value());
        if (entropy.many()) {
            double slope = (measure.applyAsDouble(entropy.value() + SMALL) - value) / SMALL;
            double half = Z * slope * entropy.deviation();
            return new Interval(Math.max(lowest, value - half), value + half, "delta method 95 %");
        }
        if (draws == null) {
            return null;
        }
        double sum = 0;
        double squares = 0;
        for (double draw : draws) {
            double found = measure.applyAsDouble(draw);
            sum += found;
            squares += found * found;
        }
        double n = draws.length;
        double half = Z * Math.sqrt(Math.max(0, squares / n - sum / n * (sum / n)));
        return new Interval(Math.max(lowest, value - half), value + half, "bootstrap error 95 %");
    }

    /**
     * The 95 % interval of observations that fall into classes, of which only the counts matter.
     *
     * @param counts how many were observed in each class
     * @param measure the measure of such counts
     * @return the middle 95 % of the draws; null where there are fewer than two observations or no draw has a value
     */
    static @Nullable Interval ofCounts(int[] counts, Function<int[], @Nullable Double> measure) {
        int n = Arrays.stream(counts).sum();
        if (n < 2) {
            return null;
        }
        int[] classes = new int[n];
        int next = 0;
        for (int i = 0; i < counts.length; i++) {
            Arrays.fill(classes, next, next + counts[i], i);
            next += counts[i];
        }
        SplittableRandom random = new SplittableRandom(SEED);
        double[] found = new double[DRAWS];
        int valid = 0;
        int[] drawn = new int[counts.length];
        for (int draw = 0; draw < DRAWS; draw++) {
            Arrays.fill(drawn, 0);
            for (int i = 0; i < n; i++) {
                drawn[classes[random.nextInt(n)]]++;
            }
            Double value = measure.apply(drawn);
            if (value != null) {
                found[valid++] = value;
            }
        }
        return valid == 0 ? null : percentiles(Arrays.copyOf(found, valid), "bootstrap 95 %");
    }

    /** Between which two the middle 95 % of the numbers lie. */
    static Interval percentiles(double[] numbers, String method) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return new Interval(at(sorted, 0.025), at(sorted, 0.975), method);
    }

    private static double at(double[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1.0, Math.floor(part * sorted.length))];
    }
}
