package org.demarche.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.demarche.coder.Coder;
import org.demarche.model.Coding;
import org.demarche.model.Document;
import tools.jackson.databind.JsonNode;

/** The coding of the founding article against what it holds, annotated by hand. */
final class FoundingArticle implements Measure {
    static final String TEXT = "article/article.txt";
    static final String EXPECTED = "article/expected.jsonl";
    private static final LocalDate PUBLISHED = LocalDate.of(2014, 3, 10);

    /**
     * @param missedClaims ids of expected claims that did not come out right
     * @param claims how many are expected
     * @param missedRecords ids of expected standing relations that did not come out right
     * @param records how many are expected
     */
    record Score(
            ArticleEvents.Score events,
            List<String> missedClaims,
            int claims,
            List<String> missedRecords,
            int records) {
        Score {
            missedClaims = List.copyOf(missedClaims);
            missedRecords = List.copyOf(missedRecords);
        }
    }

    @Override
    public String name() {
        return "article";
    }

    @Override
    public List<String> needs() {
        return List.of(TEXT, EXPECTED);
    }

    @Override
    public List<Figure> figures(Setting setting) throws IOException {
        Score score = score(setting.coder(), setting.file("article"));
        int must = score.events().must();
        int events = score.events().verdicts().size();
        int claims = score.claims() - score.missedClaims().size();
        int records = score.records() - score.missedRecords().size();
        return List.of(
                Figure.count("article: must events right", score.events().right(), must)
                        .atLeast(must),
                Figure.count("article: wrong events", score.events().wrong().size(), events)
                        .atMost(4),
                Figure.count("article: claims right", claims, score.claims()).atLeast(5),
                Figure.count("article: records right", records, score.records()).atLeast(8));
    }

    /** Codes the article of that folder and scores it. */
    static Score score(Coder coder, Path folder) throws IOException {
        String text = Files.readString(folder.resolve("article.txt"));
        Coding coding = coder.code(Document.of("article", text, PUBLISHED));
        List<JsonNode> expected = Jsonl.lines(folder.resolve("expected.jsonl"));
        List<JsonNode> claims = ofKind(expected, "claim");
        List<JsonNode> records = ofKind(expected, "record");
        return new Score(
                ArticleEvents.score(
                        ofKind(expected, "event"),
                        coding.events().stream().map(Prediction::of).toList()),
                ArticleClaims.missed(claims, coding.claims()),
                claims.size(),
                ArticleRecords.missed(records, coding.ties()),
                records.size());
    }

    static List<JsonNode> ofKind(List<JsonNode> expected, String kind) {
        return expected.stream()
                .filter(node -> Jsonl.text(node, "kind").equals(kind))
                .toList();
    }
}
