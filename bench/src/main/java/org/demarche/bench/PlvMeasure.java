package org.demarche.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.demarche.model.Coding;

/** The coder on PLV: from raw text, or with the pair of actors given by their words. */
final class PlvMeasure implements Misses {
    static final String GOLD = "gold/plv-dev.tsv";

    private final boolean pair;

    private PlvMeasure(boolean pair) {
        this.pair = pair;
    }

    static PlvMeasure ofPairs() {
        return new PlvMeasure(true);
    }

    static PlvMeasure ofRawText() {
        return new PlvMeasure(false);
    }

    @Override
    public String name() {
        return pair ? "plv" : "plv-raw";
    }

    @Override
    public List<String> needs() {
        return List.of(GOLD);
    }

    @Override
    public List<Figure> figures(Setting setting) throws IOException {
        List<PlvGold.Row> rows = PlvGold.read(setting.file(GOLD));
        Map<String, List<Prediction>> said = new LinkedHashMap<>();
        code(setting, rows)
                .forEach((id, coding) -> said.put(
                        id, coding.events().stream().map(Prediction::of).toList()));
        return figures(PlvScore.of(rows, said, PloverNames.namesOnly()));
    }

    List<Figure> figures(PlvScore score) {
        int n = score.rows();
        Figure macro =
                Figure.share(pair ? "PLV, pair given: root macro-F1" : "PLV, raw: root macro-F1", score.macroF1(), n);
        Figure quad = Figure.share(
                pair ? "PLV, pair given: quad accuracy" : "PLV, raw: quad accuracy", score.quadAccuracy(), n);
        Figure hit = Figure.share(pair ? "PLV, pair given: hit" : "PLV, raw: hit", score.hit(), n);
        return pair ? List.of(macro.atLeast(.80), quad.atLeast(.90), hit) : List.of(hit.atLeast(.70), macro, quad);
    }

    private Map<String, Coding> code(Setting setting, List<PlvGold.Row> rows) {
        return setting.code(rows.stream()
                .map(pair ? PlvGold.Row::pairLine : PlvGold.Row::line)
                .toList());
    }

    /** Sentences whose first event nearest to the pair has another category. */
    @Override
    public List<Miss> misses(Setting setting) throws IOException {
        return misses(PlvGold.read(setting.file(GOLD)), rows -> code(setting, rows));
    }

    static List<Miss> misses(List<PlvGold.Row> rows, Function<List<PlvGold.Row>, Map<String, Coding>> coder) {
        Map<String, Coding> codings = coder.apply(rows);
        List<Miss> misses = new ArrayList<>();
        for (PlvGold.Row row : rows) {
            miss(row, Objects.requireNonNull(codings.get(row.id())), misses);
        }
        return misses;
    }

    private static void miss(PlvGold.Row row, Coding coding, List<Miss> misses) {
        List<String> said = PlvScore.categories(
                row, coding.events().stream().map(Prediction::of).toList(), PloverNames.namesOnly());
        if (!said.isEmpty() && said.getFirst().equals(row.root())) {
            return;
        }
        String what = coding.events().isEmpty()
                ? "nothing coded"
                : said.isEmpty()
                        ? "negated"
                        : said.contains(row.root())
                                ? "order"
                                : PloverNames.quad(said.getFirst()) == row.quad() ? "root" : "root and quad";
        Set<String> roots = new TreeSet<>(said);
        roots.add(row.root());
        misses.add(new Miss(
                row.id(),
                what,
                row.sentence(),
                row.root() + "  '" + row.source() + "' -> '" + row.target() + "'",
                Miss.events(coding),
                roots));
    }
}
