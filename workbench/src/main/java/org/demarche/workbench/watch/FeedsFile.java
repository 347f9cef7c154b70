package org.demarche.workbench.watch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.model.DemarcheException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * What a file of feeds says; {@code docs/watch.md} describes it.
 *
 * @param everySeconds between two looks at a feed
 * @param pauseMillis between two pages of one host
 * @param agent the name that servers are given
 * @param allowed hosts with ports that may be fetched though they are private
 */
public record FeedsFile(
        int everySeconds, int pauseMillis, String agent, Set<String> allowed, List<Feed> feeds, List<Alert> alerts) {

    private static final TomlMapper TOML = new TomlMapper();

    /** A feed, and the name of its outlet where it gives none. */
    public record Feed(URI address, @Nullable String publisher) {}

    /**
     * A rule: it is told once when it comes true, and again only after it was not.
     *
     * @param measure of the account of a pair, such as {@code event count}
     * @param a who acts
     * @param b towards whom
     * @param days so many, up to the newest event of the ledger
     * @param above true where the value is above this
     * @param below true where the value is below this
     * @param webhook where it is sent as JSON
     * @param mail the file to which it is added as a mail
     */
    public record Alert(
            String name,
            String measure,
            String a,
            String b,
            int days,
            @Nullable Double above,
            @Nullable Double below,
            @Nullable URI webhook,
            @Nullable Path mail) {}

    /** Reads the file. */
    public static FeedsFile read(Path file) {
        try {
            return toml(file, Files.readString(file));
        } catch (IOException e) {
            throw new DemarcheException(file + ": cannot be read: is it there, and may you read it?", e);
        }
    }

    /** What that text says; the file stands in messages. */
    public static FeedsFile toml(Path file, String text) {
        try {
            JsonNode root = TOML.readTree(text);
            List<Feed> feeds = new ArrayList<>();
            for (JsonNode feed : root.path("feed")) {
                feeds.add(new Feed(
                        address(file, text(file, feed, "address")),
                        feed.path("publisher").asString(null)));
            }
            if (feeds.isEmpty()) {
                throw new DemarcheException(file + ": names no feed; write [[feed]] and address = \"https://...\"");
            }
            List<Alert> alerts = new ArrayList<>();
            for (JsonNode alert : root.path("alert")) {
                alerts.add(alert(file, alert));
            }
            Set<String> allowed = new HashSet<>();
            root.path("allow").forEach(host -> allowed.add(host.asString()));
            return new FeedsFile(
                    root.path("every").asInt(900),
                    root.path("pause_ms").asInt(2000),
                    root.path("agent").asString("Demarche/0.1"),
                    allowed,
                    feeds,
                    alerts);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new DemarcheException(
                    file + ":" + line + ": is no TOML that can be read ("
                            + String.valueOf(e.getOriginalMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse("") + "); see docs/watch.md",
                    e);
        }
    }

    private static Alert alert(Path file, JsonNode alert) {
        JsonNode above = alert.path("above");
        JsonNode below = alert.path("below");
        String webhook = alert.path("webhook").asString(null);
        String mail = alert.path("mail").asString(null);
        if (!above.isNumber() && !below.isNumber() || webhook == null && mail == null) {
            throw new DemarcheException(file + ": alert '" + text(file, alert, "name")
                    + "' needs above or below, a number, and webhook or mail, where it goes");
        }
        return new Alert(
                text(file, alert, "name"),
                text(file, alert, "measure"),
                text(file, alert, "a"),
                text(file, alert, "b"),
                alert.path("days").asInt(7),
                above.isNumber() ? above.asDouble() : null,
                below.isNumber() ? below.asDouble() : null,
                webhook == null ? null : address(file, webhook),
                mail == null ? null : file(file, mail));
    }

    private static String text(Path file, JsonNode node, String field) {
        String value = node.path(field).asString("");
        if (value.isBlank()) {
            throw new DemarcheException(file + ": a feed or alert lacks its field '" + field + "'; see docs/watch.md");
        }
        return value;
    }

    private static Path file(Path file, String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new DemarcheException(
                    file + ": mail = '" + e.getInput().replace('\0', ' ') + "' is no name of a file", e);
        }
    }

    private static URI address(Path file, String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new DemarcheException(
                    file + ": '" + text + "' is no address; write it like https://example.org/feed", e);
        }
    }
}
