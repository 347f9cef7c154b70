package org.demarche.coder.linear;

/**
 * The features of one decision, as 32-bit hashes.
 *
 * <p>A feature is a template number and up to four values. Two features that hash alike share a weight: with a million
 * features kept of four billion keys that happens to one feature in four thousand. Not thread-safe: one per worker.
 */
public final class Features {
    private int[] keys = new int[256];
    private long[] found = new long[256];
    private int size;

    public void clear() {
        size = 0;
    }

    public int size() {
        return size;
    }

    public int key(int i) {
        return keys[i];
    }

    public void add(int template, int a) {
        put(mix(template * 0x9E3779B97F4A7C15L + a));
    }

    public void add(int template, int a, int b) {
        put(mix(mix(template * 0x9E3779B97F4A7C15L + a) + b));
    }

    public void add(int template, int a, int b, int c) {
        put(mix(mix(mix(template * 0x9E3779B97F4A7C15L + a) + b) + c));
    }

    public void add(int template, int a, int b, int c, int d) {
        put(mix(mix(mix(mix(template * 0x9E3779B97F4A7C15L + a) + b) + c) + d));
    }

    /** Room for one look-up a feature; what stands in it means nothing between calls. */
    long[] found() {
        return found;
    }

    /** Sorts the features and leaves each in once. */
    public void distinct() {
        java.util.Arrays.sort(keys, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || keys[i] != keys[i - 1]) {
                keys[kept++] = keys[i];
            }
        }
        size = kept;
    }

    private void put(long hash) {
        if (size == keys.length) {
            keys = java.util.Arrays.copyOf(keys, size * 2);
            found = new long[keys.length];
        }
        int key = (int) (hash >>> 32);
        keys[size++] = key == 0 ? 1 : key; // 0 marks an empty slot in the tables
    }

    /** The hash by which tables of words find a word. */
    public static int hash(String word) {
        long h = 0;
        for (int i = 0; i < word.length(); i++) {
            h = mix(h + word.charAt(i) + 1);
        }
        return (int) (h >>> 32);
    }

    /** The finaliser of splitmix64: every bit of the input moves every bit of the output. */
    public static long mix(long z) {
        long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }
}
