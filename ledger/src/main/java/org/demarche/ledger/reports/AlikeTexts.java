package org.demarche.ledger.reports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Finds articles alike among many, without comparing every pair: those that share a band of one of their two signatures, or two words of their
 * headlines, are candidates,
 * and their shingles decide. What it finds does not depend on the order in which texts are added.
 */
public final class AlikeTexts {
    /** Copies share half of their runs: with 32 bands of 4 numbers 87 in 100 such pairs are met, of those that share .7 all but 2 in 10,000. */
    private static final int COPY_BAND = 4;

    /** Retellings share a fifth of their words: with 64 bands of 2 numbers 93 in 100 such pairs are met. */
    private static final int STORY_BAND = 2;

    /** Articles of the same words, as agencies' dispatches are printed: compared once for all of them. */
    private static final class Text {
        private final Shingles shingles;
        private final List<String> ids = new ArrayList<>(1);

        Text(Shingles shingles) {
            this.shingles = shingles;
        }
    }

    private final Map<Long, List<Text>> bands = new HashMap<>();
    private final Map<Shingles, Text> texts = new HashMap<>();

    /** Two articles alike, the one with the smaller id first. */
    public record Pair(String a, String b, TextLikeness how) {
        static Pair of(String id, String other, TextLikeness how) {
            return id.compareTo(other) < 0 ? new Pair(id, other, how) : new Pair(other, id, how);
        }
    }

    /** Adds an article and tells which of those before it are like it. */
    public List<Pair> add(String id, String text, String headline) {
        return add(id, Shingles.of(text, headline), List.of(this));
    }

    /** Adds it here, and tells which articles in these are like it. */
    List<Pair> add(String id, Shingles shingles, Collection<AlikeTexts> among) {
        long[] own = bands(shingles);
        List<Pair> pairs = new ArrayList<>();
        for (AlikeTexts each : among) {
            each.find(id, shingles, own, pairs);
        }
        Text text = texts.get(shingles);
        if (text == null) {
            text = new Text(shingles);
            texts.put(shingles, text);
            for (long band : own) {
                bands.computeIfAbsent(band, key -> new ArrayList<>(1)).add(text);
            }
        }
        text.ids.add(id);
        return pairs;
    }

    private void find(String id, Shingles shingles, long[] own, List<Pair> pairs) {
        Set<Text> met = new LinkedHashSet<>();
        for (long band : own) {
            met.addAll(bands.getOrDefault(band, List.of()));
        }
        for (Text text : met) {
            TextLikeness likeness = TextLikeness.of(shingles, text.shingles);
            if (likeness != null) {
                text.ids.forEach(other -> pairs.add(Pair.of(id, other, likeness)));
            }
        }
    }

    /** By what two texts become candidates: bands of both signatures, kept apart, and any two words that their headlines share. */
    private static long[] bands(Shingles shingles) {
        LongStream copy = LongStream.of(Sketch.bands(Sketch.of(shingles.triples()), COPY_BAND));
        LongStream story = LongStream.of(Sketch.bands(Sketch.of(shingles.content()), STORY_BAND))
                .map(band -> band + 1);
        List<String> headline = List.copyOf(new TreeSet<>(shingles.headline()));
        LongStream words = IntStream.range(0, headline.size())
                .boxed()
                .flatMapToLong(i -> IntStream.range(i + 1, headline.size())
                        .mapToLong(k -> Shingles.hash(headline.get(i) + " " + headline.get(k))));
        return LongStream.concat(LongStream.concat(copy, story), words)
                .distinct()
                .toArray();
    }
}
