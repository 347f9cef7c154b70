package org.demarche.ledger.change;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The best way to cut a series into stretches of one level each: the least sum of their costs and a penalty for each cut.
 *
 * <p>Exact: as good as trying all ways. Its time grows with the square of the length where nothing ever changes, and with the length where
 * the number of changes grows with it.
 * <br>Source: R. Killick, P. Fearnhead and I. A. Eckley (2012), Optimal Detection of Changepoints With a Linear Computational Cost, Journal of
 * the American Statistical Association 107(500), 1590-1598. Their pruning is put off by the least length of a stretch, without which it
 * would not be exact.
 */
public final class Pelt {
    private Pelt() {}

    /**
     * Where to cut: each cut is the index of the first value behind it.
     *
     * @param penalty of a cut, in the units of the cost; 0 or more
     * @param shortest least length of a stretch, 1 or more
     * @return the cuts, ascending; none where the series is too short for one
     */
    public static int[] cuts(SegmentCost cost, double penalty, int shortest) {
        int n = cost.length();
        if (n < 2 * shortest) {
            return new int[0];
        }
        double[] best = new double[n + 1];
        int[] last = new int[n + 1];
        best[0] = -penalty;
        int[] starts = new int[n + 1];
        double[][] wholes =
                new double[shortest][n + 1]; // of the last ends, by start, for the pruning put off until then
        int open = 0;
        for (int end = 1; end <= n; end++) {
            best[end] = Double.POSITIVE_INFINITY;
            int start = end - shortest;
            if (start < 0) {
                continue;
            }
            if (start == 0 || start >= shortest) {
                open = prune(cost, penalty, best, starts, wholes, open, start);
                starts[open++] = start;
            }
            for (int i = 0; i < open; i++) {
                double whole = best[starts[i]] + cost.of(starts[i], end) + penalty;
                wholes[end % shortest][i] = whole;
                if (whole < best[end]) {
                    best[end] = whole;
                    last[end] = starts[i];
                }
            }
        }
        return trail(last);
    }

    /** Drops the starts that can never again be better than {@code now}, which is a start itself from here on. */
    private static int prune(
            SegmentCost cost, double penalty, double[] best, int[] starts, double[][] wholes, int open, int now) {
        double[] known = wholes[now % wholes.length];
        int kept = 0;
        for (int i = 0; i < open; i++) {
            int start = starts[i];
            double reached = now - start < wholes.length ? best[start] + cost.of(start, now) : known[i] - penalty;
            if (reached < best[now]) {
                starts[kept] = start;
                for (double[] whole : wholes) {
                    whole[kept] = whole[i];
                }
                kept++;
            }
        }
        return kept;
    }

    private static int[] trail(int[] last) {
        Deque<Integer> cuts = new ArrayDeque<>();
        for (int at = last[last.length - 1]; at > 0; at = last[at]) {
            cuts.addFirst(at);
        }
        return cuts.stream().mapToInt(Integer::intValue).toArray();
    }
}
