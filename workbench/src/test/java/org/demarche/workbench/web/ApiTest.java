package org.demarche.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.demarche.ledger.Ledger;
import org.demarche.model.DemarcheException;
import org.demarche.workbench.Json;
import org.demarche.workbench.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the interface answers is what {@code openapi.yaml} says. */
class ApiTest {
    @TempDir
    static Path data;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static Ledger ledger;
    private static WebServer server;
    private static JsonNode description;
    private static JsonNode definitions;

    @BeforeAll
    static void start() throws Exception {
        ledger = Ledger.open(data);
        Samples.fill(ledger);
        server = WebServer.start(ledger, "127.0.0.1", 0);
        try (InputStream stream = ApiTest.class.getResourceAsStream("/openapi.yaml")) {
            description = new YAMLMapper().readTree(stream);
            definitions = Json.parse(description
                    .path("components")
                    .path("schemas")
                    .toString()
                    .replace("#/components/schemas/", "#/$defs/"));
        }
    }

    @AfterAll
    static void stop() {
        server.close();
        ledger.close();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        URI address = URI.create(server.address()).resolve(path);
        return CLIENT.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The answer, which must have that status and be as its schema says. */
    private static JsonNode answer(String path, int status, String schema) throws Exception {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type ->
                        assertThat(type).startsWith(status < 400 ? "application/json" : "application/problem+json"));
        assertThat(response.body()).doesNotContain("\n");
        ObjectNode wanted = Json.object().put("$ref", "#/$defs/" + schema);
        wanted.set("$defs", definitions);
        JsonNode body = Json.parse(response.body());
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(wanted)
                        .validate(body))
                .isEmpty();
        return body;
    }

    @Test
    void start_whereOthersCouldReachIt_isRefused() {
        Assertions.assertThatExceptionOfType(DemarcheException.class)
                .isThrownBy(() -> WebServer.start(ledger, "0.0.0.0", 0))
                .withMessageContaining("cannot listen on 0.0.0.0");
    }

    @Test
    void summary_always_isAsDescribed() throws Exception {
        JsonNode summary = answer("/api/v1/summary", 200, "Summary");

        assertThat(summary.path("documents").asInt()).isEqualTo(3);
        assertThat(summary.path("countries")
                        .valueStream()
                        .map(country -> country.path("name").asString()))
                .containsExactly("Belarus", "Russia", "Kazakhstan");
        assertThat(summary.path("dyads").get(0).path("a").asString()).isEqualTo("BLR");
        assertThat(summary.path("dyads").get(0).path("b").asString()).isEqualTo("RUS");
    }

    @Test
    void events_filtered_areThose() throws Exception {
        JsonNode page = answer(
                "/api/v1/events?country=Kazakhstan&quad=verbal-conflict&from=2014-03-01&limit=1", 200, "EventPage");

        assertThat(page.path("total").asInt()).isEqualTo(2);
        assertThat(page.path("events").size()).isEqualTo(1);
        assertThat(page.path("events").get(0).path("event").asString()).isEqualTo("REJECT");

        String next = page.path("next").asString();
        JsonNode last = answer(
                "/api/v1/events?country=Kazakhstan&quad=verbal-conflict&from=2014-03-01&limit=1&cursor=" + next,
                200,
                "EventPage");
        assertThat(last.path("events").size()).isEqualTo(1);
        assertThat(last.path("events").get(0)).isNotEqualTo(page.path("events").get(0));
        assertThat(last.path("next").isNull()).isTrue();
    }

    @Test
    void event_byItsId_isThatOfTheList() throws Exception {
        JsonNode listed = answer("/api/v1/events?limit=1", 200, "EventPage")
                .path("events")
                .get(0);
        String id = URLEncoder.encode(listed.path("id").asString(), StandardCharsets.UTF_8);

        assertThat(answer("/api/v1/events/" + id, 200, "Entry")).isEqualTo(listed);
    }

    @Test
    void events_byOneUponAnother_areThatWayOnly() throws Exception {
        JsonNode there = answer("/api/v1/events?actor=BLR&recipient=Russia&sort=-date", 200, "EventPage");

        assertThat(there.path("events").valueStream())
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.path("actor").toString()).contains("BLR"));
        assertThat(there.path("total").asInt())
                .isLessThan(
                        answer("/api/v1/events", 200, "EventPage").path("total").asInt());
    }

    @Test
    void events_asCsv_areARowEach() throws Exception {
        HttpResponse<String> response = get("/api/v1/events?format=csv&country=BLR");
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        int total = answer("/api/v1/events?country=BLR", 200, "EventPage")
                .path("total")
                .asInt();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(response.body())) {
            assertThat(rows.stream().map(row -> row.getField("id")))
                    .hasSize(total)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void account_byNameOrCode_isTheSame() throws Exception {
        JsonNode byName = answer("/api/v1/accounts/belarus/Russia", 200, "Account");

        assertThat(byName).isEqualTo(answer("/api/v1/accounts/BLR/RUS", 200, "Account"));
        assertThat(byName.path("events").size()).isEqualTo(5);
        assertThat(byName.path("sums").size()).isEqualTo(8);
    }

    @Test
    void account_ofADay_isAsDescribed() throws Exception {
        JsonNode day = answer("/api/v1/accounts/BLR/RUS?on=2014-03-10", 200, "DayAccount");

        assertThat(day.path("on").asString()).isEqualTo("2014-03-10");
    }

    @Test
    void timeline_ofAPair_addsUpItsReports() throws Exception {
        JsonNode timeline = answer("/api/v1/accounts/BLR/Russia/timeline?unit=month", 200, "Timeline");

        assertThat(timeline.path("source").asString()).isEqualTo("demarche");
        assertThat(timeline.path("items")
                        .valueStream()
                        .filter(item -> item.path("quad").asString().equals("verbal conflict"))
                        .mapToInt(item -> item.path("count").asInt())
                        .sum())
                .isEqualTo(3); // a refusal told twice, and a demand
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/claims?country=BLR",
        "/api/v1/measures/reports?a=BLR&b=RUS&by=whole",
        "/api/v1/changes?a=BLR&b=RUS",
    })
    void rows_askedFor_areAsDescribed(String path) throws Exception {
        answer(path, 200, "Rows");
    }

    @Test
    void document_knownByItsAddress_isFoundWithItsEvents() throws Exception {
        String id = URLEncoder.encode("https://wire.example/2014/03/06/refusal", StandardCharsets.UTF_8);
        JsonNode document = answer("/api/v1/documents/" + id, 200, "Document");

        assertThat(document.path("title").asString()).isEqualTo("Two presidents keep their distance");
        JsonNode event = document.path("events").get(0);
        int start = event.path("trigger").get(0).path("start").asInt();
        int end = event.path("trigger").get(0).path("end").asInt();
        assertThat(document.path("text").asString().substring(start, end)).isEqualTo("refused to support");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/sources, name, demarche",
        "/api/v1/actors, code, RUS",
        "/api/v1/actors/Belarus/partners, code, RUS",
        "/api/v1/dyads?country=Belarus, b, RUS",
    })
    void rows_ofWhatThereIs_areAsDescribed_asATableToo(String path, String column, String value) throws Exception {
        JsonNode page = answer(path, 200, "RowPage");
        assertThat(page.path("total").asInt()).isEqualTo(page.path("items").size());
        assertThat(page.path("next").isNull()).isTrue();
        assertThat(page.path("items").valueStream().map(row -> row.path(column).asString()))
                .contains(value);

        String table =
                get(path + (path.contains("?") ? "&" : "?") + "format=csv").body();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(table)) {
            assertThat(rows.stream().map(row -> row.getField(column))).contains(value);
        }
    }

    @Test
    void rows_aPageAtATime_areAllThereIs() throws Exception {
        List<String> codes = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = answer("/api/v1/actors?limit=1&cursor=" + cursor, 200, "RowPage");
            codes.add(page.path("items").get(0).path("code").asString());
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
        assertThat(codes)
                .doesNotHaveDuplicates()
                .hasSize(answer("/api/v1/actors", 200, "RowPage").path("total").asInt());
    }

    @Test
    void actor_always_addsUpToItsPartners() throws Exception {
        JsonNode actor = answer("/api/v1/actors/BLR", 200, "ActorSummary");
        JsonNode partners = answer("/api/v1/actors/BLR/partners", 200, "RowPage");
        assertThat(actor.path("partners").asInt())
                .isEqualTo(partners.path("total").asInt());
        assertThat(actor.path("reports")
                        .valueStream()
                        .mapToLong(JsonNode::asLong)
                        .sum())
                .isPositive()
                .isEqualTo(partners.path("items")
                        .valueStream()
                        .mapToLong(row -> row.path("reports").asLong())
                        .sum());
    }

    @Test
    void records_ofATableWithoutRows_areNone() throws Exception {
        assertThat(answer("/api/v1/records/leaders?country=BLR", 200, "RowPage")
                        .path("items")
                        .size())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/records/spoons, 400, no table of records is called 'spoons'",
        "/api/v1/actors/Atlantis, 400, no country is called 'Atlantis'",
        "/api/v1/actors?cursor=x, 400, give a number",
        "/api/v1/accounts/BLR/Atlantis, 400, no country is called 'Atlantis'",
        "/api/v1/accounts/BLR/BLR, 400, two different countries are wanted",
        "/api/v1/events?from=tomorrow, 400, write it as 2014-03-07",
        "/api/v1/events?type=DANCE, 400, give one of AGREE",
        "/api/v1/events/nothing%23e1, 404, has no event 'nothing#e1'",
        "/api/v1/measures/reports?a=BLR&b=RUS&by=day, 400, give week",
        "/api/v1/events?cursor=x, 400, take 'next' of the page before",
        "/api/v1/events?format=xml, 400, give json or csv",
        "/api/v1/events?source=nobody, 400, no events of the source 'nobody'",
        "/api/v1/events?limit=-1, 400, give a number",
        "/api/v1/events?limit=5000, 400, give a number from 0 to 1000",
        "/api/v1/documents/nowhere, 404, has no document 'nowhere'",
        "/api/nothing, 404, see /openapi.yaml",
        "/api/v1/accounts/BLR/RUS/timeline?source=icews, 400, no events of the source 'icews'",
        "/api/v1/accounts/BLR/RUS/timeline?unit=century, 400, 'give day, week or month'",
        "/api/v1/changes, 400, changes of what",
        "/api/v1/measures/charm, 400, is no measure",
    })
    void request_thatCannotBeAnswered_saysWhy(String path, int status, String words) throws Exception {
        JsonNode error = answer(path, status, "Error");

        assertThat(error.path("detail").asString()).contains(words);
        assertThat(error.path("status").asInt()).isEqualTo(status);
    }

    @Test
    void description_served_isTheOneInTheArchive() throws Exception {
        assertThat(new YAMLMapper().readTree(get("/openapi.yaml").body())).isEqualTo(description);
        assertThat(Json.parse(get("/openapi.json").body())).isEqualTo(description);
    }

    @Test
    void request_underAnotherName_isRefused() throws Exception {
        try (var socket =
                new java.net.Socket("127.0.0.1", URI.create(server.address()).getPort())) {
            socket.getOutputStream()
                    .write("GET /api/v1/summary HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String response = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(response).startsWith("HTTP/1.1 403").contains("to this machine only");
        }
    }

    @Test
    void start_onATakenPort_saysWhatToDo() {
        int taken = URI.create(server.address()).getPort();
        Assertions.assertThatExceptionOfType(DemarcheException.class)
                .isThrownBy(() -> WebServer.start(ledger, "127.0.0.1", taken))
                .withMessageContaining("choose another port");
    }
}
