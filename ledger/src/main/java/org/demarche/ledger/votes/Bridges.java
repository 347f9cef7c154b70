package org.demarche.ledger.votes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Roll calls that put the same question in different sessions. They tie the scale of one session to that of the next.
 *
 * <p>Two roll calls on whole resolutions, one or two sessions apart, are the same question where each is the other's nearest by its words
 * (shared words over all words, each weighed by its rarity, at least {@value #LEAST_SIMILARITY}) and at least {@value #LEAST_AGREEMENT} of the
 * states that voted in both did the same in both. The second condition keeps apart what bears one title and says something else. It
 * holds for a roll call as a whole, so that a state that changed sides is free to show it.
 */
final class Bridges {
    private static final double LEAST_SIMILARITY = 0.5;
    private static final double LEAST_AGREEMENT = 0.85;
    private static final int LEAST_SHARED_VOTES = 10;
    /** Remarks of the source and its way of naming the act, no part of the question. */
    private static final Pattern REMARKS =
            Pattern.compile("\\s*[:;]?\\s*resolution\\s*/\\s*adopted.*?assembly|\\ba/[\\w./-]+|\\br/[\\w./-]+");

    private static final Pattern WORD = Pattern.compile("[a-z]{3,}");

    private final Map<String, Double> weights = new HashMap<>();
    private final Map<Integer, Set<String>> words = new HashMap<>();
    private final TreeMap<Integer, List<RollCall>> sessions = new TreeMap<>();
    private final Map<Integer, Integer> next = new HashMap<>();
    private final Map<Integer, Integer> previous = new HashMap<>();

    private record Pair(RollCall one, RollCall other, double similarity) {}

    private Bridges(List<RollCall> rollCalls) {
        Map<String, Integer> counts = new HashMap<>();
        for (RollCall each : rollCalls) {
            Set<String> found = each.part() ? Set.of() : wordsOf(each.text());
            if (!found.isEmpty()) {
                sessions.computeIfAbsent(each.session(), any -> new ArrayList<>())
                        .add(each);
                words.put(each.id(), found);
                found.forEach(word -> counts.merge(word, 1, Integer::sum));
            }
        }
        counts.forEach((word, n) -> weights.put(word, Math.log((double) (words.size() + 1) / n)));
    }

    /** The number of the question that each roll call puts: that of the first roll call on it. */
    static Map<Integer, Integer> questions(List<RollCall> rollCalls) {
        Bridges bridges = new Bridges(rollCalls);
        bridges.join(1);
        bridges.join(2);
        Map<Integer, Integer> questions = new HashMap<>();
        rollCalls.stream()
                .sorted(Comparator.comparingInt(RollCall::session).thenComparingInt(RollCall::id))
                .forEach(each -> {
                    Integer before = bridges.previous.get(each.id());
                    questions.put(each.id(), before == null ? each.id() : questions.getOrDefault(before, before));
                });
        return questions;
    }

    static Set<String> wordsOf(String text) {
        String plain = REMARKS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
        Set<String> found = new HashSet<>();
        Matcher matcher = WORD.matcher(plain);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private void join(int apart) {
        sessions.forEach((session, rollCalls) -> nearest(
                        rollCalls.stream()
                                .filter(each -> !next.containsKey(each.id()))
                                .toList(),
                        sessions.getOrDefault(session + apart, List.of()).stream()
                                .filter(each -> !previous.containsKey(each.id()))
                                .toList())
                .forEach(pair -> {
                    next.put(pair.one().id(), pair.other().id());
                    previous.put(pair.other().id(), pair.one().id());
                }));
    }

    private List<Pair> nearest(List<RollCall> ones, List<RollCall> others) {
        Map<Integer, Pair> ofOne = new TreeMap<>();
        Map<Integer, Pair> ofOther = new HashMap<>();
        for (RollCall one : ones) {
            for (RollCall other : others) {
                double similarity = similarity(one.id(), other.id());
                if (similarity >= LEAST_SIMILARITY) {
                    Pair pair = new Pair(one, other, similarity);
                    ofOne.merge(one.id(), pair, Bridges::nearer);
                    ofOther.merge(other.id(), pair, Bridges::nearer);
                }
            }
        }
        return ofOne.values().stream()
                .filter(pair -> pair.equals(ofOther.get(pair.other().id())))
                .filter(pair -> agree(pair.one().votes(), pair.other().votes()))
                .toList();
    }

    private static Pair nearer(Pair old, Pair young) {
        return young.similarity() > old.similarity() ? young : old;
    }

    private double similarity(int one, int other) {
        Set<String> a = words.getOrDefault(one, Set.of());
        Set<String> b = words.getOrDefault(other, Set.of());
        double shared = 0;
        double all = 0;
        for (String word : a) {
            double weight = weights.getOrDefault(word, 0.0);
            all += weight;
            shared += b.contains(word) ? weight : 0;
        }
        for (String word : b) {
            all += a.contains(word) ? 0 : weights.getOrDefault(word, 0.0);
        }
        return all == 0 ? 0 : shared / all;
    }

    private static boolean agree(Map<String, Vote> one, Map<String, Vote> other) {
        long both = one.keySet().stream().filter(other::containsKey).count();
        long same = one.entrySet().stream()
                .filter(vote -> vote.getValue() == other.get(vote.getKey()))
                .count();
        return both >= LEAST_SHARED_VOTES && same >= LEAST_AGREEMENT * both;
    }
}
