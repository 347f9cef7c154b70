package org.demarche.reader;

import java.util.Arrays;

/**
 * The ids of a batch so far, by 64 bits of each, so that a million take 16 to 32 MB. Of ten million ids two fall together with a chance
 * of one in 370,000; then one gets a number at its end that it does not need, the same in every reading. Not thread-safe.
 */
final class Ids {
    private long[] table = new long[1 << 10];
    private int size;

    /** Whether the id is new. */
    boolean add(String id) {
        if (2 * size > table.length) {
            grow();
        }
        boolean added = put(table, hash(id));
        size += added ? 1 : 0;
        return added;
    }

    private void grow() {
        long[] larger = new long[2 * table.length];
        Arrays.stream(table).filter(hash -> hash != 0).forEach(hash -> put(larger, hash));
        table = larger;
    }

    private static boolean put(long[] table, long hash) {
        int mask = table.length - 1;
        int at = (int) hash & mask;
        while (table[at] != 0) {
            if (table[at] == hash) {
                return false;
            }
            at = (at + 1) & mask;
        }
        table[at] = hash;
        return true;
    }

    /** Of all characters; the steps are those of MurmurHash3's finish. Never 0, which stands for an empty place. */
    private static long hash(String id) {
        long hash = id.length();
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0xFF51AFD7ED558CCDL;
            hash ^= hash >>> 33;
        }
        hash = (hash ^ hash >>> 33) * 0xC4CEB9FE1A85EC53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
