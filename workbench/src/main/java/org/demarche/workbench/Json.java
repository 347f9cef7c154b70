package org.demarche.workbench;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.demarche.ledger.account.Account;
import org.demarche.ledger.account.QuadSum;
import org.demarche.ledger.store.Entry;
import org.demarche.ledger.store.Summary;
import org.demarche.model.Actor;
import org.demarche.model.Attribution;
import org.demarche.model.Claim;
import org.demarche.model.Coding;
import org.demarche.model.Context;
import org.demarche.model.Document;
import org.demarche.model.Event;
import org.demarche.model.Measure;
import org.demarche.model.Place;
import org.demarche.model.Sector;
import org.demarche.model.Span;
import org.demarche.model.Tie;
import org.demarche.model.When;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything that leaves Demarche as JSON, under PLOVER 2.0's field names where PLOVER has one. Every field is always there, null where
 * nothing is known, and always in the same order: the same content gives the same bytes.
 *
 * <p>Thread-safe.
 */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /** The value in one line. */
    public static String line(JsonNode value) {
        return MAPPER.writeValueAsString(value);
    }

    /**
     * Reads a JSON value.
     *
     * @throws JacksonException where it is none
     */
    public static JsonNode parse(String text) {
        return MAPPER.readTree(text);
    }

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** An array of what the items become. */
    public static <T> ArrayNode array(Iterable<T> items, Function<T, JsonNode> writer) {
        ArrayNode array = MAPPER.createArrayNode();
        items.forEach(item -> array.add(writer.apply(item)));
        return array;
    }

    /** A coding as a line of {@code demarche code}. */
    public static ObjectNode coding(Coding coding) {
        ObjectNode node = object().put("id", coding.document());
        node.set("events", array(coding.events(), Json::event));
        node.set("claims", array(coding.claims(), Json::claim));
        node.set("ties", array(coding.ties(), Json::tie));
        return node;
    }

    /** An event under PLOVER 2.0's names. */
    public static ObjectNode event(Event event) {
        ObjectNode node = object().put("id", event.id());
        when(node, event.when());
        node.set("actor", array(event.actors(), Json::actor));
        node.put("event", event.type().name());
        node.put("mode", event.mode() == null ? null : event.mode().label());
        node.set("context", labels(event.contexts(), Context::label));
        node.put("quad", event.type().quad().label());
        node.put("score", event.score());
        node.put("cameo", event.cameo());
        node.put("goldstein", event.goldstein());
        node.set("recipient", array(event.recipients(), Json::actor));
        node.set("place", place(event.place()));
        node.put("stance", event.stance().label());
        node.set("attribution", array(event.attribution(), Json::attribution));
        node.put("text", event.text());
        span(node, event.sentence());
        node.set("trigger", array(event.trigger(), span -> trigger(event, span)));
        return node;
    }

    /** An event of the ledger: as {@link #event}, its id unique in the ledger, and the document that tells it. */
    public static ObjectNode entry(Entry entry) {
        ObjectNode node = event(entry.event());
        node.put("id", entry.id());
        node.set(
                "document",
                object().put("id", entry.document())
                        .put("title", entry.title())
                        .put("publisher", entry.publisher())
                        .put("published", day(entry.published()))
                        .put("address", entry.address()));
        return node;
    }

    public static ObjectNode claim(Claim claim) {
        ObjectNode node = object().put("id", claim.id()).put("by", claim.by());
        node.set("about", labels(claim.about(), Function.identity()));
        node.put("condition", claim.condition());
        node.put("consequence", claim.consequence());
        node.put("modality", lower(claim.modality()));
        node.put("horizon", claim.horizon());
        node.put("text", claim.text());
        span(node, claim.sentence());
        return node;
    }

    public static ObjectNode tie(Tie tie) {
        ObjectNode node = object().put("id", tie.id()).put("relation", tie.relation());
        node.set("of", actor(tie.of()));
        node.set("to", array(tie.to(), Json::actor));
        node.put("text", tie.text());
        span(node, tie.sentence());
        return node;
    }

    /** A document with the events that were coded from it. */
    public static ObjectNode document(Document document, List<Event> events) {
        ObjectNode node = object().put("id", document.id())
                .put("title", document.title())
                .put("published", day(document.published()))
                .put("publisher", document.publisher())
                .put("author", document.author())
                .put("language", document.language())
                .put("address", document.address());
        node.set("topics", labels(document.topics(), Function.identity()));
        node.put("text", document.text());
        Span headline = document.headline();
        node.set("headline", headline == null ? MAPPER.nullNode() : span(object(), headline));
        node.set("events", array(events, Json::event));
        return node;
    }

    /** The account of two states. */
    public static ObjectNode account(Account account, Countries countries) {
        ObjectNode node = object();
        node.set("a", country(account.a(), countries));
        node.set("b", country(account.b(), countries));
        node.put("from", day(account.from())).put("to", day(account.to()));
        node.set("sums", array(account.sums(), Json::sum));
        node.set("measures", array(account.measures(), Json::measure));
        node.set("months", array(account.months(), month -> {
            ObjectNode inMonth = object().put("month", month.month().toString());
            inMonth.set("measures", array(month.measures(), Json::measure));
            return inMonth;
        }));
        node.set("events", array(account.events(), Json::entry));
        return node;
    }

    public static ObjectNode country(String code, Countries countries) {
        return object().put("code", code).put("name", countries.name(code));
    }

    /** What the ledger holds. */
    public static ObjectNode summary(Summary summary) {
        ObjectNode node = object().put("documents", summary.documents())
                .put("events", summary.events())
                .put("claims", summary.claims())
                .put("ties", summary.ties())
                .put("first", day(summary.first()))
                .put("last", day(summary.last()));
        node.set(
                "publishers",
                array(
                        summary.publishers(),
                        publisher -> object().put("name", publisher.name()).put("documents", publisher.documents())));
        return node;
    }

    private static ObjectNode sum(QuadSum sum) {
        return object().put("actor", sum.dyad().actor())
                .put("recipient", sum.dyad().recipient())
                .put("quad", sum.quad().label())
                .put("n", sum.n())
                .put("distinct", sum.distinct())
                .put("plover", sum.ploverSum())
                .put("goldstein", sum.goldsteinSum());
    }

    private static ObjectNode measure(Measure measure) {
        ObjectNode node = object().put("name", measure.name())
                .put("actor", measure.dyad().actor())
                .put("recipient", measure.dyad().recipient())
                .put("value", measure.value())
                .put("unit", measure.unit())
                .put("n", measure.n());
        node.set("rows", labels(measure.rows(), Function.identity()));
        return node;
    }

    private static ObjectNode actor(Actor actor) {
        ObjectNode node = object().put("code", actor.code())
                .put("country", actor.country().isEmpty() ? null : actor.country());
        node.set("sector", labels(actor.sectors(), Sector::name));
        node.put("name", actor.name()).put("office", actor.office()).put("entity_text", actor.text());
        return span(node, actor.span());
    }

    private static ObjectNode attribution(Attribution attribution) {
        ObjectNode node = object();
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
        node.set("date_span", span == null ? MAPPER.nullNode() : span(object(), span));
    }

    private static JsonNode place(@Nullable Place place) {
        if (place == null) {
            return MAPPER.nullNode();
        }
        ObjectNode node = object().put("name", place.name())
                .put("country", place.country())
                .put("latitude", place.latitude())
                .put("longitude", place.longitude())
                .put("level", lower(place.level()))
                .put("text", place.text());
        return span(node, place.span());
    }

    private static ObjectNode trigger(Event event, Span span) {
        ObjectNode node = span(object(), span);
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

    private static ObjectNode span(ObjectNode node, @Nullable Span span) {
        return node.put("start", span == null ? null : Integer.valueOf(span.start()))
                .put("end", span == null ? null : Integer.valueOf(span.end()));
    }

    private static <T> ArrayNode labels(Iterable<T> items, Function<T, String> label) {
        ArrayNode array = MAPPER.createArrayNode();
        items.forEach(item -> array.add(label.apply(item)));
        return array;
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
