package org.demarche.ledger.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * How far reviewers agree on one thing.
 *
 * @param on what they agree on: {@code verdict}, or a {@link Part} as they left it, where {@code none} stands for a rejected event
 * @param alpha {@link Krippendorff}; empty where nothing was judged by two, or all said the same
 * @param same share of the events on which all who judged said the same, 0 to 1
 * @param events judged by two or more
 * @param reviewers how many people judged them
 */
public record Agreement(String on, OptionalDouble alpha, double same, int events, int reviewers) {
    /** The verdict first, then part by part; of each event the last word of each reviewer. */
    static List<Agreement> of(Collection<List<Judgement>> subjects) {
        List<List<Judgement>> shared =
                subjects.stream().filter(each -> each.size() > 1).toList();
        List<Agreement> agreements = new ArrayList<>();
        agreements.add(of("verdict", shared, Judgement::verdict));
        for (Part part : Part.values()) {
            agreements.add(of(part.label(), shared, each -> each.after() == null ? "none" : part.of(each.after())));
        }
        return agreements;
    }

    private static Agreement of(String on, List<List<Judgement>> shared, Function<Judgement, Object> value) {
        List<List<Object>> units =
                shared.stream().map(each -> each.stream().map(value).toList()).toList();
        long same = units.stream()
                .filter(unit -> unit.stream().distinct().count() == 1)
                .count();
        long people = shared.stream()
                .flatMap(List::stream)
                .map(Judgement::reviewer)
                .distinct()
                .count();
        return new Agreement(
                on,
                Krippendorff.alpha(units),
                shared.isEmpty() ? 0 : (double) same / shared.size(),
                shared.size(),
                (int) people);
    }

    /** Of each event the last word of each reviewer who has not taken it back, by subject. */
    static Collection<List<Judgement>> lastWords(List<Judgement> all) {
        Map<Integer, Map<String, Judgement>> words = new java.util.TreeMap<>();
        for (Judgement each : all) {
            Map<String, Judgement> of = words.computeIfAbsent(each.subject(), key -> new java.util.LinkedHashMap<>());
            of.remove(each.reviewer());
            if (each.verdict() != Verdict.WITHDRAW) {
                of.put(each.reviewer(), each);
            }
        }
        return words.values().stream().map(of -> List.copyOf(of.values())).toList();
    }
}
