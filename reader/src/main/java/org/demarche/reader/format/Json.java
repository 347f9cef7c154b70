package org.demarche.reader.format;

import java.util.ArrayList;
import java.util.List;
import org.demarche.reader.draft.Draft;
import org.demarche.reader.draft.Field;
import org.demarche.reader.html.Fragment;
import org.demarche.reader.source.Unreadable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What JSON Lines and JSON have in common: objects of which each is a document. */
final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static Draft draft(JsonNode object) {
        if (!object.isObject()) {
            throw new Unreadable("is not a JSON object; write each document as {\"text\": \"...\"}");
        }
        Draft draft = new Draft();
        object.properties()
                .forEach(property ->
                        Field.of(property.getKey()).ifPresent(name -> put(draft, name, property.getValue())));
        return draft;
    }

    private static void put(Draft draft, Field.Name name, JsonNode value) {
        if (name.field() == Field.TOPICS && value.isArray()) {
            draft.putTopics(values(name.field(), value));
        } else {
            put(draft, name, value(name.field(), value));
        }
    }

    /** Notes a value, of which markup is taken out where the field is to be read. */
    static void put(Draft draft, Field.Name name, @Nullable String value) {
        boolean prose = name.field() == Field.TEXT || name.field() == Field.TITLE;
        draft.put(name, prose && value != null ? Fragment.text(value) : value);
    }

    /** A value as a string: several paragraphs parted by blank lines, other values by commas. */
    private static @Nullable String value(Field field, JsonNode node) {
        if (node.isValueNode()) {
            return node.isNull() ? null : node.asString();
        } else if (node.isArray()) {
            return String.join(field == Field.TEXT ? "\n\n" : ", ", values(field, node));
        }
        for (String name : List.of("name", "title", "label", "text", "value", "id")) {
            JsonNode inner = node.get(name);
            if (inner != null && inner.isValueNode() && !inner.isNull()) {
                return inner.asString();
            }
        }
        return null;
    }

    private static List<String> values(Field field, JsonNode array) {
        List<String> values = new ArrayList<>();
        for (JsonNode element : array) {
            String value = value(field, element);
            if (value != null && !value.isBlank()) {
                values.add(value);
            }
        }
        return values;
    }

    /** What is wrong with JSON that cannot be read. */
    static String told(JacksonException e) {
        if (e instanceof UnexpectedEndOfInputException) {
            return "ends in the middle of a JSON value; fetch or write it again";
        }
        String message = String.valueOf(e.getOriginalMessage()).replaceAll("\\s+", " ");
        return "is not valid JSON (" + (message.length() > 120 ? message.substring(0, 120) + "..." : message)
                + "); write one object like {\"text\": \"...\"}";
    }
}
