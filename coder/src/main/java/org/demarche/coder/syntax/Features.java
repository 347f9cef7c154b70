package org.demarche.coder.syntax;

/**
 * The features of one decision, as 32-bit hashes.
 *
 * <p>A feature is a template number and up to four values. Two features that hash alike share a weight: with a million
 * features kept of four billion keys that happens to one feature in four thousand. Not thread-safe: one per worker.
 */
final class Features {
    private int[] keys = new int[256];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    int key(int i) {
        return keys[i];
    }

    void add(int template, int a) {
        put(mix(template * 0x9E3779B97F4A7C15L + a));
    }

    void add(int template, int a, int b) {
        put(mix(mix(template * 0x9E3779B97F4A7C15L + a) + b));
    }

    void add(int template, int a, int b, int c) {
        put(mix(mix(mix(template * 0x9E3779B97F4A7C15L + a) + b) + c));
    }

    void add(int template, int a, int b, int c, int d) {
        put(mix(mix(mix(mix(template * 0x9E3779B97F4A7C15L + a) + b) + c) + d));
    }

    private void put(long hash) {
        if (size == keys.length) {
            keys = java.util.Arrays.copyOf(keys, size * 2);
        }
        int key = (int) (hash >>> 32);
        keys[size++] = key == 0 ? 1 : key; // 0 marks an empty slot in the tables
    }

    /** The finaliser of splitmix64: every bit of the input moves every bit of the output. */
    static long mix(long z) {
        long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }
}
