package org.demarche.ledger.measures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Percentile bootstrap: the observations are drawn again, with replacement, many times, and the measure is taken of each draw. B. Efron and
 * R. J. Tibshirani (1993), An Introduction to the Bootstrap. The draws are seeded: the same observations give the same interval.
 */
final class Resampling {
    static final int DRAWS = 1000;
    private static final long SEED = 20140310;

    private Resampling() {}

    /** The 95 % interval; null where there are fewer than two observations or no draw has a value. */
    static <T> @Nullable Interval interval(List<T> observed, Function<List<T>, @Nullable Double> measure) {
        if (observed.size() < 2) {
            return null;
        }
        SplittableRandom random = new SplittableRandom(SEED);
        double[] found = new double[DRAWS];
        int n = 0;
        List<T> drawn = new ArrayList<>(observed);
        for (int draw = 0; draw < DRAWS; draw++) {
            drawn.replaceAll(any -> observed.get(random.nextInt(observed.size())));
            Double value = measure.apply(drawn);
            if (value != null) {
                found[n++] = value;
            }
        }
        return n == 0 ? null : percentiles(Arrays.copyOf(found, n), "bootstrap 95 %");
    }

    /**
     * The same over observations that fall into classes, of which only the counts matter.
     *
     * @param counts how many were observed in each class
     * @param measure the measure of such counts
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
