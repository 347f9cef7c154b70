package org.demarche.coder.linear;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * A trained linear classifier over hashed features, small and read-only. Weights are whole numbers: only the order of scores
 * means anything.
 *
 * <p>File format, big-endian: number of labels, each label in modified UTF-8; then, as {@link Planes}, all keys (ascending),
 * the number of entries of each, the label of each entry, and the weight of each entry. Thread-safe.
 */
public final class LinearModel implements Weights {
    private final List<String> labels;
    private final int[] keys;
    private final int[] counts;
    private final int[] entries; // label and weight, those of a feature in a row
    private final long[] table; // key in the upper half; place of its first entry, and their number, in the lower

    public LinearModel(List<String> labels, int[] keys, int[] counts, int[] entries) {
        this.labels = List.copyOf(labels);
        this.keys = keys;
        this.counts = counts;
        this.entries = entries;
        table = new long[Integer.highestOneBit(Math.max(16, keys.length)) * 4];
        int start = 0;
        for (int i = 0; i < keys.length; i++) {
            int slot = keys[i] & (table.length - 1);
            while (table[slot] != 0) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = (long) keys[i] << 32 | (long) start << 8 | counts[i];
            start += counts[i];
        }
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
            int to = from + ((int) found[f] & 0xff);
            for (int e = from; e < to; e++) {
                int entry = entries[e];
                scores[entry >>> 16] += (short) entry;
            }
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
