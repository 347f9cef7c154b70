package org.demarche.ledger.votes;

/**
 * Random numbers that depend on nothing but where they are drawn: the same seed, round and unit give the same numbers on any number of
 * threads. SplitMix64 of G. Steele, D. Lea and C. Flood (2014).
 */
final class Draws {
    private long state;

    Draws(long seed, int round, int unit) {
        state = mix(mix(seed * 0x9E3779B97F4A7C15L + round) + unit);
    }

    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Between 0 and 1, never one of them. */
    double uniform() {
        state += 0x9E3779B97F4A7C15L;
        long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return ((z ^ (z >>> 31)) >>> 12) * 0x1p-52 + 0x1p-53;
    }

    double normal() {
        return Normal.quantile(uniform());
    }
}
