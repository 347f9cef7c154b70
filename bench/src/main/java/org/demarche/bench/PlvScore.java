package org.demarche.bench;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Predictions against PLV: the events of a sentence whose words overlap most with the marked pair, against its one category.
 *
 * <p>Sentences tell other events than the marked one, so that precision is a lower bound.
 */
final class PlvScore {
    private static final Set<String> COMMON = Set.of("the", "a", "an", "of", "and", "in", "to", "for");
    private static final String NONE = "NONE";

    private final PloverNames names;
    private final Counts roots = new Counts();
    private final Counts quads = new Counts();
    private final Map<String, Counts> byRoot = new TreeMap<>();
    private int rows;
    private int coded;
    private int hits;
    private int firstRoot;
    private int firstQuad;

    private PlvScore(PloverNames names) {
        this.names = names;
    }

    /** @param predictions events by the id of a row, in the coder's order; a row without any may be missing */
    static PlvScore of(List<PlvGold.Row> rows, Map<String, List<Prediction>> predictions, PloverNames names) {
        PlvScore score = new PlvScore(names);
        rows.forEach(row -> score.add(row, categories(row, predictions.getOrDefault(row.id(), List.of()), names)));
        return score;
    }

    /** The categories of the events that are nearest to the marked pair, in the coder's order. */
    static List<String> categories(PlvGold.Row row, List<Prediction> predictions, PloverNames names) {
        return nearest(row, predictions).stream()
                .flatMap(p -> names.category(p.event()).stream())
                .map(PlvScore::label)
                .toList();
    }

    static List<Prediction> nearest(PlvGold.Row row, List<Prediction> predictions) {
        boolean named = predictions.stream().anyMatch(p -> p.sourceText() != null || p.targetText() != null);
        if (!named) {
            return predictions;
        }
        int best = predictions.stream().mapToInt(p -> overlap(row, p)).max().orElse(0);
        return predictions.stream().filter(p -> overlap(row, p) == best).toList();
    }

    private static int overlap(PlvGold.Row row, Prediction prediction) {
        return shared(prediction.sourceText(), row.source()) + shared(prediction.targetText(), row.target());
    }

    private static int shared(@Nullable String said, String marked) {
        return said == null ? 0 : Words.shared(Words.of(said, COMMON), Words.of(marked, COMMON));
    }

    /** PLV has one category for all yielding. */
    static String label(String category) {
        return category.equals("CONCEDE") || category.equals("RETREAT") ? "YIELD" : category;
    }

    private void add(PlvGold.Row row, List<String> said) {
        Set<String> set = new LinkedHashSet<>(said);
        Set<Integer> quadSet = new HashSet<>();
        set.forEach(category -> quadSet.add(PloverNames.quad(category)));
        String first = said.isEmpty() ? NONE : said.getFirst();
        boolean hit = set.contains(row.root());
        boolean quadHit = quadSet.contains(row.quad());
        rows++;
        coded += said.isEmpty() ? 0 : 1;
        hits += hit ? 1 : 0;
        roots.add(hit ? 1 : 0, set.size() - (hit ? 1 : 0), hit ? 0 : 1);
        quads.add(quadHit ? 1 : 0, quadSet.size() - (quadHit ? 1 : 0), quadHit ? 0 : 1);
        firstQuad += !said.isEmpty() && PloverNames.quad(first) == row.quad() ? 1 : 0;
        if (first.equals(row.root())) {
            firstRoot++;
            of(first).add(1, 0, 0);
        } else {
            of(row.root()).add(0, 0, 1);
            if (!said.isEmpty()) {
                of(first).add(0, 1, 0);
            }
        }
    }

    private Counts of(String category) {
        return byRoot.computeIfAbsent(category, c -> new Counts());
    }

    int rows() {
        return rows;
    }

    /** Share of sentences of which anything is said. */
    double coded() {
        return share(coded);
    }

    /** Share of sentences of whose nearest events one has the right category. */
    double hit() {
        return share(hits);
    }

    /** Share of sentences whose first nearest event has the right category. */
    double accuracy() {
        return share(firstRoot);
    }

    /** Share of sentences whose first nearest event has the right quad category. */
    double quadAccuracy() {
        return share(firstQuad);
    }

    private double share(int count) {
        return rows == 0 ? 0 : (double) count / rows;
    }

    /** All categories said of the nearest events against the right one. */
    Counts roots() {
        return roots;
    }

    /** All quad categories said of the nearest events against the right one. */
    Counts quads() {
        return quads;
    }

    /** First nearest events, by the category that gold or coder gives. */
    Map<String, Counts> byRoot() {
        return byRoot;
    }

    /** Mean F1 of the first nearest event over all categories that gold or coder gives. */
    double macroF1() {
        return byRoot.values().stream().mapToDouble(Counts::f1).average().orElse(0);
    }
}
