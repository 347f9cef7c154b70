package org.demarche.coder.syntax;

import java.util.Arrays;
import java.util.List;

/**
 * An averaged perceptron in training (Collins 2002), over hashed features.
 *
 * <p>The average is kept by the usual trick: beside each weight stands the sum of its updates, each times the number of
 * the step it was made in; weight minus that sum over the number of steps is the mean over all steps.
 */
final class Perceptron {
    private final List<String> labels;
    private final int width;
    private int[] table = new int[1 << 20]; // slot -> row + 1
    private int[] keys = new int[1 << 18];
    private int[] seen = new int[1 << 18];
    private float[][] weights = new float[1 << 18][];
    private float[][] sums = new float[1 << 18][];
    private int rows;
    private long step = 1;

    Perceptron(List<String> labels) {
        this.labels = List.copyOf(labels);
        width = labels.size();
    }

    List<String> labels() {
        return labels;
    }

    void step() {
        step++;
    }

    /** Notes that the features occur, for the cut-off: call once a decision in a first pass over the data. */
    void count(Features features) {
        for (int f = 0; f < features.size(); f++) {
            int row = row(features.key(f)); // may replace the arrays
            seen[row]++;
        }
    }

    void score(Features features, float[] scores) {
        Arrays.fill(scores, 0);
        for (int f = 0; f < features.size(); f++) {
            int row = find(features.key(f));
            if (row >= 0 && weights[row] != null) {
                float[] w = weights[row];
                for (int l = 0; l < width; l++) {
                    scores[l] += w[l];
                }
            }
        }
    }

    /** Moves the weights of features seen at least {@code cutoff} times towards the right label. */
    void update(Features features, int right, int wrong, int cutoff) {
        for (int f = 0; f < features.size(); f++) {
            int row = find(features.key(f));
            if (row < 0 || seen[row] < cutoff) {
                continue;
            }
            if (weights[row] == null) {
                weights[row] = new float[width];
                sums[row] = new float[width];
            }
            add(row, right, 1);
            add(row, wrong, -1);
        }
    }

    private void add(int row, int label, float delta) {
        weights[row][label] += delta;
        sums[row][label] += step * delta;
    }

    private int find(int key) {
        int slot = key & (table.length - 1);
        while (table[slot] != 0) {
            if (keys[table[slot] - 1] == key) {
                return table[slot] - 1;
            }
            slot = (slot + 1) & (table.length - 1);
        }
        return -1;
    }

    private int row(int key) {
        int row = find(key);
        if (row >= 0) {
            return row;
        }
        if (rows == keys.length) {
            grow();
        }
        keys[rows] = key;
        put(rows);
        return rows++;
    }

    private void put(int row) {
        int slot = keys[row] & (table.length - 1);
        while (table[slot] != 0) {
            slot = (slot + 1) & (table.length - 1);
        }
        table[slot] = row + 1;
    }

    private void grow() {
        int capacity = keys.length * 2;
        keys = Arrays.copyOf(keys, capacity);
        seen = Arrays.copyOf(seen, capacity);
        weights = Arrays.copyOf(weights, capacity);
        sums = Arrays.copyOf(sums, capacity);
        table = new int[capacity * 4];
        for (int row = 0; row < rows; row++) {
            put(row);
        }
    }

    /**
     * The average as a model for use.
     *
     * @param threshold averages smaller than this are left out: they cost space and decide nothing
     */
    LinearModel average(float threshold) {
        Integer[] order = new Integer[rows];
        int kept = 0;
        for (int row = 0; row < rows; row++) {
            if (weights[row] != null) {
                order[kept++] = row;
            }
        }
        Integer[] used = Arrays.copyOf(order, kept);
        Arrays.sort(used, (a, b) -> Integer.compare(keys[a], keys[b]));
        float largest = 0;
        int features = 0;
        int entries = 0;
        for (int row : used) {
            int before = entries;
            for (int l = 0; l < width; l++) {
                float mean = mean(row, l);
                largest = Math.max(largest, Math.abs(mean));
                if (Math.abs(mean) >= threshold) {
                    entries++;
                }
            }
            if (entries > before) {
                features++;
            }
        }
        float scale = largest / Short.MAX_VALUE;
        int[] modelKeys = new int[features];
        int[] starts = new int[features + 1];
        byte[] entryLabels = new byte[entries];
        short[] entryWeights = new short[entries];
        int feature = 0;
        int entry = 0;
        for (int row : used) {
            int before = entry;
            for (int l = 0; l < width; l++) {
                float mean = mean(row, l);
                if (Math.abs(mean) >= threshold) {
                    entryLabels[entry] = (byte) l;
                    entryWeights[entry++] = (short) Math.round(mean / scale);
                }
            }
            if (entry > before) {
                modelKeys[feature++] = keys[row];
                starts[feature] = entry;
            }
        }
        return new LinearModel(labels, scale, modelKeys, starts, entryLabels, entryWeights);
    }

    private float mean(int row, int label) {
        return weights[row][label] - sums[row][label] / step;
    }
}
