package org.demarche.workbench.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.demarche.workbench.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A headless Chromium with one page, driven over its own debugging protocol: no library and no browser of a library's own is needed.
 * What it asks the network for and what it complains about is kept.
 */
final class Browser implements AutoCloseable {
    private static final List<Path> PLACES = Stream.of(
                    "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium")
            .map(Path::of)
            .toList();

    private final Process process;
    private final Path profile;
    private final WebSocket socket;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    static Optional<Path> installed() {
        return PLACES.stream().filter(Files::isExecutable).findFirst();
    }

    Browser(Path chromium) throws Exception {
        profile = Files.createTempDirectory("demarche-browser");
        process = new ProcessBuilder(
                        chromium.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--hide-scrollbars",
                        "--disable-dev-shm-usage",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("log").toFile())
                .start();
        int port = port();
        String targets = text(port, "/json/list");
        String address = stream(Json.parse(targets))
                .filter(target -> "page".equals(target.path("type").asString()))
                .map(target -> target.path("webSocketDebuggerUrl").asString())
                .findFirst()
                .orElseThrow();
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), new Listener())
                .get(20, TimeUnit.SECONDS);
        send("Page.enable", Json.object());
        send("Network.enable", Json.object());
        send("Runtime.enable", Json.object());
        send("Log.enable", Json.object());
    }

    private int port() throws IOException, InterruptedException {
        Path file = profile.resolve("DevToolsActivePort");
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            if (Files.exists(file)) {
                List<String> lines = Files.readAllLines(file);
                if (lines.size() > 1) {
                    return Integer.parseInt(lines.getFirst());
                }
            }
            TimeUnit.MILLISECONDS.sleep(20); // the browser tells its port in a file and in no other way
        }
        throw new IOException("the browser did not start: " + Files.readString(profile.resolve("log")));
    }

    private static String text(int port, String path) throws IOException {
        try (var stream = URI.create("http://127.0.0.1:" + port + path).toURL().openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return array.valueStream();
    }

    /** A window of that size. */
    void size(int width, int height) {
        send(
                "Emulation.setDeviceMetricsOverride",
                Json.object()
                        .put("width", width)
                        .put("height", height)
                        .put("deviceScaleFactor", 1)
                        .put("mobile", width < 600));
    }

    void dark(boolean dark) {
        ObjectNode parameters = Json.object();
        parameters
                .putArray("features")
                .addObject()
                .put("name", "prefers-color-scheme")
                .put("value", dark ? "dark" : "light");
        send("Emulation.setEmulatedMedia", parameters);
    }

    void open(String address) {
        send("Page.navigate", Json.object().put("url", address));
    }

    /** The value of a JavaScript expression. */
    JsonNode value(String expression) {
        JsonNode answer = send(
                "Runtime.evaluate",
                Json.object()
                        .put("expression", expression)
                        .put("returnByValue", true)
                        .put("awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(answer.path("exceptionDetails").toString());
        }
        return answer.path("result").path("value");
    }

    /** Waits until a JavaScript expression is true: looked at anew with each frame the page draws. */
    void await(String expression) {
        JsonNode came = value("""
                new Promise(done => {
                  const end = Date.now() + 60000;
                  const look = () => { let v = false; try { v = %s } catch {} if (v) done(true);
                    else if (Date.now() > end) done(false); else requestAnimationFrame(look) };
                  look();
                })""".formatted(expression));
        if (!came.asBoolean()) {
            throw new IllegalStateException("never came true: " + expression + "\n"
                    + value("document.body?.innerText ?? ''").asString() + "\n" + complaints);
        }
    }

    void press(String key) {
        String code = Map.of("Enter", "\r", "Tab", "\t").getOrDefault(key, "");
        int number = Map.of("Enter", 13, "Tab", 9, "Escape", 27, "ArrowDown", 40, "ArrowUp", 38)
                .getOrDefault(key, 0);
        ObjectNode down = Json.object()
                .put("type", code.isEmpty() ? "rawKeyDown" : "keyDown")
                .put("key", key)
                .put("code", key)
                .put("windowsVirtualKeyCode", number);
        send("Input.dispatchKeyEvent", code.isEmpty() ? down : down.put("text", code));
        send(
                "Input.dispatchKeyEvent",
                Json.object().put("type", "keyUp").put("key", key).put("windowsVirtualKeyCode", number));
    }

    void screenshot(Path file) throws IOException {
        JsonNode answer = send("Page.captureScreenshot", Json.object().put("format", "png"));
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(answer.path("data").asString()));
    }

    /** Addresses the page asked for. */
    List<String> requests() {
        return requests;
    }

    /** Errors the page wrote to its console or threw. */
    List<String> complaints() {
        return complaints;
    }

    private JsonNode send(String method, ObjectNode parameters) {
        int id = ids.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        ObjectNode message = Json.object().put("id", id).put("method", method);
        message.set("params", parameters);
        socket.sendText(Json.line(message), true);
        try {
            JsonNode got = answer.get(90, TimeUnit.SECONDS);
            if (got.has("error")) {
                throw new IllegalStateException(method + ": " + got);
            }
            return got.path("result");
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(method, e);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        socket.abort();
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (java.nio.file.DirectoryNotEmptyException | java.io.UncheckedIOException stillWriting) {
            // a child of the browser is writing its last words: the system's temporary folder may keep them
        }
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            message.append(data);
            if (last) {
                take(Json.parse(message.toString()));
                message.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }

        private void take(JsonNode node) {
            CompletableFuture<JsonNode> waiting = answers.remove(node.path("id").asInt(0));
            if (waiting != null) {
                waiting.complete(node);
                return;
            }
            JsonNode parameters = node.path("params");
            switch (node.path("method").asString("")) {
                case "Network.requestWillBeSent" ->
                    requests.add(parameters.path("request").path("url").asString());
                case "Runtime.exceptionThrown" ->
                    complaints.add(parameters.path("exceptionDetails").toString());
                case "Log.entryAdded" -> {
                    if ("error".equals(parameters.path("entry").path("level").asString())) {
                        complaints.add(parameters.path("entry").toString());
                    }
                }
                default -> {}
            }
        }
    }
}
