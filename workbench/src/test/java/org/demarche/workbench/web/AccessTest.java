package org.demarche.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.store.EventQuery;
import org.demarche.model.DemarcheException;
import org.demarche.workbench.Json;
import org.demarche.workbench.Samples;
import org.demarche.workbench.people.Role;
import org.demarche.workbench.people.Users;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in to a ledger that others can reach, and how far. */
class AccessTest {
    private static final String PASSWORD = "correct horse battery";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String SCENARIO = "{\"title\": \"none\", \"year\": 2014, \"inputs\": {}}";

    @TempDir
    static Path data;

    private static Ledger ledger;
    private static WebServer server;
    private static String address;
    private static String reader;
    private static String reviewer;
    private static String owner;

    @BeforeAll
    static void start() {
        ledger = Ledger.open(data);
        Samples.fill(ledger);
        Users users = Users.of(data);
        reader = users.add("rhea", Role.READER, PASSWORD);
        reviewer = users.add("ada", Role.REVIEWER, PASSWORD);
        owner = users.add("otto", Role.OWNER, PASSWORD);
        server = WebServer.start(ledger, users, "0.0.0.0", 0);
        address = server.address().replace("0.0.0.0", "127.0.0.1");
    }

    @AfterAll
    static void stop() {
        server.close();
        ledger.close();
    }

    private static HttpResponse<String> send(String method, String path, String body, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(address.substring(0, address.length() - 1) + path))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> logIn(String name, String password) throws Exception {
        return send(
                "POST",
                "/api/v1/session",
                Json.line(Json.object().put("name", name).put("password", password)));
    }

    private static String cookie(HttpResponse<String> response) {
        return response.headers().firstValue("Set-Cookie").orElseThrow();
    }

