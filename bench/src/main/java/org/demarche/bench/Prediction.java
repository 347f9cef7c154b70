package org.demarche.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.demarche.model.Actor;
import org.demarche.model.Event;
import org.demarche.model.Stance;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a coder says of an event, as far as it is scored.
 *
 * @param event category or CAMEO code; null where nothing is claimed to have happened: a negated event
 * @param source codes of those who act
 * @param target codes of those acted upon
 * @param sourceText words that name the source; null where the coder does not give them
 * @param targetText words that name the target; null where the coder does not give them
 * @param stance PLOVER's auxiliary mode, or {@code actual}; empty where the coder does not give it
 * @param date {@code YYYY-MM-DD}; empty where it is not known to the day
 * @param text the sentence; empty where the coder does not give it
 * @param origin what all this was read from: predictions of the same origin are one
 */
record Prediction(
        @Nullable String event,
        List<String> source,
        List<String> target,
        @Nullable String sourceText,
        @Nullable String targetText,
        String stance,
        String date,
        String text,
        Object origin) {
    Prediction {
        source = List.copyOf(source);
        target = List.copyOf(target);
    }

    static Prediction of(Event event) {
        return new Prediction(
                event.stance() == Stance.NEGATION ? null : event.type().name(),
                event.actors().stream().map(Actor::code).toList(),
                event.recipients().stream().map(Actor::code).toList(),
                event.actors().stream().map(Actor::text).collect(Collectors.joining(" ")),
                event.recipients().stream().map(Actor::text).collect(Collectors.joining(" ")),
                event.stance().label(),
                event.when() == null ? "" : Objects.toString(event.when().day(), ""),
                event.text(),
                event);
    }

    /**
     * Codings of any coder, by document: JSON lines of {@code {"id", "events": [...]}}, events with PLOVER 2.0's {@code actor} and
     * {@code recipient} or with {@code source} and {@code target}.
     */
    static Map<String, List<Prediction>> read(Path file) throws IOException {
        Map<String, List<Prediction>> byId = new LinkedHashMap<>();
        for (JsonNode line : Jsonl.lines(file)) {
            List<Prediction> events = new ArrayList<>();
            line.path("events").forEach(event -> events.add(of(event)));
            byId.put(Jsonl.text(line, "id"), events);
        }
        return byId;
    }

    static Prediction of(JsonNode event) {
        JsonNode source = event.has("source") ? event.get("source") : event.path("actor");
        JsonNode target = event.has("target") ? event.get("target") : event.path("recipient");
        JsonNode type = event.path("event").isArray() ? event.path("event").path(0) : event.path("event");
        String stance = Jsonl.text(event, "stance");
        boolean claimed =
                type.isValueNode() && !type.isNull() && !stance.equals("negation") && !stance.equals("negated");
        return new Prediction(
                claimed ? type.asString() : null,
                codes(source),
                codes(target),
                words(event, "source_text", source),
                words(event, "target_text", target),
                stance,
                Jsonl.text(event, "date"),
                Jsonl.text(event, "text"),
                event);
    }

    private static List<String> codes(JsonNode actors) {
        List<String> codes = new ArrayList<>();
        for (JsonNode actor : actors.isArray() ? actors : List.of(actors)) {
            String code = actor.isObject() ? Jsonl.text(actor, "code") : actor.isString() ? actor.asString() : "";
            if (!code.isEmpty()) {
                codes.add(code);
            }
        }
        return codes;
    }

    private static @Nullable String words(JsonNode event, String field, JsonNode actors) {
        if (event.has(field) || !actors.isArray()) {
            return event.has(field) ? Jsonl.text(event, field) : null;
        }
        List<String> words = new ArrayList<>();
        for (JsonNode actor : actors) {
            if (actor.isObject()) {
                words.add(Jsonl.text(actor, "entity_text"));
            }
        }
        return String.join(" ", words);
    }
}
