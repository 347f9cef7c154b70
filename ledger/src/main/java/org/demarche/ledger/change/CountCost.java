package org.demarche.ledger.change;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Counts of several kinds by day, each kind negative binomial with a level of its own; the levels change together.
 *
 * <p>Formula: on a day of exposure e, a kind of level l and size r has a count with mean l e and variance l e (1 + l / r): a Poisson process
 * whose rate is gamma distributed. As the size grows with the exposure, counts of a stretch are sufficient for its level: with Y its sum
 * and E the sum of its exposures, l = Y / E, and the cost is -[Y log(l / (r + l)) + r E log(r / (r + l))].
 * <br>Missing data: a day without an event is a day of count 0; days outside what the source covers must not be in the series.
 */
public final class CountCost implements SegmentCost {
    private final int[][] counts;
    private final double[] exposure;
    private final double[] size;
    private final double[] logSize;
    private final double[] exposureUpTo;
    private final int[][] countsUpTo;

    /**
     * @param counts by kind, then by day
     * @param exposure how much was to be expected of each day, over 0; about 1 on average
     * @param size of each kind, over 0; large means Poisson
     */
    public CountCost(int[][] counts, double[] exposure, double[] size) {
        this.counts = counts;
        this.exposure = exposure;
        this.size = size;
        logSize = Arrays.stream(size).map(Math::log).toArray();
        exposureUpTo = new double[exposure.length + 1];
        countsUpTo = new int[counts.length][exposure.length + 1];
        for (int day = 0; day < exposure.length; day++) {
            exposureUpTo[day + 1] = exposureUpTo[day] + exposure[day];
            for (int kind = 0; kind < counts.length; kind++) {
                countsUpTo[kind][day + 1] = countsUpTo[kind][day] + counts[kind][day];
            }
        }
    }

    /** The counts with the sizes that they themselves suggest: see {@link Dispersion}. Kinds that never occur are left out. */
    public static CountCost of(int[][] counts, double[] exposure) {
        int[][] present = Arrays.stream(counts)
                .filter(kind -> Arrays.stream(kind).anyMatch(count -> count > 0))
                .toArray(int[][]::new);
        double[] sizes = Arrays.stream(present)
                .mapToDouble(kind -> Dispersion.size(kind, exposure))
                .toArray();
        return new CountCost(present, exposure, sizes);
    }

    @Override
    public int length() {
        return exposure.length;
    }

    @Override
    public int parameters() {
        return counts.length;
    }

    /** As above, put so that it takes one logarithm a kind: r E log(r E) + Y log(Y) is taken from (r E + Y) log(r E + Y). */
    @Override
    public double of(int from, int to) {
        double days = exposureUpTo[to] - exposureUpTo[from];
        double logDays = Math.log(days);
        double sum = 0;
        for (int kind = 0; kind < countsUpTo.length; kind++) {
            int count = countsUpTo[kind][to] - countsUpTo[kind][from];
            if (count > 0) {
                double shape = size[kind] * days;
                sum += (shape + count) * Math.log(shape + count)
                        - shape * (logSize[kind] + logDays)
                        - count * Math.log(count);
            }
        }
        return sum;
    }

    @Override
    public SegmentCost shuffled(int from, int to, RandomGenerator random) {
        int[][] days = new int[counts.length][];
        for (int kind = 0; kind < counts.length; kind++) {
            days[kind] = Arrays.copyOfRange(counts[kind], from, to);
        }
        double[] exposures = Arrays.copyOfRange(exposure, from, to);
        for (int i = to - from - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            for (int[] kind : days) {
                int count = kind[i];
                kind[i] = kind[j];
                kind[j] = count;
            }
            double other = exposures[i];
            exposures[i] = exposures[j];
            exposures[j] = other;
        }
        return new CountCost(days, exposures, size);
    }
}
