package org.demarche.coder.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.coder.linear.Features;
import org.demarche.coder.linear.Planes;

/**
 * Brown clusters (Brown et al. 1992): words that keep the same company share the first bits of a path in a binary tree, so
 * that a parser which has never seen {@code consultations} treats it as it treats {@code discussions}.
 *
 * <p>Words are kept as 32-bit hashes, half a million in eight megabytes. File format, as {@link Planes}: the paths, the hashes of the
 * words (ascending), the number of the path of each. Thread-safe.
 */
final class Clusters {
    /** What is answered for a word without a cluster. */
    static final int NONE = 0;

    private final int[] paths; // bits below a leading one
    private final int[] hashes;
    private final int[] ids;
    private final int[] table;

    private Clusters(int[] paths, int[] hashes, int[] ids) {
        this.paths = paths;
        this.hashes = hashes;
        this.ids = ids;
        table = new int[Integer.highestOneBit(hashes.length + 1) * 4];
        for (int i = 0; i < hashes.length; i++) {
            int slot = hashes[i] & (table.length - 1);
            while (table[slot] != 0) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = i + 1;
        }
    }

    /** The path of a word, as bits below a leading one; {@link #NONE} where the word has none. */
    int path(String lowercaseWord) {
        int hash = Features.hash(lowercaseWord);
        int slot = hash & (table.length - 1);
        while (table[slot] != 0) {
            int i = table[slot] - 1;
            if (hashes[i] == hash) {
                return paths[ids[i]];
            }
            slot = (slot + 1) & (table.length - 1);
        }
        return NONE;
    }

    /** The first {@code bits} bits of a path, with the leading one that tells their number. */
    static int prefix(int path, int bits) {
        int length = 31 - Integer.numberOfLeadingZeros(path | 1);
        return length <= bits ? path : path >>> (length - bits);
    }

    /** Numbers all look alike to the clusters, as they did when these were made. */
    static String key(String form) {
        String lower = form.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c >= '0' && c <= '9') {
                return lower.replaceAll("[0-9][0-9.,:]*", "0");
            }
        }
        return lower;
    }

    /** Builds the table from words and their full paths, as strings of 0 and 1. */
    static Clusters of(Map<String, String> wordToPath) {
        List<Integer> paths = new ArrayList<>();
        Map<Integer, Integer> pathIds = new HashMap<>();
        TreeMap<Integer, Integer> entries = new TreeMap<>();
        new TreeMap<>(wordToPath).forEach((word, bits) -> {
            int path = Integer.parseInt("1" + bits, 2);
            int id = pathIds.computeIfAbsent(path, p -> {
                paths.add(p);
                return (paths.size() - 1);
            });
            entries.put(Features.hash(word), id);
        });
        int[] hashes = new int[entries.size()];
        int[] ids = new int[entries.size()];
        int i = 0;
        for (var entry : entries.entrySet()) {
            hashes[i] = entry.getKey();
            ids[i++] = entry.getValue();
        }
        return new Clusters(paths.stream().mapToInt(Integer::intValue).toArray(), hashes, ids);
    }

    void write(DataOutputStream out) throws IOException {
        Planes.write(out, paths);
        Planes.writeAscending(out, hashes);
        Planes.write(out, ids);
    }

    static Clusters read(DataInputStream in) throws IOException {
        return new Clusters(Planes.read(in), Planes.readAscending(in), Planes.read(in));
    }
}