    @Test
    void start_whereOthersCouldReachIt_withoutUsers_isRefused(@TempDir Path empty) {
        assertThatExceptionOfType(DemarcheException.class)
                .isThrownBy(() -> WebServer.start(ledger, Users.of(empty), "0.0.0.0", 0))
                .withMessageContaining("demarche user add");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/accounts/BLR/RUS",
                "/api/v1/claims",
                "/api/v1/nothing",
                "/openapi.yaml",
                "//api/v1/claims",
                "/assets/../api/v1/claims",
                "/assets/%2e%2e/api/v1/claims",
                "/%61pi/v1/claims",
                "/API/v1/claims",
                "/api/v1/session/../claims"
            })
    void request_ofNobody_getsNothing(String path) throws Exception {
        HttpResponse<String> answer = send("GET", path, "");
        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.body()).doesNotContain("Russia");
    }

    @Test
    void request_withoutOrWithAWrongToken_isToldHow() throws Exception {
        HttpResponse<String> answer = send("GET", "/api/v1/claims", "");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(how -> assertThat(how).startsWith("Bearer"));
        assertThat(send("GET", "/api/v1/claims", "", "Authorization", "Bearer nonsense")
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/claims, true, true, true",
        "POST, /api/v1/scenarios, true, true, true",
        "POST, /api/v1/review/nothing, false, true, true",
        "POST, /api/v1/imports, false, false, true",
        "DELETE, /api/v1/events/nothing, false, false, true",
        "PUT, /api/v1/anything, false, false, true"
    })
    void request_withAToken_goesAsFarAsTheRole(
            String method, String path, boolean forReader, boolean forReviewer, boolean forOwner) throws Exception {
        List<String> tokens = List.of(reader, reviewer, owner);
        List<Boolean> let = List.of(forReader, forReviewer, forOwner);
        for (int i = 0; i < tokens.size(); i++) {
            HttpResponse<String> answer = send(
                    method,
                    path,
                    method.equals("GET") ? "" : SCENARIO,
                    "Authorization",
                    "Bearer " + tokens.get(i),
                    "Content-Type",
                    "application/json");
            if (let.get(i)) {
                assertThat(answer.statusCode()).as(answer.body()).isNotIn(401, 403);
            } else {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
            }
        }
    }

    @Test
    void session_afterLogIn_isInACookieForThisPageAlone_andEndsAtLogOut() throws Exception {
        HttpResponse<String> in = logIn("ada", PASSWORD);
        assertThat(in.statusCode()).isEqualTo(200);
        assertThat(Json.parse(in.body()).path("role").asString()).isEqualTo("reviewer");
        assertThat(cookie(in)).contains("HttpOnly", "SameSite=Strict", "Path=/");

        String known = cookie(in).replaceFirst(";.*", "");
        assertThat(send("GET", "/api/v1/accounts/BLR/RUS", "", "Cookie", known).statusCode())
                .isEqualTo(200);
        assertThat(Json.parse(send("GET", "/api/v1/session", "", "Cookie", known)
                                .body())
                        .path("name")
                        .asString())
                .isEqualTo("ada");

        assertThat(send("DELETE", "/api/v1/session", "", "Cookie", known).statusCode())
                .isEqualTo(204);
        assertThat(send("GET", "/api/v1/accounts/BLR/RUS", "", "Cookie", known).statusCode())
                .isEqualTo(401);
    }

    @Test
    void judgement_ofAUser_standsUnderHisName_whateverHeSays() throws Exception {
        String event = ledger.events(EventQuery.all()).getFirst().id();
        HttpResponse<String> answer = send(
                "POST",
                "/api/v1/review/" + URLEncoder.encode(event, StandardCharsets.UTF_8),
                "{\"verdict\": \"accept\", \"reviewer\": \"otto\"}",
                "Authorization",
                "Bearer " + reviewer);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(ledger.reviews().of(event)).singleElement().satisfies(judgement -> {
            assertThat(judgement.reviewer()).isEqualTo("ada");
            assertThat(judgement.judged()).isAfter(LocalDate.of(2020, 1, 1).atStartOfDay());
        });
    }

    @Test
    void logIn_wrong_tellsNotWhatWasWrong_andIsSlowedDown() throws Exception {
        HttpResponse<String> wrong = logIn("rhea", "wrong password");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(logIn("nobody", "wrong password").body()).isEqualTo(wrong.body());

        HttpResponse<String> last = wrong;
        for (int i = 0; i < 8 && last.statusCode() == 401; i++) {
            last = logIn("rhea", "wrong password");
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValueAsLong("Retry-After").orElseThrow()).isPositive();
        assertThat(logIn("otto", PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void change_atTheWordOfAPageElsewhere_isRefused_alsoWithASession() throws Exception {
        String known = cookie(logIn("otto", PASSWORD)).replaceFirst(";.*", "");
        for (String[] foreign :
                new String[][] {{"Origin", "https://evil.example"}, {"Origin", "null"}, {"Sec-Fetch-Site", "cross-site"}
                }) {
            HttpResponse<String> answer =
                    send("POST", "/api/v1/scenarios", SCENARIO, "Cookie", known, foreign[0], foreign[1]);
            assertThat(answer.statusCode()).as(foreign[1]).isEqualTo(403);
        }
        assertThat(send("POST", "/api/v1/session", "{}", "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        String own = address.substring(0, address.length() - 1);
        assertThat(send("POST", "/api/v1/scenarios", SCENARIO, "Cookie", known, "Origin", own)
                        .statusCode())
                .isNotEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/audit", "/api/v1/audit/", "/api/v1/%61udit", "/api/v1//audit", "/api/v1/audit;x"})
    void audit_isForOwnersOnly_howeverItIsWritten(String path) throws Exception {
        for (String token : List.of(reader, reviewer, "nonsense")) {
            HttpResponse<String> answer = send("GET", path, "", "Authorization", "Bearer " + token);
            assertThat(answer.statusCode()).isBetween(400, 404);
            assertThat(answer.body()).doesNotContain("command line");
        }
    }

    @Test
    void audit_ofAnOwner_tellsWhatCameSince() throws Exception {
        Described api = new Described(server);
        logIn("ada", "not the password");
        HttpResponse<String> answer = send("GET", "/api/v1/audit?limit=1", "", "Authorization", "Bearer " + owner);
        assertThat(api.body(answer, 200, "AuditPage").path("items").toString())
                .contains("\"act\":\"log-in failed\",\"user\":\"ada\",\"by\":null,\"from\":\"127.0.0.1\"");

        logIn("ada", PASSWORD);
        answer = send("GET", "/api/v1/audit?limit=1", "", "Authorization", "Bearer " + owner);
        assertThat(api.body(answer, 200, "AuditPage").path("items").toString()).contains("\"act\":\"log-in\"");
    }
}
