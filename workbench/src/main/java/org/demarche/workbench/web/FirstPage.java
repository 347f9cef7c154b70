package org.demarche.workbench.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the page <em>Today</em> asks. A server asks itself when it has started: most people look there first, and the answers, which are kept
 * until the ledger changes, take a second when nothing has run yet.
 */
final class FirstPage {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI server;
    private final HttpClient client = HttpClient.newHttpClient();

    FirstPage(String address) {
        server = URI.create(address);
    }

    /** Asks everything, beside what the caller goes on to do. What is refused or fails is left for whoever asks it next. */
    void ask() {
        Thread.ofPlatform().daemon().name("first page").start(() -> {
            try {
                answer("summary");
                JsonNode newest = JSON.readTree(
                        answer("events?to=" + LocalDate.now(ZoneOffset.UTC) + "&stance=actual&sort=-date&limit=300"));
                Optional<String> on = newest.path("events")
                        .valueStream()
                        .filter(event ->
                                event.path("date_granularity").asString("").equals("day"))
                        .map(event -> event.path("date_end").asString(""))
                        .max(String::compareTo);
                if (on.isPresent()) {
                    answer("changes?on=" + on.get() + "&limit=30");
                    answer("claims?due=" + on.get());
                }
            } catch (IOException | RuntimeException e) {
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private String answer(String question) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("api/v1/" + question))
                .header("Accept", "application/json")
                .build();
        return client.send(request, BodyHandlers.ofString()).body();
    }
}
