package org.demarche.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.model.DemarcheException;
import org.demarche.model.Dyad;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long the answers of a running {@code demarche serve} take under load, with the mix of questions that the pages ask. Requests are sent at
 * their times whether or not earlier ones are answered, and their time counts from when they were due: what waits in line is not left out.
 */
@Command(name = "api", description = "Milliseconds of the HTTP answers under a steady load.")
final class ApiSpeed implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long MILLION = 1_000_000;

    @Option(
            names = "--address",
            defaultValue = "http://127.0.0.1:7014",
            description = "of the server (default ${DEFAULT-VALUE})")
    private URI address = URI.create("");

    @Option(
            names = "--source",
            defaultValue = SyntheticEvents.SOURCE,
            description = "whose events (default ${DEFAULT-VALUE})")
    private String source = "";

    @Option(names = "--rate", defaultValue = "200", description = "requests a second (default ${DEFAULT-VALUE})")
    private int rate;

    @Option(names = "--seconds", defaultValue = "30", description = "of measuring (default ${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--warm", defaultValue = "10", description = "seconds before that (default ${DEFAULT-VALUE})")
    private int warm;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final Random random = new Random(7);

    /** A kind of question, and how many of a hundred requests ask it. */
    private record Route(String name, int share) {}

    private record Answer(String route, double millis, boolean good) {}

    private static final List<Route> ROUTES = List.of(
            new Route("events, newest", 15),
            new Route("events of a country", 15),
            new Route("events, page behind", 15),
            new Route("account of a pair", 15),
            new Route("timeline of a pair", 15),
            new Route("summary", 10),
            new Route("event", 10),
            new Route("claims", 5));

    @Override
    public Integer call() throws Exception {
        JsonNode newest = JSON.readTree(text("/api/v1/events?sort=-date&limit=1000&source=" + source));
        List<Dyad> pairs = pairs(newest);
        List<String> ids = newest.path("events")
                .valueStream()
                .map(event -> event.path("id").asString())
                .toList();
        if (pairs.isEmpty()) {
            throw new DemarcheException(address + ": the ledger has no events between two states to ask about");
        }
        System.out.printf("events %,d%n", newest.path("total").asLong());
        String next = newest.path("next").asString("");
        load(warm, pairs, ids, next);
        print(load(seconds, pairs, ids, next));
        return 0;
    }

    private List<Answer> load(int time, List<Dyad> pairs, List<String> ids, String next) {
        Queue<Answer> answers = new ConcurrentLinkedQueue<>();
        List<CompletableFuture<Void>> asked = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < time * rate; i++) {
            long due = start + i * 1000 * MILLION / rate;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            Route route = route();
            HttpRequest request = HttpRequest.newBuilder(address.resolve(path(route, pairs, ids, next)))
                    .timeout(Duration.ofSeconds(30))
                    .build();
            asked.add(client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                    .handle((response, problem) -> {
                        boolean good = problem == null && response.statusCode() == 200;
                        answers.add(new Answer(route.name(), (System.nanoTime() - due) / (double) MILLION, good));
                        return null;
                    }));
        }
        CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new))
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
        return List.copyOf(answers);
    }

    private Route route() {
        int at = random.nextInt(100);
        for (Route route : ROUTES) {
            at -= route.share();
            if (at < 0) {
                return route;
            }
        }
        return ROUTES.getLast();
    }

    private String path(Route route, List<Dyad> pairs, List<String> ids, String next) {
        Dyad pair = pairs.get(random.nextInt(pairs.size()));
        String both = pair.actor() + "/" + pair.recipient();
        return switch (route.name()) {
            case "events, newest" -> "/api/v1/events?sort=-date&limit=100&source=" + source;
            case "events of a country" -> "/api/v1/events?limit=100&country=" + pair.actor() + "&source=" + source;
            case "events, page behind" -> "/api/v1/events?sort=-date&limit=100&cursor=" + next + "&source=" + source;
            case "account of a pair" -> "/api/v1/accounts/" + both + "?from=2014-01-01&to=2014-12-31&source=" + source;
            case "timeline of a pair" -> "/api/v1/accounts/" + both + "/timeline?unit=month&source=" + source;
            case "summary" -> "/api/v1/summary";
            case "event" ->
                "/api/v1/events/"
                        + java.net.URLEncoder.encode(
                                ids.get(random.nextInt(ids.size())), java.nio.charset.StandardCharsets.UTF_8);
            default -> "/api/v1/claims?country=" + pair.actor();
        };
    }

    private static List<Dyad> pairs(JsonNode page) {
        return page.path("events")
                .valueStream()
                .map(event -> new Dyad(
                        event.path("actor").path(0).path("country").asString(""),
                        event.path("recipient").path(0).path("country").asString("")))
                .filter(pair -> Stream.of(pair.actor(), pair.recipient())
                        .allMatch(code -> code.length() == 3
                                && !List.of("IGO", "NGO", "IMG", "MNC").contains(code)))
                .filter(pair -> !pair.actor().equals(pair.recipient()))
                .distinct()
                .toList();
    }

    private String text(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(address.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new DemarcheException(address.resolve(path) + " answered " + response.statusCode() + ": "
                    + response.body() + "; start ./demarche serve first");
        }
        return response.body();
    }

    private static void print(List<Answer> answers) {
        Map<String, List<Answer>> routes =
                answers.stream().collect(Collectors.groupingBy(Answer::route, TreeMap::new, Collectors.toList()));
        System.out.printf(
                "%-22s %8s %8s %8s %8s %8s %7s%n", "route", "asked", "p50 ms", "p95 ms", "p99 ms", "max ms", "errors");
        routes.forEach(ApiSpeed::print);
        print("all", answers);
    }

    private static void print(String name, List<Answer> answers) {
        double[] times = answers.stream().mapToDouble(Answer::millis).sorted().toArray();
        System.out.printf(
                "%-22s %8d %8.0f %8.0f %8.0f %8.0f %7d%n",
                name,
                times.length,
                at(times, 0.5),
                at(times, 0.95),
                at(times, 0.99),
                Arrays.stream(times).max().orElse(0),
                answers.stream().filter(answer -> !answer.good()).count());
    }

    private static double at(double[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
    }
}
