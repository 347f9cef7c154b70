package org.demarche.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.demarche.model.Coding;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The coder on what reviewers have judged ({@code demarche review export}): whether it finds what they accepted or put right, and leaves out what
 * they rejected. What nobody judged says nothing, so there is no precision.
 */
final class ReviewMeasure implements Measure {
    static final String GOLD = "gold/review.jsonl";
    private static final double SAME_SENTENCE = .5;

    /**
     * A judged event.
     *
     * @param right what it should be; of a rejected event what it was
     */
    record Judged(String document, boolean rejected, Prediction right) {}

    @Override
    public String name() {
        return "review";
    }

    @Override
    public List<String> needs() {
        return List.of(GOLD);
    }

    @Override
    public List<Figure> figures(Setting setting) throws IOException {
        List<JsonNode> gold = Jsonl.lines(setting.file(GOLD));
        return figures(
                judged(gold),
                setting.code(gold.stream().map(ReviewMeasure::line).toList()));
    }

    static ObjectNode line(JsonNode document) {
        ObjectNode line =
                Jsonl.object().put("id", Jsonl.text(document, "id")).put("text", Jsonl.text(document, "text"));
        String published = Jsonl.text(document, "published");
        return published.isEmpty() ? line : line.put("date", published);
    }

    static List<Judged> judged(List<JsonNode> gold) throws IOException {
        List<Judged> judged = new ArrayList<>();
        for (JsonNode document : gold) {
            if (!document.path("judged").isArray()) {
                throw new IOException("'" + Jsonl.text(document, "id")
                        + "' has no list 'judged': the set is to be one that demarche review export has written");
            }
            for (JsonNode each : document.path("judged")) {
                judged.add(new Judged(
                        Jsonl.text(document, "id"),
                        Jsonl.text(each, "verdict").equals("reject"),
                        Prediction.of(each.path("event"))));
            }
        }
        return judged;
    }

    static List<Figure> figures(List<Judged> judged, Map<String, Coding> codings) {
        int right = 0;
        int typed = 0;
        int stated = 0;
        int back = 0;
        int rejected = 0;
        for (Judged each : judged) {
            List<Prediction> said = Objects.requireNonNull(codings.get(each.document)).events().stream()
                    .map(Prediction::of)
                    .filter(prediction -> sameSentence(prediction, each.right))
                    .toList();
            List<Prediction> same = said.stream()
                    .filter(prediction -> Objects.equals(prediction.event(), each.right.event()))
                    .toList();
            List<Prediction> parties = same.stream()
                    .filter(prediction -> sameParties(prediction, each.right))
                    .toList();
            if (each.rejected) {
                rejected++;
                back += parties.isEmpty() ? 0 : 1;
                continue;
            }
            typed += same.isEmpty() ? 0 : 1;
            right += parties.isEmpty() ? 0 : 1;
            stated +=
                    parties.stream().anyMatch(prediction -> prediction.stance().equals(each.right.stance())) ? 1 : 0;
        }
        int n = judged.size() - rejected;
        return List.of(
                Figure.share("review: type found", share(typed, n), n),
                Figure.share("review: type and countries found", share(right, n), n),
                Figure.share("review: the same and stance", share(stated, n), n),
                Figure.share("review: rejected events back", share(back, rejected), rejected));
    }

    private static double share(int part, int all) {
        return all == 0 ? 0 : (double) part / all;
    }

    private static boolean sameSentence(Prediction said, Prediction right) {
        Set<String> words = Words.of(right.text(), Set.of());
        return !words.isEmpty() && Words.shared(Words.of(said.text(), Set.of()), words) >= SAME_SENTENCE * words.size();
    }

    private static boolean sameParties(Prediction said, Prediction right) {
        return countries(said.source()).equals(countries(right.source()))
                && countries(said.target()).equals(countries(right.target()));
    }

    private static Set<String> countries(List<String> codes) {
        Set<String> countries = new java.util.TreeSet<>();
        codes.forEach(code -> countries.add(code.substring(0, Math.min(3, code.length()))));
        return countries;
    }
}
