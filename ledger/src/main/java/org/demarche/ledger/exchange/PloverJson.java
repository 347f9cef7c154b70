package org.demarche.ledger.exchange;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import org.demarche.ledger.store.Entry;
import org.demarche.model.Actor;
import org.demarche.model.Attribution;
import org.demarche.model.Context;
import org.demarche.model.Event;
import org.demarche.model.Place;
import org.demarche.model.Sector;
import org.demarche.model.Span;
import org.demarche.model.When;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events as JSON, under PLOVER 2.0's field names where PLOVER has one. Every field is always there, null where nothing is known, and
 * always in the same order: the same event gives the same bytes. {@link PloverFormat} reads them again.
 *
 * <p>Thread-safe.
 */
public final class PloverJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private PloverJson() {}

    /** An event under PLOVER 2.0's names. */
    public static ObjectNode event(Event event) {
        ObjectNode node = MAPPER.createObjectNode().put("id", event.id());
        when(node, event.when());
        node.set("actor", items(event.actors(), PloverJson::actor));
        node.put("event", event.type().name());
        node.put("mode", event.mode() == null ? null : event.mode().label());
        node.set("context", labels(event.contexts(), Context::label));
        node.put("quad", event.type().quad().label());
        node.put("score", event.score());
        node.put("cameo", event.cameo());
        node.put("goldstein", event.goldstein());
        node.set("recipient", items(event.recipients(), PloverJson::actor));
        node.set("place", place(event.place()));
        node.put("stance", event.stance().label());
        node.set("attribution", items(event.attribution(), PloverJson::attribution));
        node.put("text", event.text());
        span(node, event.sentence());
        node.set("trigger", items(event.trigger(), span -> trigger(event, span)));
        return node;
    }

    /** An event of the ledger: as {@link #event}, its id unique in the ledger, and the document that tells it. */
    public static ObjectNode entry(Entry entry) {
        ObjectNode node = event(entry.event());
        node.put("id", entry.id());
        node.set(
                "document",
                MAPPER.createObjectNode()
                        .put("id", entry.document())
                        .put("title", entry.title())
                        .put("publisher", entry.publisher())
                        .put("published", day(entry.published()))
                        .put("address", entry.address()));
        return node;
    }

    /** The event that {@link #event} wrote as this text. */
    public static Event read(String json) {
        return new PloverReader(new JsonFields(MAPPER.readTree(json))).entry().event();
    }

    /** An actor, or whom an actor does it to. */
    public static ObjectNode actor(Actor actor) {
        ObjectNode node = MAPPER.createObjectNode()
                .put("code", actor.code())
                .put("country", actor.country().isEmpty() ? null : actor.country());
        node.set("sector", labels(actor.sectors(), Sector::name));
        node.put("name", actor.name()).put("office", actor.office()).put("entity_text", actor.text());
        return span(node, actor.span());
    }

    private static ObjectNode attribution(Attribution attribution) {
        ObjectNode node = MAPPER.createObjectNode();
        node.set("source", actor(attribution.source()));
        node.put("verb", attribution.verb()).put("certainty", lower(attribution.certainty()));
        return span(node, attribution.span());
    }

    /**
     * The day is in {@code date} only where the time is known to the day. Its other fields tell the first day ({@code date_start}) and the
     * last of any time.
     */
    private static void when(ObjectNode node, @Nullable When when) {
        node.put("date", when == null ? null : day(when.day()));
        node.put("date_start", when == null ? null : day(when.start()));
        node.put("date_end", when == null ? null : day(when.end()));
        node.put("date_granularity", when == null ? null : lower(when.granularity()));
        node.put("date_basis", when == null ? null : lower(when.basis()));
        node.put("date_text", when == null || when.text().isEmpty() ? null : when.text());
        Span span = when == null ? null : when.span();
        node.set("date_span", span == null ? MAPPER.nullNode() : span(MAPPER.createObjectNode(), span));
    }

    private static JsonNode place(@Nullable Place place) {
        if (place == null) {
            return MAPPER.nullNode();
        }
        ObjectNode node = MAPPER.createObjectNode()
                .put("name", place.name())
                .put("country", place.country())
                .put("latitude", place.latitude())
                .put("longitude", place.longitude())
                .put("level", lower(place.level()))
                .put("text", place.text());
        return span(node, place.span());
    }

    private static ObjectNode trigger(Event event, Span span) {
        ObjectNode node = span(MAPPER.createObjectNode(), span);
        boolean inside = event.sentence().contains(span)
                && event.text().length() == event.sentence().length();
        return node.put(
                "text",
                inside
                        ? event.text()
                                .substring(
                                        span.start() - event.sentence().start(),
                                        span.end() - event.sentence().start())
                        : null);
    }

    /** Puts a span into the object: {@code start} and {@code end}, null where there is none. */
    public static ObjectNode span(ObjectNode node, @Nullable Span span) {
        return node.put("start", span == null ? null : Integer.valueOf(span.start()))
                .put("end", span == null ? null : Integer.valueOf(span.end()));
    }

    private static <T> ArrayNode labels(Iterable<T> items, Function<T, String> label) {
        ArrayNode array = MAPPER.createArrayNode();
        items.forEach(item -> array.add(label.apply(item)));
        return array;
    }

    private static <T> ArrayNode items(Iterable<T> items, Function<T, JsonNode> writer) {
        ArrayNode array = MAPPER.createArrayNode();
        items.forEach(item -> array.add(writer.apply(item)));
        return array;
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
