package org.demarche.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.demarche.coder.Coder;
import org.demarche.ledger.Ledger;
import org.demarche.model.Document;
import org.demarche.workbench.Json;
import org.demarche.workbench.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is posted: texts to code, files to take in; and answers that have not changed. */
class WritingRoutesTest {
    private static final String TEXT = "On 5 March, Belarus refused to support Russia.";
    private static final String RELATIONS = """
            date	source	relation	target
            2014-03-03	Russia	Consult	Ukraine
            2014-03-09	Russia	Consult	Ukraine
            someday	Russia	Consult	Ukraine
            """;

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

    @Test
    void coding_ofAListForAText_isRefused() throws Exception {
        for (String body : List.of("{\"text\": [\"a\"]}", "{\"text\": \"a\", \"date\": [1]}", "[]", "{")) {
            JsonNode problem = api.body(api.post("/api/v1/coding", "application/json", body), 400, "Error");
            assertThat(problem.toString()).containsAnyOf("give a text", "is a JSON object");
        }
    }

    @Test
    void coding_ofAText_isThatOfTheCoder() throws Exception {
        String body = Json.line(Json.object().put("text", TEXT).put("date", "2014-03-10"));
        JsonNode coding = api.body(api.post("/api/v1/coding", "application/json", body), 200, "Coding");

        Document document = Document.of("posted", TEXT, java.time.LocalDate.of(2014, 3, 10));
        assertThat(coding)
                .isEqualTo(Json.parse(Json.line(Json.coding(Coder.standard().code(document)))));
        assertThat(coding.path("events").get(0).path("event").asString()).isEqualTo("REJECT");
        assertThat(ledger.document("posted")).isEmpty();
    }

    @Test
    void coding_withoutText_namesTheField() throws Exception {
        JsonNode problem = api.body(api.post("/api/v1/coding", "application/json", "{}"), 400, "Error");

        assertThat(problem.path("field").asString()).isEqualTo("text");
        assertThat(problem.path("remedy").asString()).isNotEmpty();
        api.body(api.post("/api/v1/coding", "application/json", "{\"text\""), 400, "Error");
        api.body(api.post("/api/v1/coding", "application/json", "{\"text\":\"a\",\"date\":\"soon\"}"), 400, "Error");
    }

    @Test
    void import_ofEvents_keepsThemAndTellsBadLines() throws Exception {
        JsonNode first = api.body(
                api.post("/api/v1/imports?source=mine&name=../../relations.tsv", "text/plain", RELATIONS),
                200,
                "Import");

        assertThat(first.path("kept").asInt()).isEqualTo(2);
        assertThat(first.path("skipped").asInt()).isEqualTo(1);
        assertThat(first.path("problems").get(0).asString()).startsWith("relations.tsv:4: ");
        assertThat(api.body(
                                api.post("/api/v1/imports?source=mine&name=relations.tsv", "text/plain", RELATIONS),
                                200,
                                "Import")
                        .path("unchanged")
                        .asBoolean())
                .isTrue();
        JsonNode events = api.body(api.get("/api/v1/events?source=mine&sort=-date"), 200, "EventPage");
        assertThat(events.path("total").asInt()).isEqualTo(2);
        assertThat(events.path("events").get(0).path("date").asString()).isEqualTo("2014-03-09");
    }

    @Test
    void import_ofNoKindThereIs_namesThoseThereAre() throws Exception {
        JsonNode problem = api.body(api.post("/api/v1/imports?kind=gossip", "text/plain", "a"), 400, "Error");

        assertThat(problem.path("field").asString()).isEqualTo("kind");
        assertThat(problem.path("detail").asString()).contains("votes");
    }

    @Test
    void answer_afterTheLedgerChanged_isNew() throws Exception {
        String path = "/api/v1/events?source=late";
        String here = "/api/v1/events?country=BLR";
        String before = api.get(here).body();
        assertThat(api.get(here).body()).isEqualTo(before);
        assertThat(api.get(path).statusCode()).isEqualTo(400);

        api.post("/api/v1/imports?source=late&name=late.tsv", "text/plain", RELATIONS.replace("Ukraine", "Japan"));

        assertThat(api.body(api.get(path), 200, "EventPage").path("total").asInt())
                .isEqualTo(2);
        assertThat(api.get(here).body()).isEqualTo(before);
    }

    @Test
    void answer_unchangedSince_isNotSentAgain() throws Exception {
        HttpResponse<String> first = api.get("/api/v1/events?country=BLR");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = api.send(api.request("/api/v1/events?country=BLR")
                .header("If-None-Match", tag)
                .build());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(api.send(api.request("/api/v1/events?country=KAZ")
                                .header("If-None-Match", tag)
                                .build())
                        .statusCode())
                .isEqualTo(200);
    }
}
