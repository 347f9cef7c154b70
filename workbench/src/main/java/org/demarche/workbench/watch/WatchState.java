package org.demarche.workbench.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.model.DemarcheException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is remembered between runs: how far each feed was read, and which alerts are on. It is written after the ledger, so that a feed whose
 * articles were not kept is read again; where the file is lost, feeds are read anew and nothing is kept twice. Thread-safe.
 */
final class WatchState {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final Map<String, Seen> feeds = new TreeMap<>();
    private final Map<String, Boolean> alerts = new TreeMap<>();

    /**
     * A feed as it was when it was last read whole.
     *
     * @param etag empty where the server gave none
     * @param modified its Last-Modified; empty where the server gave none
     */
    record Seen(String etag, String modified) {
        static final Seen NEVER = new Seen("", "");
    }

    WatchState(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try {
                JsonNode root = JSON.readTree(Files.readString(file));
                root.path("feeds")
                        .properties()
                        .forEach(feed -> feeds.put(
                                feed.getKey(),
                                new Seen(
                                        feed.getValue().path("etag").asString(""),
                                        feed.getValue().path("modified").asString(""))));
                root.path("alerts")
                        .properties()
                        .forEach(alert ->
                                alerts.put(alert.getKey(), alert.getValue().asBoolean(false)));
            } catch (IOException | JacksonException e) {
                feeds.clear(); // feeds are read anew: that costs time and nothing else
                alerts.clear();
            }
        }
    }

    synchronized Seen seen(String feed) {
        return feeds.getOrDefault(feed, Seen.NEVER);
    }

    synchronized boolean isOn(String alert) {
        return alerts.getOrDefault(alert, false);
    }

    synchronized void note(String feed, Seen seen) {
        feeds.put(feed, seen);
        write();
    }

    synchronized void note(String alert, boolean on) {
        alerts.put(alert, on);
        write();
    }

    /** Whole or not at all. */
    private void write() {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode listed = root.putObject("feeds");
        feeds.forEach(
                (feed, seen) -> listed.putObject(feed).put("etag", seen.etag()).put("modified", seen.modified()));
        ObjectNode on = root.putObject("alerts");
        alerts.forEach(on::put);
        Path partial = file.resolveSibling(file.getFileName() + "~");
        try {
            Files.writeString(partial, root.toPrettyString());
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new DemarcheException(
                    file + ": cannot be written (" + e + "); make room, or have the right given", e);
        }
    }
}
