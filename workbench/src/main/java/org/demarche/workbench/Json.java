package org.demarche.workbench;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.demarche.ledger.account.Account;
import org.demarche.ledger.account.QuadSum;
import org.demarche.ledger.exchange.PloverJson;
import org.demarche.ledger.store.Entry;
import org.demarche.ledger.store.Summary;
import org.demarche.model.Actor;
import org.demarche.model.Claim;
import org.demarche.model.Coding;
import org.demarche.model.Document;
import org.demarche.model.Event;
import org.demarche.model.Measure;
import org.demarche.model.Span;
import org.demarche.model.Tie;
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

    /** An array of texts. */
    public static ArrayNode labels(Iterable<String> items) {
        return labels(items, Function.identity());
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
        return PloverJson.event(event);
    }

    /** An actor, as in an event. */
    public static ObjectNode actor(Actor actor) {
        return PloverJson.actor(actor);
    }

    /** An event of the ledger: as {@link #event}, its id unique in the ledger, and the document that tells it. */
    public static ObjectNode entry(Entry entry) {
        return PloverJson.entry(entry);
    }

    public static ObjectNode claim(Claim claim) {
        ObjectNode node = object().put("id", claim.id()).put("by", claim.by());
        node.set("about", labels(claim.about(), Function.identity()));
        node.put("condition", claim.condition());
        node.put("consequence", claim.consequence());
        node.put("modality", lower(claim.modality()));
        node.put("horizon", claim.horizon());
        node.put("text", claim.text());
        PloverJson.span(node, claim.sentence());
        return node;
    }

    public static ObjectNode tie(Tie tie) {
        ObjectNode node = object().put("id", tie.id()).put("relation", tie.relation());
        node.set("of", PloverJson.actor(tie.of()));
        node.set("to", array(tie.to(), PloverJson::actor));
        node.put("text", tie.text());
        PloverJson.span(node, tie.sentence());
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
        node.set("headline", headline == null ? MAPPER.nullNode() : PloverJson.span(object(), headline));
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
