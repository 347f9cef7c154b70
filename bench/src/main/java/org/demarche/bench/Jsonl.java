package org.demarche.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON of gold sets and codings. */
final class Jsonl {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Jsonl() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** A whole file as one value. */
    static JsonNode read(Path file) throws IOException {
        return parse(file.toString(), Files.readString(file));
    }

    /** A file with one value a line; blank lines mean nothing. */
    static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                nodes.add(parse(file + ":" + (i + 1), lines.get(i)));
            }
        }
        return nodes;
    }

    static JsonNode parse(String where, String text) throws IOException {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw new IOException(where + ": is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** The text of a field; empty where it is missing or null. */
    static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() ? value.asString() : "";
    }
}
