package org.demarche.reader.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The body found on the 61 pages of an article extraction benchmark, against the true body: mean over pages of the F1 of words, each
 * word counted as often as it occurs.
 */
class ArticleBodyBenchmarkTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final double FLOOR = 0.98;

    @Test
    void words_meanF1_isOverTheFloor() throws IOException {
        Path data = Path.of(System.getProperty("demarche.root", "."), "..", "shared", "data", "html")
                .normalize();
        if (!Files.exists(data.resolve("ground-truth.json"))) {
            System.err.println("SKIPPED: article extraction was not measured, there is no " + data);
        }
        assumeTrue(
                Files.exists(data.resolve("ground-truth.json")),
                "article extraction was not measured, there is no " + data);
        JsonNode truth = JsonMapper.builder().build().readTree(Files.readString(data.resolve("ground-truth.json")));
        double sum = 0;
        for (var page : truth.properties()) {
            String html = unpacked(data.resolve("html").resolve(page.getKey() + ".html.gz"));
            sum += f1(
                    words(body(html)), words(page.getValue().get("articleBody").asString()));
        }
        double mean = sum / truth.size();
        System.out.printf(
                Locale.ROOT, "article extraction: F1 of words %.4f, mean over %d pages%n", mean, truth.size());
        assertThat(mean).isGreaterThan(FLOOR);
    }

    private static String body(String html) {
        Document page = Jsoup.parse(html);
        String title = PageFacts.of(page).get(org.demarche.reader.draft.Field.TITLE);
        return String.join("\n", ArticleBody.of(page.body(), title));
    }

    private static String unpacked(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static Map<String, Integer> words(String text) {
        Map<String, Integer> words = new HashMap<>();
        Matcher m = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (m.find()) {
            words.merge(m.group(), 1, Integer::sum);
        }
        return words;
    }

    private static double f1(Map<String, Integer> found, Map<String, Integer> expected) {
        int both = expected.entrySet().stream()
                .mapToInt(e -> Math.min(e.getValue(), found.getOrDefault(e.getKey(), 0)))
                .sum();
        int all = found.values().stream().mapToInt(n -> n).sum()
                + expected.values().stream().mapToInt(n -> n).sum();
        return all == 0 ? 1 : 2.0 * both / all;
    }
}
