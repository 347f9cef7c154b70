package org.demarche.coder.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * A trained linear classifier over hashed features, small and read-only.
 *
 * <p>File format, big-endian: number of labels, each label in modified UTF-8; the scale (float); number of features;
 * then all keys (int, ascending), all entry counts (short), and all entries as label (byte) and weight (short, to be
 * multiplied by the scale). Thread-safe.
 */
final class LinearModel {
    private final List<String> labels;
    private final float scale;
    private final int[] table; // slot -> feature, -1 for none
    private final int[] keys;
    private final int[] starts; // feature -> first entry
    private final byte[] entryLabels;
    private final short[] entryWeights;

    LinearModel(List<String> labels, float scale, int[] keys, int[] starts, byte[] entryLabels, short[] entryWeights) {
        this.labels = List.copyOf(labels);
        this.scale = scale;
        this.keys = keys;
        this.starts = starts;
        this.entryLabels = entryLabels;
        this.entryWeights = entryWeights;
        int capacity = Integer.highestOneBit(Math.max(16, keys.length * 3 / 2)) * 2;
        table = new int[capacity];
        java.util.Arrays.fill(table, -1);
        for (int i = 0; i < keys.length; i++) {
            int slot = keys[i] & (capacity - 1);
            while (table[slot] >= 0) {
                slot = (slot + 1) & (capacity - 1);
            }
            table[slot] = i;
        }
    }

    List<String> labels() {
        return labels;
    }

    /** Fills {@code scores} with one score a label, in units of the scale: only their order means anything. */
    void score(Features features, int[] scores) {
        java.util.Arrays.fill(scores, 0);
        int mask = table.length - 1;
        for (int f = 0; f < features.size(); f++) {
            int key = features.key(f);
            int slot = key & mask;
            int feature = table[slot];
            while (feature >= 0 && keys[feature] != key) {
                slot = (slot + 1) & mask;
                feature = table[slot];
            }
            if (feature >= 0) {
                for (int e = starts[feature]; e < starts[feature + 1]; e++) {
                    scores[entryLabels[e] & 0xff] += entryWeights[e];
                }
            }
        }
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(labels.size());
        for (String label : labels) {
            out.writeUTF(label);
        }
        out.writeFloat(scale);
        out.writeInt(keys.length);
        for (int key : keys) {
            out.writeInt(key);
        }
        for (int i = 0; i < keys.length; i++) {
            out.writeShort(starts[i + 1] - starts[i]);
        }
        out.write(entryLabels);
        for (short weight : entryWeights) {
            out.writeShort(weight);
        }
    }

    static LinearModel read(DataInputStream in) throws IOException {
        String[] labels = new String[in.readInt()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = in.readUTF();
        }
        float scale = in.readFloat();
        int n = in.readInt();
        int[] keys = new int[n];
        ByteBuffer.wrap(in.readNBytes(4 * n)).asIntBuffer().get(keys);
        short[] counts = new short[n];
        ByteBuffer.wrap(in.readNBytes(2 * n)).asShortBuffer().get(counts);
        int[] starts = new int[n + 1];
        for (int i = 0; i < n; i++) {
            starts[i + 1] = starts[i] + counts[i];
        }
        byte[] entryLabels = in.readNBytes(starts[n]);
        short[] weights = new short[starts[n]];
        ByteBuffer.wrap(in.readNBytes(2 * starts[n])).asShortBuffer().get(weights);
        return new LinearModel(List.of(labels), scale, keys, starts, entryLabels, weights);
    }
}
