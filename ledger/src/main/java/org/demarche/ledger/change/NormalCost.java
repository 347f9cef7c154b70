package org.demarche.ledger.change;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Scores, normal with a mean and a variance of their own in each stretch; both may change.
 *
 * <p>Formula: n / 2 (log v + s / v), s the mean square about the mean of the stretch and v the larger of s and a least variance, without
 * which two equal values side by side would be worth any number of changes. The least variance is a tenth of the median of the squared
 * steps from value to value, or, where most steps are 0, a hundredth of the variance of all.
 * <br>Missing data: a period without a value must be left out, never given as 0.
 */
public final class NormalCost implements SegmentCost {
    private final double[] values;
    private final double least;
    private final double[] sum;
    private final double[] squares;

    /** The values in the order of their time. */
    public NormalCost(double... values) {
        this(centred(values), least(values));
    }

    private NormalCost(double[] values, double least) {
        this.values = values;
        this.least = least;
        sum = new double[values.length + 1];
        squares = new double[values.length + 1];
        for (int i = 0; i < values.length; i++) {
            sum[i + 1] = sum[i] + values[i];
            squares[i + 1] = squares[i] + values[i] * values[i];
        }
    }

    /** Sums of squares of small numbers lose less. */
    private static double[] centred(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return Arrays.stream(values).map(value -> value - mean).toArray();
    }

    private static double least(double[] values) {
        double[] steps = new double[Math.max(0, values.length - 1)];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = (values[i + 1] - values[i]) * (values[i + 1] - values[i]);
        }
        Arrays.sort(steps);
        double median = steps.length == 0 ? 0 : steps[steps.length / 2];
        if (median > 0) {
            return median / 10;
        }
        double variance = Arrays.stream(centred(values))
                .map(value -> value * value)
                .average()
                .orElse(0);
        return variance > 0 ? variance / 100 : 1;
    }

    @Override
    public int length() {
        return values.length;
    }

    @Override
    public int parameters() {
        return 2;
    }

    @Override
    public double of(int from, int to) {
        int n = to - from;
        double mean = (sum[to] - sum[from]) / n;
        double square = Math.max(0, (squares[to] - squares[from]) / n - mean * mean);
        double variance = Math.max(square, least);
        return n / 2.0 * (Math.log(variance) + square / variance);
    }

    @Override
    public SegmentCost shuffled(int from, int to, RandomGenerator random) {
        double[] part = Arrays.copyOfRange(values, from, to);
        for (int i = part.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double value = part[i];
            part[i] = part[j];
            part[j] = value;
        }
        return new NormalCost(part, least);
    }
}
