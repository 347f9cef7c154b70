package org.demarche.ledger.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How the scores of single reports are spread, so that a forecast of their number becomes one of their sum: reports drawn one by one from
 * the scores that the dyad had in the quad category before, joined by some of the scores that all dyads had there.
 */
final class Marks {
    /** Scores go from -10 to 10. */
    private static final int MOST = 20;

    private static final int BINS = 2 * MOST + 1;

    /** So many reports' worth of what all dyads do is added to what the dyad itself did. */
    private static final double COMMON = 4;

    /** Of a score that nobody had yet, so many reports. */
    private static final double UNSEEN = 0.2;

    private static final double TAIL = 1e-7;

    private final double[][] common = new double[Panel.QUADS][BINS];
    private final int[][] own;

    Marks(Panel panel) {
        own = new int[panel.dyads().size() * Panel.QUADS][];
        for (int quad = 0; quad < Panel.QUADS; quad++) {
            boolean cooperation = quad < 2;
            Arrays.fill(common[quad], cooperation ? MOST + 1 : 0, cooperation ? BINS : MOST + 2, UNSEEN);
        }
    }

    /** Takes in the reports of one week. */
    void add(List<Panel.Cell> cells) {
        for (Panel.Cell cell : cells) {
            int place = cell.dyad() * Panel.QUADS + cell.quad();
            if (own[place] == null) {
                own[place] = new int[BINS];
            }
            int bin = Math.clamp(cell.halves() + MOST, 0, BINS - 1);
            own[place][bin] += cell.reports();
            common[cell.quad()][bin] += cell.reports();
        }
    }

    /** Sums of that dyad's scores in the quad category. */
    Sums of(int dyad, int quad) {
        double[] p = new double[BINS];
        double all = Arrays.stream(common[quad]).sum();
        int[] seen = own[dyad * Panel.QUADS + quad];
        double reports = seen == null ? 0 : Arrays.stream(seen).sum();
        int low = BINS;
        int high = 0;
        for (int bin = 0; bin < BINS; bin++) {
            p[bin] = (COMMON * common[quad][bin] / all + (seen == null ? 0 : seen[bin])) / (COMMON + reports);
            if (p[bin] > 0) {
                low = Math.min(low, bin);
                high = bin;
            }
        }
        return new Sums(low - MOST, Arrays.copyOfRange(p, low, high + 1));
    }

    /** Distributions of the sum of 0, 1, 2 and more scores, made as they are asked for. */
    static final class Sums {
        private final int low;
        private final double[] single;
        private final List<double[]> powers = new ArrayList<>(List.of(new double[] {1}));

        private Sums(int low, double[] single) {
            this.low = low;
            this.single = single;
        }

        private double[] power(int n) {
            while (powers.size() <= n) {
                double[] before = powers.getLast();
                double[] next = new double[before.length + single.length - 1];
                for (int j = 0; j < single.length; j++) {
                    double share = single[j];
                    if (share > 0) {
                        for (int i = 0; i < before.length; i++) {
                            next[i + j] += before[i] * share;
                        }
                    }
                }
                powers.add(next);
            }
            return powers.get(n);
        }

        /** The sum of so many scores, in units of a half. */
        Distribution of(Distribution count) {
            int most = 0;
            double left = 1;
            while (most < count.p().length - 1) {
                left -= count.p()[most];
                if (left < TAIL) {
                    break;
                }
                most++;
            }
            int high = low + single.length - 1;
            int first = Math.min(0, most * low);
            double[] p = new double[Math.max(0, most * high) - first + 1];
            double sum = 0;
            for (int n = 0; n <= most; n++) {
                double[] power = power(n);
                double weight = count.p()[n];
                sum += weight;
                int offset = n * low - first;
                for (int i = 0; i < power.length; i++) {
                    p[offset + i] += weight * power[i];
                }
            }
            for (int i = 0; i < p.length; i++) {
                p[i] /= sum;
            }
            return new Distribution(first, Panel.HALF, p);
        }
    }
}
