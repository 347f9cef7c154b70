package org.demarche.ledger.forecast;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Finds the least of a smooth function: limited-memory BFGS (D. Liu, J. Nocedal, Mathematical Programming, 1989). */
final class Minimizer {
    private static final int MEMORY = 10;
    private static final int STEPS = 120;
    private static final int HALVINGS = 25;

    private Minimizer() {}

    /** A function that gives its value and writes its slope. */
    interface Smooth {
        double at(double[] x, double[] slope);
    }

    private record Move(double[] x, double[] slope, double product) {}

    /** The place of the least value downhill from {@code start}. */
    static double[] least(Smooth function, double[] start, double tolerance) {
        double[] x = start.clone();
        double[] slope = new double[x.length];
        double value = function.at(x, slope);
        Deque<Move> moves = new ArrayDeque<>();
        for (int step = 0; step < STEPS; step++) {
            double[] way = direction(slope, moves);
            double descent = dot(way, slope);
            if (descent >= 0) {
                moves.clear();
                way = direction(slope, moves);
                descent = dot(way, slope);
            }
            double length = moves.isEmpty() ? Math.min(1, 1 / Math.sqrt(dot(slope, slope))) : 1;
            double[] next = new double[x.length];
            double[] nextSlope = new double[x.length];
            double nextValue = Double.POSITIVE_INFINITY;
            for (int halving = 0; halving < HALVINGS; halving++) {
                for (int i = 0; i < x.length; i++) {
                    next[i] = x[i] + length * way[i];
                }
                nextValue = function.at(next, nextSlope);
                if (nextValue <= value + 1e-4 * length * descent) {
                    break;
                }
                length /= 2;
            }
            if (!(nextValue < value)) {
                return x;
            }
            remember(moves, x, slope, next, nextSlope);
            boolean done = value - nextValue <= tolerance * (1 + Math.abs(value));
            x = next;
            slope = nextSlope;
            value = nextValue;
            if (done) {
                return x;
            }
        }
        return x;
    }

    private static void remember(Deque<Move> moves, double[] x, double[] slope, double[] next, double[] nextSlope) {
        double[] dx = minus(next, x);
        double[] ds = minus(nextSlope, slope);
        double product = dot(dx, ds);
        if (product > 1e-12) {
            moves.addLast(new Move(dx, ds, product));
            if (moves.size() > MEMORY) {
                moves.removeFirst();
            }
        }
    }

    private static double[] direction(double[] slope, Deque<Move> moves) {
        double[] way = slope.clone();
        List<Move> list = new ArrayList<>(moves);
        double[] alpha = new double[list.size()];
        for (int m = list.size() - 1; m >= 0; m--) {
            Move move = list.get(m);
            alpha[m] = dot(move.x, way) / move.product;
            add(way, -alpha[m], move.slope);
        }
        if (!list.isEmpty()) {
            Move last = list.getLast();
            double scale = last.product / dot(last.slope, last.slope);
            for (int i = 0; i < way.length; i++) {
                way[i] *= scale;
            }
        }
        for (int m = 0; m < list.size(); m++) {
            Move move = list.get(m);
            add(way, alpha[m] - dot(move.slope, way) / move.product, move.x);
        }
        for (int i = 0; i < way.length; i++) {
            way[i] = -way[i];
        }
        return way;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double[] minus(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }

    private static void add(double[] to, double factor, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * what[i];
        }
    }
}
