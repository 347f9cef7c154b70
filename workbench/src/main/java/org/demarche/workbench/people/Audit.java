package org.demarche.workbench.people;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.model.DemarcheException;
import org.demarche.workbench.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who came in and who changed the users: {@code access.jsonl} beside {@code users.json}, a line an act, to which is only ever added. It holds
 * neither passwords nor tokens, nor a name that is no user's: people type passwords into the wrong field.
 *
 * <p>Thread-safe; several processes may write.
 */
public final class Audit {
    private final @Nullable Path file;

    Audit(@Nullable Path file) {
        this.file = file;
    }

    /**
     * What somebody did.
     *
     * @param act such as {@code log-in}
     * @param user whom it is about; null where the name given is no user's
     * @param by who did it: the user himself, or the account of the machine on the command line; null where that is not known
     * @param from address, or {@code command line}
     */
    public record Act(
            Instant at,
            String act,
            @Nullable String user,
            @Nullable String by,
            String from) {
        public ObjectNode json() {
            return Json.object()
                    .put("at", at.toString())
                    .put("act", act)
                    .put("user", user)
                    .put("by", by)
                    .put("from", from);
        }
    }

    /** Puts it down; where that fails, so does the call. */
    void add(Act act) {
        if (file == null) {
            return;
        }
        byte[] line = (Json.line(act.json()) + "\n").getBytes(StandardCharsets.UTF_8);
        FileAttribute<?>[] attributes = UsersFile.ownerOnly(file);
        Set<StandardOpenOption> how = Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        synchronized (Audit.class) {
            try (FileChannel channel = FileChannel.open(file, how, attributes);
                    var held = channel.lock()) {
                ByteBuffer bytes = ByteBuffer.wrap(line);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            } catch (IOException e) {
                throw new DemarcheException(
                        "cannot write " + file + ": " + e.getMessage() + "; see that the folder can be written", e);
            }
        }
    }

    /** All of them, the last first. */
    public List<Act> all() {
        if (file == null || !Files.exists(file)) {
            return List.of();
        }
        List<Act> acts = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                acts.add(act(Json.parse(line)));
            }
        } catch (IOException | JacksonException | java.time.DateTimeException e) {
            throw new DemarcheException(
                    "cannot read " + file + ", line " + (acts.size() + 1) + ": " + e.getMessage()
                            + "; put the line right, or move the file away",
                    e);
        }
        return acts.reversed();
    }

    private static Act act(JsonNode node) {
        return new Act(
                Instant.parse(node.path("at").asString("")),
                node.path("act").asString(""),
                text(node.path("user")),
                text(node.path("by")),
                node.path("from").asString(""));
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }
}
