package org.demarche.workbench.people;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.demarche.model.DemarcheException;
import org.demarche.workbench.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code users.json}, readable by its owner alone:
 *
 * <pre>{"users": [{"name": "ada", "role": "reviewer", "password": "$argon2id$...", "token": "9f86...", "added": "2026-11-26T12:00:00Z"}]}</pre>
 *
 * <p>It is replaced as a whole, so that a reader sees the old or the new, and by one process at a time.
 */
final class UsersFile {
    private static final String OWNER_ONLY = "rw-------";

    private final Path file;
    private volatile Known known = new Known("", List.of());

    /** The users as they were last read, and how the file looked then. */
    private record Known(String look, List<User> users) {}

    UsersFile(Path dataDirectory) {
        this.file = dataDirectory.resolve("users.json");
    }

    List<User> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            String look = attributes.fileKey() + " " + attributes.lastModifiedTime() + " " + attributes.size();
            if (!known.look().equals(look)) {
                known = new Known(look, parsed());
            }
            return known.users();
        } catch (IOException | JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new DemarcheException(
                    "cannot read " + file + ": " + e.getMessage()
                            + "; put it right, or move it away and add the users anew",
                    e);
        }
    }

    private List<User> parsed() throws IOException {
        List<User> users = new ArrayList<>();
        for (JsonNode node : Json.parse(Files.readString(file)).path("users")) {
            users.add(new User(
                    node.path("name").asString(""),
                    Role.valueOf(node.path("role").asString("").toUpperCase(Locale.ROOT)),
                    node.path("password").asString(""),
                    node.path("token").asString(""),
                    Instant.parse(node.path("added").asString(""))));
        }
        return List.copyOf(users);
    }

    /** Has the users changed by one process at a time, and written before anybody else reads them to change them. */
    void change(UnaryOperator<List<User>> change) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path lock = file.resolveSibling("users.lock");
            synchronized (UsersFile.class) { // the lock of the file is between processes only
                try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        FileLock held = channel.lock()) {
                    write(change.apply(read()));
                }
            }
        } catch (IOException e) {
            throw new DemarcheException(
                    "cannot write " + file + ": " + e.getMessage() + "; see that the folder can be written", e);
        }
    }

    private void write(List<User> users) throws IOException {
        ObjectNode node = Json.object();
        ArrayNode list = node.putArray("users");
        for (User user : users) {
            list.addObject()
                    .put("name", user.name())
                    .put("role", user.role().label())
                    .put("password", user.password())
                    .put("token", user.token())
                    .put("added", user.added().toString());
        }
        Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "users", ".new", ownerOnly(file));
        try {
            Files.writeString(draft, Json.line(node) + "\n", StandardCharsets.UTF_8);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** What makes a new file readable by its owner alone. */
    static FileAttribute<?>[] ownerOnly(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY))
                }
                : new FileAttribute<?>[0];
    }
}
