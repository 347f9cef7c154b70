package org.demarche.coder.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts a user's entries into those of a file. A head that starts with {@code =} takes the place of the entry of that head, one that starts
 * with {@code -} strikes it; any other adds.
 */
final class Merge {
    /** Fields that take one value: a user's takes the place of the other. */
    private static final Set<String> SINGLE = Set.of("code", "country", "status", "under");
    /** Files whose order decides which word wins: what is added stands before all else. */
    private static final Set<String> ORDERED = Set.of("frames.txt", "ties.txt", "roles.txt");
    /** Files with fixed heads, in which a word has one place. */
    private static final Set<String> FIXED = Set.of("cues.txt", "claims.txt", "sounds.txt");

    private final String file;

    Merge(String file) {
        this.file = file;
    }

    List<Entry> of(List<Entry> standard, List<Entry> own) {
        List<Entry> all = new ArrayList<>(standard);
        List<Entry> first = new ArrayList<>();
        for (Entry entry : own) {
            char sign = entry.head().charAt(0);
            if (sign == '=' || sign == '-') {
                Entry bare = new Entry(
                        entry.file(), entry.line(), entry.head().substring(1).strip(), entry.fields());
                int at = strike(all, entry, bare);
                if (sign == '=') {
                    all.add(at, bare);
                }
            } else if (!ORDERED.contains(file) && find(all, entry) >= 0) {
                int at = find(all, entry);
                if (FIXED.contains(file)) {
                    all.replaceAll(other -> without(other, entry));
                }
                all.set(at, joined(all.get(at), entry));
            } else {
                first.add(entry);
            }
        }
        if (ORDERED.contains(file)) {
            return sets(first, all);
        }
        return Stream.concat(first.stream(), all.stream()).toList();
    }

    /** Strikes all entries of a head and says where the first stood. */
    private int strike(List<Entry> all, Entry entry, Entry bare) {
        int at = find(all, bare);
        if (at < 0) {
            throw entry.error(
                    "'" + entry.head() + "' changes nothing: lexicon/" + file + " has no such head; write it as it"
                            + " stands there, or leave the '" + entry.head().charAt(0) + "' out to add");
        }
        all.removeIf(other -> same(other, bare));
        return at;
    }

    private int find(List<Entry> all, Entry entry) {
        for (int i = 0; i < all.size(); i++) {
            if (same(all.get(i), entry)) {
                return i;
            }
        }
        return -1;
    }

    /** Countries are told apart by code, all else by its whole head. */
    private boolean same(Entry one, Entry other) {
        return file.equals("countries.txt")
                ? one.head().split(" ")[0].equals(other.head().split(" ")[0])
                : one.head().equals(other.head());
    }

    private static Entry joined(Entry standard, Entry own) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        own.fields().forEach((key, values) -> fields.put(key, new ArrayList<>(values)));
        standard.fields().forEach((key, values) -> {
            if (!SINGLE.contains(key) || !fields.containsKey(key)) {
                fields.computeIfAbsent(key, k -> new ArrayList<>()).addAll(values);
            }
        });
        return new Entry(own.file(), own.line(), standard.head(), fields);
    }

    /** A word that the user puts elsewhere loses its place: under the same key of another head, or another key that tells how. */
    private static Entry without(Entry other, Entry own) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        boolean sameHead = other.head().equals(own.head());
        boolean keysExclude = own.file().endsWith("sounds.txt") || own.head().equals("SAYING");
        other.fields().forEach((key, values) -> {
            Set<String> taken = new LinkedHashSet<>();
            own.fields().forEach((ownKey, words) -> {
                if (sameHead ? keysExclude && !ownKey.equals(key) : ownKey.equals(key)) {
                    taken.addAll(words);
                }
            });
            fields.put(
                    key, values.stream().filter(word -> !taken.contains(word)).toList());
        });
        return new Entry(other.file(), other.line(), other.head(), fields);
    }

    /** Sets stand above the frames that use them; a user's set of a known name adds to it. */
    private static List<Entry> sets(List<Entry> first, List<Entry> all) {
        Map<String, Entry> sets = new LinkedHashMap<>();
        List<Entry> rest = new ArrayList<>();
        for (Entry entry : Stream.concat(first.stream(), all.stream()).toList()) {
            if (entry.head().startsWith("SET ")) {
                sets.merge(entry.head(), entry, (own, standard) -> joined(standard, own));
            } else {
                rest.add(entry);
            }
        }
        return Stream.concat(sets.values().stream(), rest.stream()).toList();
    }
}
