package org.demarche.ledger.change;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Counts of several kinds by day, each kind negative binomial with a level of its own; the levels change together.
 *
 * <p>Formula: on a day of exposure e, a kind of level l and size r has a count with mean l e and variance l e (1 + l / r): a Poisson process
 * whose rate is gamma distributed. As the size grows with the exposure, counts of a stretch are sufficient for its level: with Y its sum
 * and E the sum of its exposures, l = Y / E, and the cost is -[Y log(l / (r + l)) + r E log(r / (r + l))].
 * <br>Missing data: a day without an event is a day of count 0; days outside what the source covers must not be in the series.
 */
public final class CountCost implements SegmentCost {
    /** Logarithms of small numbers, of which most counts are. */
    private static final double[] LOGS =
            IntStream.range(0, 1024).mapToDouble(Math::log).toArray();

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
                        - count * (count < LOGS.length ? LOGS[count] : Math.log(count));
            }
        }
        return sum;
    }

    /**
     * Two stretches told by one level each save no more than both save against the level of the whole series, for the best level of both
     * together costs no more than that one. Among stretches with the same counts those with the most or the least exposure save most, so
     * that their ends need be looked for beside days with a count only.
     */
    @Override
    public double gainAtMost(int from, int to, int shortest) {
        int[] ends = IntStream.rangeClosed(0, length())
                .filter(at -> at == 0 || at == length() || counted(at - 1) || counted(at))
                .toArray();
        Whole whole = Whole.of(this);
        double most = 0;
        for (int cut = Math.max(from, shortest); cut < to && cut <= length() - shortest; cut++) {
            double before = saved(whole, cut - shortest, cut);
            double behind = saved(whole, cut, cut + shortest);
            for (int end : ends) {
                if (end < cut - shortest) {
                    before = Math.max(before, saved(whole, end, cut));
                } else if (end > cut + shortest) {
                    behind = Math.max(behind, saved(whole, cut, end));
                }
            }
            most = Math.max(most, before + behind);
        }
        return most;
    }

    private boolean counted(int day) {
        for (int[] kind : counts) {
            if (kind[day] > 0) {
                return true;
            }
        }
        return false;
    }

    /** The level of the whole series: what it costs to describe a stretch by it. */
    private record Whole(double[] perCount, double perDay) {
        static Whole of(CountCost cost) {
            int kinds = cost.counts.length;
            double[] perCount = new double[kinds];
            double perDay = 0;
            for (int kind = 0; kind < kinds; kind++) {
                int count = cost.countsUpTo[kind][cost.length()];
                if (count > 0) {
                    double odds = count / (cost.exposureUpTo[cost.length()] * cost.size[kind]);
                    perCount[kind] = Math.log1p(odds) - Math.log(odds);
                    perDay += cost.size[kind] * Math.log1p(odds);
                }
            }
            return new Whole(perCount, perDay);
        }
    }

    /** What a level of its own saves a stretch against that of the whole series. */
    private double saved(Whole whole, int from, int to) {
        double costs = whole.perDay * (exposureUpTo[to] - exposureUpTo[from]);
        for (int kind = 0; kind < countsUpTo.length; kind++) {
            costs += whole.perCount[kind] * (countsUpTo[kind][to] - countsUpTo[kind][from]);
        }
        return costs - of(from, to);
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
