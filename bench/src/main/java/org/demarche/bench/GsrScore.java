package org.demarche.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Predictions against PLOVER's gold records: precision, recall and F1 over the sets of things said of each text, added up over texts.
 *
 * <p>One event a record is annotated, so that precision is a lower bound: a right event that nobody annotated counts as wrong.
 */
final class GsrScore {
    /** What of a triple is compared. */
    enum View {
        ROOT(t -> t.event(), t -> true),
        QUAD(t -> PloverNames.quad(t.event()), t -> true),
        SOURCE(Triple::source, t -> !t.source().isEmpty()),
        TARGET(Triple::target, t -> !t.target().isEmpty()),
        DYAD(t -> List.of(t.source(), t.target()), t -> true),
        TRIPLE(t -> t, t -> true),
        /** CONCEDE and RETREAT taken for one, as they are in CAMEO and many coders. */
        TRIPLE_YIELD(
                t -> new Triple(t.source(), t.event().equals("RETREAT") ? "CONCEDE" : t.event(), t.target()),
                t -> true);

        private final Function<Triple, Object> look;
        private final Function<Triple, Boolean> counts;

        View(Function<Triple, Object> look, Function<Triple, Boolean> counts) {
            this.look = look;
            this.counts = counts;
        }

        Set<Object> of(Set<Triple> triples) {
            return triples.stream().filter(counts::apply).map(look).collect(Collectors.toSet());
        }
    }

    private final PloverNames names;
    private final Map<View, Counts> counts = new EnumMap<>(View.class);
    private final Map<View, Integer> hits = new EnumMap<>(View.class);
    private final Map<String, Counts> byRoot = new TreeMap<>();
    private int units;
    private int coded;
    private int events;
    private int dropped;
    private int firstRoot;
    private int firstTriple;

    private GsrScore(PloverNames names) {
        this.names = names;
        for (View view : View.values()) {
            counts.put(view, new Counts());
            hits.put(view, 0);
        }
    }

    /** @param predictions events by the id of a record, in the coder's order; a record without any may be missing */
    static GsrScore of(List<GsrGold.Unit> units, Map<String, List<Prediction>> predictions, PloverNames names) {
        GsrScore score = new GsrScore(names);
        units.forEach(unit -> score.add(unit, together(unit, predictions)));
        return score;
    }

    /** The predictions for all records of a text, each once. */
    static List<Prediction> together(GsrGold.Unit unit, Map<String, List<Prediction>> predictions) {
        List<Prediction> all = new ArrayList<>();
        Set<Object> origins = new HashSet<>();
        for (String id : unit.ids()) {
            for (Prediction prediction : predictions.getOrDefault(id, List.of())) {
                if (origins.add(prediction.origin())) {
                    all.add(prediction);
                }
            }
        }
        return all;
    }

    private void add(GsrGold.Unit unit, List<Prediction> predictions) {
        Set<Triple> said = new HashSet<>();
        Set<Triple> first = null;
        for (Prediction prediction : predictions) {
            Set<Triple> triples = triples(prediction, names);
            events++;
            dropped += triples.isEmpty() ? 1 : 0;
            first = first == null && !triples.isEmpty() ? triples : first;
            said.addAll(triples);
        }
        units++;
        coded += said.isEmpty() ? 0 : 1;
        compare(unit.triples(), said, first);
    }

    /** What a prediction says; nothing where PLOVER has no category for it. */
    static Set<Triple> triples(Prediction prediction, PloverNames names) {
        Optional<String> root = names.category(prediction.event());
        return root.isEmpty() ? Set.of() : Triple.of(prediction.source(), root.get(), prediction.target());
    }

    private void compare(Set<Triple> gold, Set<Triple> said, @Nullable Set<Triple> first) {
        for (View view : View.values()) {
            Set<Object> asked = view.of(gold);
            Set<Object> given = view.of(said);
            int right = shared(asked, given);
            count(view).add(right, given.size() - right, asked.size() - right);
            hits.merge(view, right > 0 ? 1 : 0, Integer::sum);
        }
        Set<Object> asked = View.ROOT.of(gold);
        Set<Object> given = View.ROOT.of(said);
        Set<Object> both = new HashSet<>(asked);
        both.addAll(given);
        for (Object root : both) {
            boolean right = asked.contains(root) && given.contains(root);
            byRoot.computeIfAbsent(root.toString(), r -> new Counts())
                    .add(right ? 1 : 0, asked.contains(root) ? 0 : 1, given.contains(root) ? 0 : 1);
        }
        if (first != null) {
            firstRoot += shared(View.ROOT.of(first), asked) > 0 ? 1 : 0;
            firstTriple += shared(new HashSet<>(first), new HashSet<>(gold)) > 0 ? 1 : 0;
        }
    }

    private static int shared(Set<Object> a, Set<Object> b) {
        return (int) a.stream().filter(b::contains).count();
    }

    private Counts count(View view) {
        return counts.computeIfAbsent(view, v -> new Counts());
    }

    Counts view(View view) {
        return count(view);
    }

    /** Share of texts of which something said is right. */
    double hit(View view) {
        return share(hits.getOrDefault(view, 0));
    }

    /** Share of texts of which anything at all is said. */
    double coded() {
        return share(coded);
    }

    /** Share of texts whose first event has a right category. */
    double firstRoot() {
        return share(firstRoot);
    }

    /** Share of texts whose first event is right in all. */
    double firstTriple() {
        return share(firstTriple);
    }

    private double share(int count) {
        return units == 0 ? 0 : (double) count / units;
    }

    int units() {
        return units;
    }

    int events() {
        return events;
    }

    /** Events that PLOVER has no category for, or that are told not to have happened. */
    int dropped() {
        return dropped;
    }

    /** Counts of each category that gold or coder names, in the order of the alphabet. */
    Map<String, Counts> byRoot() {
        return byRoot;
    }

    /** Mean F1 over the categories that gold names. */
    double macroF1() {
        return byRoot.values().stream()
                .filter(c -> c.support() > 0)
                .mapToDouble(Counts::f1)
                .average()
                .orElse(0);
    }
}
