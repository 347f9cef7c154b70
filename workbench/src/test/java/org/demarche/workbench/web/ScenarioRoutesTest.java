package org.demarche.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

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

class ScenarioRoutesTest {
    private static final String JSON = "application/json";
    private static final String OIL = """
            {"year": 2014, "about": ["BLR", "RUS"], "draws": 50, "seed": 7, "inputs": {"brent": "-40%", "exports BLR RUS": "-10 points"},
             "elasticity": [{"of": "gdp RUS", "on": "brent", "value": [0.05, 0.1, 0.2]}]}""";

    @TempDir
    static Path folder;

    private static Ledger ledger;
    private static WebServer server;
    private static Described api;

    @BeforeAll
    static void start() throws Exception {
        ledger = Ledger.open(folder.resolve("data"));
        Samples.fill(ledger);
        Recorded.fill(ledger, folder);
        server = WebServer.start(ledger, "127.0.0.1", 0);
        api = new Described(server);
    }

    @AfterAll
    static void stop() {
        server.close();
        ledger.close();
    }

    private static JsonNode moved(JsonNode result, String measure, String a) {
        return result.path("moved")
                .valueStream()
                .filter(each -> each.path("measure").asString().equals(measure)
                        && each.path("a").asString().equals(a))
                .findFirst()
                .orElseThrow(() -> new AssertionError(measure + " of " + a + " does not move: " + result));
    }

    @Test
    void scenarios_askedWhatCanBeSet_listsItWithTodaysValues() throws Exception {
        JsonNode choices = api.body(
                api.get("/api/v1/scenarios?about=Belarus&about=RUS&from=2014-01-01&to=2014-12-31"), 200, "Settables");

        assertThat(choices.path("inputs")
                        .valueStream()
                        .map(each -> each.path("series").asString()))
                .contains("brent", "gdp RUS", "exports BLR RUS", "events BLR RUS reject", "vote BLR R/68/262")
                .doesNotContain("events KAZ RUS reject");
        assertThat(choices.path("about").valueStream().map(JsonNode::asString)).containsExactly("BLR", "RUS");
        assertThat(choices.path("measures").valueStream().map(JsonNode::asString))
                .contains("leverage");
        assertThat(choices.path("tables")
                        .valueStream()
                        .map(each -> each.path("table").asString()))
                .contains("visits", "treaties");
    }

    @Test
    void scenario_posted_saysWhatMovesAndInWhichRange() throws Exception {
        JsonNode result = api.body(api.post("/api/v1/scenarios", JSON, OIL), 200, "ScenarioResult");

        JsonNode gdp = moved(result, "gdp", "RUS");
        assertThat(gdp.path("value").asDouble()).isLessThan(gdp.path("today").asDouble());
        assertThat(gdp.path("drawn_low").asDouble())
                .isLessThan(gdp.path("value").asDouble());
        assertThat(gdp.path("drawn_high").asDouble())
                .isGreaterThan(gdp.path("value").asDouble());
        assertThat(moved(result, "exports", "BLR").path("value").asDouble()).isEqualTo(30);
        assertThat(api.post("/api/v1/scenarios", JSON, OIL).body()).isEqualTo(result.toString()); // the seed decides
        assertThat(api.post("/api/v1/scenarios", JSON, OIL.replace("7", "8")).body())
                .isNotEqualTo(result.toString());
    }

    @Test
    void scenario_askedForAPart_isThatPartOfTheWhole() throws Exception {
        JsonNode whole = api.body(api.post("/api/v1/scenarios", JSON, OIL), 200, "ScenarioResult");
        JsonNode measures = api.body(api.post("/api/v1/scenarios?part=measures", JSON, OIL), 200, "ScenarioResult");
        JsonNode claims = api.body(api.post("/api/v1/scenarios?part=claims", JSON, OIL), 200, "ScenarioResult");

        assertThat(measures.path("moved")).isEqualTo(whole.path("moved"));
        assertThat(measures.has("claims")).isFalse();
        assertThat(claims.path("claims")).isEqualTo(whole.path("claims"));
        assertThat(claims.has("moved")).isFalse();
    }

    @Test
    void scenario_value_namesWhatItRestsOn() throws Exception {
        JsonNode result = api.body(api.post("/api/v1/scenarios", JSON, OIL), 200, "ScenarioResult");

        assertThat(moved(result, "gdp", "RUS").path("inputs").toString()).isEqualTo("[\"gdp RUS\"]");
        assertThat(moved(result, "price", "brent").path("inputs").toString()).isEqualTo("[\"brent\"]");
        assertThat(moved(result, "exports", "BLR").path("inputs").toString()).isEqualTo("[\"exports BLR RUS\"]");
    }

    @Test
    void scenario_inToml_isTheSameAndNamesTheClaim() throws Exception {
        JsonNode result = api.body(api.post("/api/v1/scenarios", "application/toml", """
                        from = 2014-03-01
                        to = 2014-12-31
                        about = ["BLR", "RUS"]
                        draws = 10
                        [inputs]
                        brent = "-40%"
                        """), 200, "ScenarioResult");

        assertThat(moved(result, "price", "brent").path("value").asDouble()).isEqualTo(60);
        JsonNode claim = result.path("claims").path(0);
        assertThat(claim.path("condition_now_holds").asBoolean()).isTrue();
        assertThat(claim.path("then").path("claim").asString()).isEqualTo("Russia will sign an agreement with Belarus");
        assertThat(result.path("inputs").path(0).path("amount").asString()).isEqualTo("-40%");
    }

    @Test
    void scenario_askedForAsATable_isARowAValue() throws Exception {
        assertThat(api.post("/api/v1/scenarios?format=csv", JSON, OIL).body().lines())
                .hasSizeGreaterThan(3)
                .first()
                .asString()
                .startsWith("measure,a,b,period,today,");
    }

    @Test
    void scenario_workedOut_leavesTheLedgerAsItIs() throws Exception {
        String before = api.get("/api/v1/measures/exports?a=BLR&b=RUS").body();
        api.body(api.post("/api/v1/scenarios", JSON, OIL), 200, "ScenarioResult");

        assertThat(api.get("/api/v1/measures/exports?a=BLR&b=RUS").body()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            {"year": 2014}                                                 | 400 | nothing is set
            {"year": 2014, "inputs": {"brent": "cheap"}}                   | 400 | inputs.brent: 'cheap' is no amount
            {"year": 2014, "inputs": {"sunshine": 5}}                      | 400 | the ledger has no row of it
            {"year": 2014, "draws": 9000, "inputs": {"brent": 5}}          | 400 | give at most 2000
            {"year": 2014, "price": 5}                                     | 400 | price: means nothing here
            {"year": 2014,                                                 | 400 | is no JSON
            {"year": 2014, "inputs": {"exports BLR RUS": 90}}              | 400 | no more than 80
            [1]                                                            | 400 | must be a table
            """)
    void scenario_thatMeansNothing_isRefusedWithTheRemedy(String body, int status, String words) throws Exception {
        JsonNode error = api.body(api.post("/api/v1/scenarios", JSON, body), status, "Error");

        assertThat(error.toString()).contains(words);
    }

    @Test
    void scenario_ofManyBytes_isRefused() throws Exception {
        String body = OIL.replace("{\"year\"", "{\"title\": \"" + "x".repeat(70_000) + "\", \"year\"");

        assertThat(api.body(api.post("/api/v1/scenarios", JSON, body), 413, "Error")
                        .toString())
                .contains("at most 64 KiB");
    }
}
