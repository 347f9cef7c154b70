package org.demarche.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.demarche.model.DemarcheException;
import org.demarche.model.Document;
import org.demarche.model.Pair;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents as {@code demarche code} takes them: one JSON object a line, {@code {"id", "text", "date"?, "language"?}}, UTF-8. The text is
 * taken as it is, so that offsets in the coding are offsets in the text given. A line that is wrong is told with its number, the others
 * are read.
 */
public final class DocumentLines {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final @Nullable LocalDate date;
    private final Consumer<String> problems;

    /**
     * @param date stands in where a document has none
     */
    public DocumentLines(@Nullable LocalDate date, Consumer<String> problems) {
        this.date = date;
        this.problems = problems;
    }

    /** Reads lines. */
    public void read(InputStream stream, String name, Consumer<Document> sink) {
        try {
            lines(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)), name, sink);
        } catch (IOException e) {
            problems.accept(name + ": broke off: " + e.getMessage());
        }
    }

    /** Reads lines where the first character that is no blank is a brace, else all of it as one text. */
    public void readAny(InputStream stream, String name, Consumer<Document> sink) {
        BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        try {
            StringBuilder text = new StringBuilder();
            if (skipToBrace(reader, text)) {
                lines(reader, name, sink);
                return;
            }
            char[] buffer = new char[1 << 14];
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                text.append(buffer, 0, n);
            }
            if (text.toString().isBlank()) {
                problems.accept(name + ": is empty: give text, JSON lines, or files as arguments");
            } else {
                sink.accept(Document.of("stdin", text.toString(), date));
            }
        } catch (IOException e) {
            problems.accept(name + ": broke off: " + e.getMessage());
        }
    }

    /** Skips blanks, which are noted, and says whether a brace comes next. */
    private static boolean skipToBrace(BufferedReader reader, StringBuilder skipped) throws IOException {
        while (true) {
            reader.mark(1);
            int c = reader.read();
            if (c < 0 || !Character.isWhitespace(c) && c != '\uFEFF') {
                reader.reset();
                return c == '{';
            }
            skipped.append((char) c);
        }
    }

    private void lines(BufferedReader reader, String name, Consumer<Document> sink) throws IOException {
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                sink.accept(document(line));
            } catch (DemarcheException e) {
                problems.accept(name + ":" + number + ": " + e.getMessage());
            }
        }
        if (number == 0) {
            problems.accept(name + ": is empty: give one JSON object a line");
        }
    }

    private Document document(String line) {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JacksonException e) {
            throw new DemarcheException(
                    "is no JSON: write one object a line, {\"id\": ..., \"text\": ..., \"date\": ...}", e);
        }
        String language = text(node, "language");
        Document document = new Document(
                required(node, "id"),
                required(node, "text"),
                null,
                date(node),
                null,
                null,
                language == null ? "en" : language,
                List.of(),
                null);
        String actor = text(node, "actor");
        String recipient = text(node, "recipient");
        if (actor == null != (recipient == null)) {
            throw new DemarcheException("field '" + (actor == null ? "actor" : "recipient")
                    + "' is missing: a pair needs both, each in the words of the text");
        }
        return actor == null || recipient == null ? document : document.with(new Pair(actor, recipient));
    }

    private static String required(JsonNode node, String field) {
        String value = text(node, field);
        if (value == null) {
            throw new DemarcheException("field '" + field + "' is missing: give it as a string");
        }
        return value;
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() ? value.asString() : null;
    }

    private @Nullable LocalDate date(JsonNode node) {
        String given = text(node, "date");
        if (given == null || given.isBlank()) {
            return date;
        }
        try {
            return LocalDate.parse(given.length() > 10 ? given.substring(0, 10) : given);
        } catch (DateTimeException e) {
            throw new DemarcheException("field 'date' is '" + given + "': write it as 2014-03-10", e);
        }
    }
}
