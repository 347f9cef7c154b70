package org.demarche.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.demarche.ledger.Ledger;
import org.demarche.workbench.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ReadingRoutesTest {
    private static final String REFUSAL = "https://wire.example/2014/03/06/refusal";

    @TempDir
    static Path data;

    private static Ledger ledger;
    private static WebServer server;
    private static Described api;

    @BeforeAll
    static void start() throws Exception {
        ledger = Ledger.open(data);
        Samples.fill(ledger);
        server = WebServer.start(ledger, "127.0.0.1", 0);
        api = new Described(server);
    }

    @AfterAll
    static void stop() {
        server.close();
        ledger.close();
    }

    private static JsonNode explanation(String document, String filter) throws Exception {
        String path = "/api/v1/documents/" + encoded(document) + "/explain" + filter;
        return api.body(api.get(path), 200, "Explanation");
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    @Test
    void sentence_explainedByAPlaceInIt_tellsTheFrameThatWon() throws Exception {
        String text = ledger.document(REFUSAL).orElseThrow().text();
        JsonNode sentences =
                explanation(REFUSAL, "?at=" + text.indexOf("refused")).path("sentences");

        assertThat(sentences.size()).isEqualTo(1);
        JsonNode sentence = sentences.path(0);
        assertThat(text.substring(
                        sentence.path("start").asInt(), sentence.path("end").asInt()))
                .isEqualTo(sentence.path("text").asString())
                .startsWith("On 5 March");
        assertThat(sentence.path("frames")
                        .valueStream()
                        .filter(frame -> frame.path("verdict").asString().equals("won"))
                        .map(frame -> frame.path("form").asString()))
                .contains("refused");
    }

    @Test
    void document_explained_tellsEverySentenceOnce() throws Exception {
        JsonNode all = explanation(REFUSAL, "").path("sentences");

        assertThat(all.size()).isGreaterThan(3);
        assertThat(explanation(REFUSAL, "?sentence=1").path("sentences").path(0))
                .isEqualTo(all.path(1));
    }

    @Test
    void event_toldTwice_hasBothReports() throws Exception {
        JsonNode reports = api.body(api.get("/api/v1/events/" + encoded(REFUSAL + "#e1") + "/reports"), 200, "Reports");

        assertThat(reports.path("events")
                        .valueStream()
                        .map(report -> report.path("id").asString()))
                .containsExactly(REFUSAL + "#e1", "herald-17#e1");
        assertThat(reports.path("outlets").asInt()).isEqualTo(2);
        assertThat(reports.path("events").path(1).path("reading").asString()).isEqualTo("agrees");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/documents/nowhere/explain, 404, has no document 'nowhere'",
        "/api/v1/documents/herald-17/explain?sentence=99, 400, give a number",
        "/api/v1/events/nothing/reports, 404, has no event 'nothing'",
    })
    void question_thatCannotBeAnswered_saysWhy(String path, int status, String words) throws Exception {
        assertThat(api.get(path).statusCode()).isEqualTo(status);
        assertThat(api.get(path).body()).contains(words);
    }
}
