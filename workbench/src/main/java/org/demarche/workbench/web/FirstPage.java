package org.demarche.workbench.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the page <em>Today</em> asks. A server asks itself when it has started: most people look there first, and the answers, which are kept
 * until the ledger changes, take two seconds when nothing has run yet.
 */
final class FirstPage {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI server;

    FirstPage(String address) {
        server = URI.create(address);
    }

    /**
     * Asks everything, one after the other. What is refused is left for whoever asks it next.
     *
     * @param listed told once the newest events are there, which is what the page shows first
     * @return what was asked, behind the address
     */
    List<String> ask(Runnable listed) throws IOException, InterruptedException {
        List<String> asked = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            answer(client, "api/v1/summary", asked);
            JsonNode newest = JSON.readTree(answer(
                    client,
                    "api/v1/events?to=" + LocalDate.now(ZoneOffset.UTC) + "&stance=actual&sort=-date&limit=300",
                    asked));
            listed.run();
            Optional<String> on = newest.path("events")
                    .valueStream()
                    .filter(event -> event.path("date_granularity").asString("").equals("day"))
                    .map(event -> event.path("date_end").asString(""))
                    .max(String::compareTo);
            if (on.isPresent()) {
                answer(client, "api/v1/changes?on=" + on.get() + "&limit=30", asked);
                answer(client, "api/v1/claims?due=" + on.get(), asked);
            }
        }
        return asked;
    }

    private String answer(HttpClient client, String question, List<String> asked)
            throws IOException, InterruptedException {
        asked.add(question);
        HttpRequest request = HttpRequest.newBuilder(server.resolve(question))
                .header("Accept", "application/json")
                .build();
        return client.send(request, BodyHandlers.ofString()).body();
    }
}
