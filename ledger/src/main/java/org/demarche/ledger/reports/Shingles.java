package org.demarche.ledger.reports;

import com.dynatrace.hash4j.hashing.Hashing;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a text is compared by.
 *
 * @param triples hashes of all runs of three words: two texts share many only if one was copied from the other or both from a third
 * @param content hashes of the content words' stems: two texts share many if they tell the same story
 * @param headline stems of the headline's content words; empty where there is none
 */
record Shingles(Set<Long> triples, Set<Long> content, Set<String> headline) {
    private static final int RUN = 3;

    static Shingles of(String text, String headline) {
        List<String> words = ContentWords.words(text);
        Set<Long> triples = new HashSet<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            triples.add(hash(String.join(" ", words.subList(i, i + RUN))));
        }
        Set<Long> content = new HashSet<>();
        ContentWords.stems(text).forEach(stem -> content.add(hash(stem)));
        return new Shingles(triples, content, ContentWords.stems(headline));
    }

    /** Jaccard's coefficient: what both have over what either has; 0 where neither has anything. */
    static double jaccard(Set<?> a, Set<?> b) {
        Set<?> few = a.size() < b.size() ? a : b;
        Set<?> many = few == a ? b : a;
        int both = 0;
        for (Object each : few) {
            both += many.contains(each) ? 1 : 0;
        }
        int either = a.size() + b.size() - both;
        return either == 0 ? 0 : (double) both / either;
    }

    static long hash(String text) {
        return Hashing.komihash5_0().hashCharsToLong(text);
    }
}
