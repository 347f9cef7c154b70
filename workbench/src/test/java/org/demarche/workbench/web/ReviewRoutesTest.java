package org.demarche.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.review.Verdict;
import org.demarche.workbench.Reviewer;
import org.demarche.workbench.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ReviewRoutesTest {
    @TempDir
    Path data;

    private Ledger ledger;
    private WebServer server;
    private Described api;

    @BeforeEach
    void start() throws Exception {
        ledger = Ledger.open(data);
        Samples.fill(ledger);
        Samples.doubtful(ledger);
        server = WebServer.start(ledger, "127.0.0.1", 0);
        api = new Described(server);
    }

    @AfterEach
    void stop() {
        server.close();
        ledger.close();
    }

    private static String path(String event) {
        return "/api/v1/review/" + URLEncoder.encode(event, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> say(String event, String words) throws Exception {
        return api.post(path(event), "application/json", words);
    }

    private JsonNode queue(String filters) throws Exception {
        return api.body(api.get("/api/v1/review" + filters), 200, "ReviewQueue");
    }

    @Test
    void queue_asked_namesEventsAndWhyTheyAreDoubted() throws Exception {
        JsonNode queue = queue("?limit=2");

        assertThat(queue.path("total").asInt()).isEqualTo(3);
        assertThat(queue.path("reviewer").asString()).isEqualTo(Reviewer.local());
        JsonNode first = queue.path("items").path(0);
        assertThat(first.path("event").path("id").asString()).isEqualTo("echo-2#e1");
        assertThat(first.path("doubts").path(0).path("doubt").asString()).isEqualTo("stance");
        assertThat(first.path("parts").path("stance").asString()).isEqualTo("future");
        assertThat(queue("?cursor=" + queue.path("next").asString())
                        .path("items")
                        .path(0)
                        .path("event")
                        .path("id")
                        .asString())
                .isEqualTo("echo-3#e1");
        assertThat(queue("?doubt=unknown_party&type=ACCUSE&country=Belarus")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(queue("?doubt=rare").path("items").isEmpty()).isTrue();
    }

    @Test
    void judgement_corrected_countsAndStandsBesideTheOriginal() throws Exception {
        JsonNode judgement = api.body(say("echo-3#e1", """
                        {"verdict": "correct", "changes": {"recipient": "RUS GOV", "mode": "allege"}, "note": "<b>named</b> further down"}"""), 200, "Judgement");

        assertThat(judgement.path("changed").asString()).isEqualTo("mode:  -> allege, recipient: --- -> RUS GOV");
        assertThat(judgement.path("reviewer").asString()).isEqualTo(Reviewer.local());
        JsonNode reviewed = api.body(api.get(path("echo-3#e1")), 200, "Reviewed");
        assertThat(reviewed.path("parts").path("recipient").asString()).isEqualTo("RUS GOV");
        assertThat(reviewed.path("judgements")
                        .path(0)
                        .path("before")
                        .path("mode")
                        .isNull())
                .isTrue();
        assertThat(queue("").path("total").asInt()).isEqualTo(2);
        assertThat(api.body(api.get("/api/v1/review/judgements"), 200, "Judgements")
                        .path("items")
                        .path(0)
                        .path("note")
                        .asString())
                .isEqualTo("<b>named</b> further down");
    }

    @Test
    void judgement_rejectedThenTakenBack_comesAndGoes() throws Exception {
        api.body(say("echo-3#e1", "{\"verdict\": \"reject\"}"), 200, "Judgement");
        JsonNode rejected = api.body(api.get(path("echo-3#e1")), 200, "Reviewed");
        assertThat(rejected.path("event").path("document").path("title").asString())
                .isEqualTo("A minister complains");
        assertThat(queue("").path("total").asInt()).isEqualTo(2);

        api.body(say("echo-3#e1", "{\"verdict\": \"withdraw\"}"), 200, "Judgement");
        assertThat(queue("").path("total").asInt()).isEqualTo(3);
    }

    @Test
    void eventOfADocumentKnownByItsAddress_isJudged() throws Exception {
        String event = "https://wire.example/2014/03/06/refusal#e1";

        assertThat(api.body(say(event, "{\"verdict\": \"accept\"}"), 200, "Judgement")
                        .path("event")
                        .asString())
                .isEqualTo(event);
    }

    @Test
    void agreement_ofTwoReviewers_isKrippendorffsAlpha() throws Exception {
        for (String event : new String[] {"echo-1#e1", "echo-2#e1"}) {
            ledger.reviews().judge(event, Verdict.ACCEPT, Map.of(), "Ben", null);
            api.body(say(event, "{\"verdict\": \"accept\"}"), 200, "Judgement");
        }
        ledger.reviews().judge("echo-3#e1", Verdict.REJECT, Map.of(), "Ben", null);
        api.body(say("echo-3#e1", "{\"verdict\": \"accept\"}"), 200, "Judgement");

        JsonNode verdict = api.body(api.get("/api/v1/review/agreement"), 200, "Agreements")
                .path("items")
                .path(0);
        assertThat(verdict.path("events").asInt()).isEqualTo(3);
        assertThat(verdict.path("alpha").asDouble()).isEqualTo(0); // 1 - 5 * 2 / (5 * 1 + 1 * 5)
        JsonNode second = queue("?second=true");
        assertThat(second.path("items")
                        .path(0)
                        .path("doubts")
                        .path(0)
                        .path("doubt")
                        .asString())
                .isEqualTo("contested");
    }

    @Test
    void gold_ofWhatWasJudged_isALineADocument() throws Exception {
        api.body(say("echo-1#e1", "{\"verdict\": \"accept\"}"), 200, "Judgement");
        api.body(say("echo-3#e1", "{\"verdict\": \"reject\"}"), 200, "Judgement");

        HttpResponse<String> gold = api.get("/api/v1/review/gold");
        assertThat(gold.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).contains("attachment"));
        assertThat(gold.body().lines()).hasSize(2);
        gold.body().lines().forEach(line -> api.body(line, "GoldDocument"));
        assertThat(api.body(api.get("/api/v1/review/codes"), 200, "ReviewCodes")
                        .path("types")
                        .size())
                .isEqualTo(16);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            echo-3#e1 | {"verdict": "maybe"}                                       | give accept, correct, reject or withdraw
            echo-3#e1 | {"verdict": "correct"}                                     | name a part of it, or accept it
            echo-3#e1 | {"verdict": "correct", "changes": {"type": "YELL"}}        | type 'YELL': write one of
            echo-3#e1 | {"verdict": "correct", "changes": {"colour": "red"}}       | 'colour' is no part of an event
            echo-3#e1 | {"verdict": "accept", "judgement": 1}                      | give it with the verdict withdraw alone
            echo-3#e1 | {"verdict": "withdraw", "judgement": 99}                   | has made no judgement 99
            echo-3#e1 | {"verdict": "withdraw"}                                    | has said nothing of
            echo-9#e1 | {"verdict": "accept"}                                      | no event 'echo-9#e1'
            echo-3#e1 | accept                                                     | send {
            """)
    void judgement_thatMeansNothing_isRefusedWithTheRemedy(String event, String words, String reason) throws Exception {
        JsonNode error = api.body(say(event, words), 400, "Error");

        assertThat(error.path("detail").asString()).contains(reason);
    }

    @Test
    void lists_askedForAsTables_areTablesWithoutFormulas() throws Exception {
        api.body(say("echo-3#e1", "{\"verdict\": \"reject\", \"note\": \"=1+1\"}"), 200, "Judgement");

        assertThat(api.get("/api/v1/review?format=csv&limit=1").body().lines())
                .hasSize(2)
                .first()
                .isEqualTo("event,weight,doubts,type,mode,actor,recipient,date,place,stance,document,text");
        assertThat(api.get("/api/v1/review/judgements?format=csv").body()).contains(",'=1+1,");
        assertThat(api.get("/api/v1/review/agreement?format=csv").body())
                .startsWith("on,alpha,same,events,reviewers\nverdict,");
        api.body(api.get("/api/v1/review?format=xml"), 400, "Error");
    }

    @Test
    void judgement_sentFromAPageElsewhere_isRefused() throws Exception {
        HttpResponse<String> response = api.send(api.request(path("echo-3#e1"))
                .header("Origin", "https://evil.example")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"verdict\": \"reject\"}"))
                .build());

        api.body(response, 403, "Error");
        assertThat(ledger.reviews().all()).isEmpty();
    }

    @Test
    void event_thatIsNot_isNotFound() throws Exception {
        api.body(api.get(path("echo-9#e1")), 404, "Error");
    }
}
