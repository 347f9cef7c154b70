package org.demarche.coder.linear;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * A trained linear classifier over hashed features, small and read-only. Weights are whole numbers: only the order of scores
 * means anything.
 *
 * <p>File format, big-endian: number of labels, each label in modified UTF-8; then, as {@link Planes}, all keys (ascending),
 * the number of entries of each, the label of each entry, and the weight of each entry. Thread-safe.
 *
 * <p>In memory a feature with something to say of many labels is kept as a whole row of weights, which a processor adds
 * several at a time; the others, nearly all, as entries.
 */
public final class LinearModel implements Weights {
    private final List<String> labels;
    private final int[] keys;
    private final int[] counts;
    private final int[] entries; // label and weight, those of a feature in a row
    /** In the place of the number of entries, for a whole row; no feature has as many entries, for more than a few make a row. */
    private static final int ROW = 0xff;
    /** A row is as quick as an eighth as many entries. */
    private static final int WORTH = 8;

    private final long[] table; // key in the upper half; place of its first entry, and their number, in the lower
    private final short[] rows;

    public LinearModel(List<String> labels, int[] keys, int[] counts, int[] entries) {
        this.labels = List.copyOf(labels);
        this.keys = keys;
        this.counts = counts;
        this.entries = entries;
        table = new long[Integer.highestOneBit(Math.max(16, keys.length)) * 4];
        int width = labels.size();
        rows = new short[(int) Arrays.stream(counts).filter(this::row).count() * width];
        int start = 0;
        int row = 0;
        for (int i = 0; i < keys.length; i++) {
            int slot = keys[i] & (table.length - 1);
            while (table[slot] != 0) {
                slot = (slot + 1) & (table.length - 1);
            }
            if (row(counts[i])) {
                for (int e = start; e < start + counts[i]; e++) {
                    rows[row * width + (entries[e] >>> 16)] = (short) entries[e];
                }
                table[slot] = (long) keys[i] << 32 | (long) row++ << 8 | ROW;
            } else {
                table[slot] = (long) keys[i] << 32 | (long) start << 8 | counts[i];
            }
            start += counts[i];
        }
    }

    private boolean row(int count) {
        return count * WORTH > labels.size();
    }

    public static int entry(int label, int weight) {
        return label << 16 | (short) Math.clamp(weight, Short.MIN_VALUE, Short.MAX_VALUE) & 0xffff;
    }

    public List<String> labels() {
        return labels;
    }

    @Override
    public void add(Features features, float[] scores) {
        int mask = table.length - 1;
        long[] found = features.found();
        int n = 0;
        for (int f = 0; f < features.size(); f++) { // all look-ups first: memory then answers many at a time
            int key = features.key(f);
            int slot = key & mask;
            long entry = table[slot];
            while (entry != 0 && (int) (entry >>> 32) != key) {
                slot = (slot + 1) & mask;
                entry = table[slot];
            }
            found[n] = entry;
            n += entry != 0 ? 1 : 0;
        }
        for (int f = 0; f < n; f++) {
            int from = (int) found[f] >>> 8;
            int count = (int) found[f] & 0xff;
            if (count == ROW) {
                addRow(from * labels.size(), scores);
                continue;
            }
            for (int e = from; e < from + count; e++) {
                int entry = entries[e];
                scores[entry >>> 16] += (short) entry;
            }
        }
    }

    private void addRow(int from, float[] scores) {
        int width = labels.size();
        for (int l = 0; l < width; l++) {
            scores[l] += rows[from + l];
        }
    }

    public void write(DataOutputStream out) throws IOException {
        out.writeInt(labels.size());
        for (String label : labels) {
            out.writeUTF(label);
        }
        Planes.writeAscending(out, keys);
        Planes.write(out, counts);
        int[] part = new int[entries.length];
        for (int e = 0; e < part.length; e++) {
            part[e] = entries[e] >>> 16;
        }
        Planes.write(out, part);
        for (int e = 0; e < part.length; e++) {
            part[e] = (short) entries[e];
        }
        Planes.write(out, part);
    }

    public static LinearModel read(DataInputStream in) throws IOException {
        String[] labels = new String[in.readInt()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = in.readUTF();
        }
        int[] keys = Planes.readAscending(in);
        int[] counts = Planes.read(in);
        int[] entries = Planes.read(in);
        int[] weights = Planes.read(in);
        for (int e = 0; e < entries.length; e++) {
            entries[e] = entry(entries[e], weights[e]);
        }
        return new LinearModel(List.of(labels), keys, counts, entries);
    }
}
