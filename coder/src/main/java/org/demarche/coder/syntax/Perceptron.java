package org.demarche.coder.syntax;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.demarche.coder.linear.Features;
import org.demarche.coder.linear.LinearModel;
import org.demarche.coder.linear.Weights;

/**
 * An averaged perceptron in training (Collins 2002), over hashed features, with steps that shrink for each weight as it is
 * moved again and again (AdaGrad, Duchi et al. 2011): what is rare learns as fast as what is frequent.
 *
 * <p>First {@link #count} the features, then {@link #prune} the rare ones, then learn. The average is kept by the usual
 * trick: beside each weight stands the sum of its changes, each times the number of the step it was made in; weight minus
 * that sum over the number of steps is the mean over all steps.
 */
final class Perceptron implements Weights {
    private final List<String> labels;
    private final int width;
    private long[] table = new long[1 << 20]; // key in the upper half, row + 1 in the lower
    private int[] seen = new int[1 << 18];
    private int rows;
    private float[] weights = {};
    private float[] sums = {};
    private float[] changes = {};
    private int hidden; // of 65536 features
    private int salt = 1;
    private long blinks;
    private long step = 1;

    Perceptron(List<String> labels) {
        this.labels = List.copyOf(labels);
        width = labels.size();
    }

    void step() {
        step++;
    }

    /** Notes that the features occur: call once a decision in a first pass over the data. */
    void count(Features features) {
        for (int f = 0; f < features.size(); f++) {
            int key = features.key(f);
            int row = find(key);
            if (row < 0) {
                row = rows++;
                if (row == seen.length) {
                    seen = Arrays.copyOf(seen, 2 * row);
                    rebuild(table, 8 * row);
                }
                put(key, row);
            }
            seen[row]++;
        }
    }

    /** Forgets features seen less often than that; no others can be learned from now on. */
    void prune(int cutoff) {
        int kept = 0;
        int[] renumbered = new int[rows];
        for (int row = 0; row < rows; row++) {
            renumbered[row] = seen[row] >= cutoff ? ++kept : 0;
        }
        long[] old = table;
        for (int slot = 0; slot < old.length; slot++) {
            int row = (int) old[slot] - 1;
            old[slot] = row < 0 || renumbered[row] == 0 ? 0 : (old[slot] & ~0xffffffffL) | renumbered[row];
        }
        rebuild(old, Integer.highestOneBit(kept + 1) * 4);
        rows = kept;
        seen = new int[0];
        weights = new float[kept * width];
        sums = new float[kept * width];
        changes = new float[kept * width];
    }

    private void rebuild(long[] old, int capacity) {
        table = new long[capacity];
        for (long entry : old) {
            if (entry != 0) {
                put((int) (entry >>> 32), (int) entry - 1);
            }
        }
    }

    private void put(int key, int row) {
        int slot = key & (table.length - 1);
        while (table[slot] != 0) {
            slot = (slot + 1) & (table.length - 1);
        }
        table[slot] = (long) key << 32 | (row + 1);
    }

    private int find(int key) {
        int slot = key & (table.length - 1);
        while (table[slot] != 0) {
            if ((int) (table[slot] >>> 32) == key) {
                return (int) table[slot] - 1;
            }
            slot = (slot + 1) & (table.length - 1);
        }
        return -1;
    }

    /**
     * Chooses anew which features cannot be seen for a while: so that none relies on the company of another.
     *
     * @param dropout their share
     */
    void blink(float dropout) {
        hidden = Math.round(dropout * 65536);
        salt = (int) Features.mix(++blinks) | 1;
    }

    private int visible(int key) {
        return (key * salt >>> 16) < hidden ? -1 : find(key);
    }

    @Override
    public void add(Features features, float[] scores) {
        for (int f = 0; f < features.size(); f++) {
            int row = visible(features.key(f));
            if (row >= 0) {
                int start = row * width;
                for (int l = 0; l < width; l++) {
                    scores[l] += weights[start + l];
                }
            }
        }
    }

    /** Moves the weights of the features for a label, up or down. */
    void update(Features features, int label, float direction) {
        for (int f = 0; f < features.size(); f++) {
            int row = visible(features.key(f));
            if (row >= 0) {
                int at = row * width + label;
                changes[at]++;
                float delta = direction / (float) Math.sqrt(changes[at]);
                weights[at] += delta;
                sums[at] += step * delta;
            }
        }
    }

    /** Goes on from the average, and averages from here. */
    void settle() {
        for (int i = 0; i < weights.length; i++) {
            weights[i] -= sums[i] / step;
        }
        Arrays.fill(sums, 0);
        step = 1;
    }

    /**
     * The average as a model for use.
     *
     * @param threshold averages smaller than this are left out: they cost space and decide nothing
     */
    LinearModel average(float threshold) {
        long[] used = Arrays.stream(table).filter(entry -> entry != 0).toArray();
        Arrays.sort(used); // by key, as signed numbers
        int[] keys = new int[used.length];
        int[] counts = new int[used.length];
        IntStream.Builder entries = IntStream.builder();
        float quantum = threshold / 2;
        int kept = 0;
        for (long feature : used) {
            int start = ((int) feature - 1) * width;
            int count = 0;
            for (int l = 0; l < width; l++) {
                float mean = weights[start + l] - sums[start + l] / step;
                if (Math.abs(mean) >= threshold) {
                    entries.add(LinearModel.entry(l, Math.round(mean / quantum)));
                    count++;
                }
            }
            if (count > 0) {
                keys[kept] = (int) (feature >>> 32);
                counts[kept++] = count;
            }
        }
        return new LinearModel(
                labels,
                Arrays.copyOf(keys, kept),
                Arrays.copyOf(counts, kept),
                entries.build().toArray());
    }
}
