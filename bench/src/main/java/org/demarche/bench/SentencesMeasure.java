package org.demarche.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.model.Coding;

/** The coder on the held-out fifth of our own marked sentences; errors are read on the others. */
final class SentencesMeasure implements Misses {
    private static final Path FOLDER = Path.of("lexicon/sentences");

    @Override
    public String name() {
        return "sentences";
    }

    @Override
    public List<String> needs() {
        return List.of();
    }

    @Override
    public List<Figure> figures(Setting setting) throws IOException {
        List<PlvGold.Row> rows = rows(true);
        Map<String, List<Prediction>> said = new LinkedHashMap<>();
        code(setting, rows)
                .forEach((id, coding) -> said.put(
                        id, coding.events().stream().map(Prediction::of).toList()));
        PlvScore score = PlvScore.of(rows, said, PloverNames.namesOnly());
        return List.of(
                Figure.share("own sentences, pair given: root macro-F1", score.macroF1(), score.rows()),
                Figure.share("own sentences, pair given: quad accuracy", score.quadAccuracy(), score.rows()));
    }

    private static Map<String, Coding> code(Setting setting, List<PlvGold.Row> rows) {
        return setting.code(rows.stream().map(PlvGold.Row::pairLine).toList());
    }

    private static List<PlvGold.Row> rows(boolean heldOut) throws IOException {
        return MarkedSentences.read(FOLDER).stream()
                .filter(s -> s.heldOut() == heldOut && !s.event().equals("NONE"))
                .map(s -> new PlvGold.Row(
                        s.id(),
                        s.text(),
                        s.actor(),
                        s.recipient(),
                        PlvScore.label(s.event()),
                        PloverNames.quad(s.event())))
                .toList();
    }

    @Override
    public List<Miss> misses(Setting setting) throws IOException {
        return PlvMeasure.misses(rows(false), rows -> code(setting, rows));
    }
}
