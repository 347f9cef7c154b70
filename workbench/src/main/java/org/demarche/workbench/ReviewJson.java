package org.demarche.workbench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.demarche.ledger.exchange.PloverJson;
import org.demarche.ledger.review.Agreement;
import org.demarche.ledger.review.Doubt;
import org.demarche.ledger.review.GoldDocument;
import org.demarche.ledger.review.Judgement;
import org.demarche.ledger.review.Part;
import org.demarche.ledger.review.QueueItem;
import org.demarche.ledger.store.Entry;
import org.demarche.model.DemarcheException;
import org.demarche.model.Document;
import org.demarche.model.Event;
import org.demarche.model.EventType;
import org.demarche.model.Mode;
import org.demarche.model.Sector;
import org.demarche.model.Stance;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What reviewers say, as JSON: the same for the command line and for the HTTP interface. */
public final class ReviewJson {
    /** The columns of a table of the queue. */
    public static final String[] QUEUE = {
        "event", "weight", "doubts", "type", "mode", "actor", "recipient", "date", "place", "stance", "document", "text"
    };
    /** The columns of a table of judgements. */
    public static final String[] JUDGEMENTS = {
        "id", "event", "verdict", "reviewer", "judged", "note", "changed", "before", "after"
    };
    /** The columns of a table of agreement. */
    public static final String[] AGREEMENT = {"on", "alpha", "same", "events", "reviewers"};

    private ReviewJson() {}

    public static ObjectNode queued(QueueItem item) {
        Event event = item.entry().event();
        ObjectNode node = Json.object().put("event", item.entry().id()).put("weight", item.weight());
        node.set("doubts", Json.array(item.doubts(), doubt -> text(doubt.label())));
        parts(node, event);
        return node.put("document", item.entry().document()).put("text", event.text());
    }

    /** The same with the whole event and the doubts in words, for a page. */
    public static ObjectNode queuedWhole(QueueItem item) {
        ObjectNode node = Json.object().put("weight", item.weight());
        node.set("doubts", Json.array(item.doubts(), ReviewJson::doubt));
        node.setAll(reviewed(item.entry()));
        return node;
    }

    /** An event of the ledger with its parts as a reviewer would write them. */
    public static ObjectNode reviewed(Entry entry) {
        ObjectNode node = Json.object();
        node.set("parts", parts(Json.object(), entry.event()));
        // our own go under their document, imported ones under their source
        boolean own = entry.id().equals(entry.document() + "#" + entry.event().id());
        node.put("imported", !own).set("event", Json.entry(entry));
        return node;
    }

    /** What a correction can say: PLOVER's categories with their modes, stances, sectors; and what the queue can be filtered by. */
    public static ObjectNode codes(List<String> sources, List<String> lakes) {
        ObjectNode node = Json.object();
        node.set("types", Json.array(List.of(EventType.values()), type -> {
            ObjectNode each = Json.object()
                    .put("type", type.name())
                    .put("quad", type.quad().label());
            each.set(
                    "modes",
                    Json.labels(Arrays.stream(Mode.values())
                            .filter(mode -> mode.type() == type)
                            .map(Mode::label)
                            .toList()));
            return each;
        }));
        node.set(
                "stances",
                Json.labels(Arrays.stream(Stance.values()).map(Stance::label).toList()));
        node.set(
                "sectors",
                Json.labels(Arrays.stream(Sector.values()).map(Sector::name).toList()));
        node.set("doubts", Json.array(List.of(Doubt.values()), ReviewJson::doubt));
        node.set("sources", Json.labels(sources));
        node.set("lakes", Json.labels(lakes));
        return node;
    }

    private static ObjectNode doubt(Doubt doubt) {
        return Json.object().put("doubt", doubt.label()).put("words", doubt.words());
    }

    private static JsonNode text(String value) {
        return Json.object().put("v", value).path("v");
    }

    private static ObjectNode parts(ObjectNode node, Event event) {
        for (Part part : Part.values()) {
            node.put(part.label(), part.of(event));
        }
        return node;
    }

    public static ObjectNode judgement(Judgement judgement) {
        Event after = judgement.after();
        ObjectNode node = Json.object()
                .put("id", judgement.id())
                .put("event", judgement.event())
                .put("verdict", judgement.verdict().label())
                .put("reviewer", judgement.reviewer())
                .put("judged", judgement.judged() + "Z")
                .put("note", judgement.note())
                .put("changed", changed(judgement.before(), after));
        node.set("before", PloverJson.event(judgement.before()));
        node.set("after", after == null ? null : PloverJson.event(after));
        return node;
    }

    /** A judgement as a row of a table: its events in one line. */
    public static ObjectNode judgementRow(Judgement judgement) {
        return judgement(judgement).put("before", line(judgement.before())).put("after", line(judgement.after()));
    }

    private static @Nullable String line(@Nullable Event event) {
        return event == null
                ? null
                : Part.ACTOR.of(event) + " " + event.type() + " " + Part.RECIPIENT.of(event) + " " + Part.DATE.of(event)
                        + " " + Part.STANCE.of(event);
    }

    /** The parts that were put right, {@code part: before -> after}; null for none. */
    private static @Nullable String changed(Event before, @Nullable Event after) {
        if (after == null || before.equals(after)) {
            return null;
        }
        StringBuilder changed = new StringBuilder();
        for (Part part : Part.values()) {
            if (!part.of(before).equals(part.of(after))) {
                changed.append(changed.isEmpty() ? "" : ", ")
                        .append(part.label() + ": " + part.of(before) + " -> " + part.of(after));
            }
        }
        return changed.toString();
    }

    public static ObjectNode agreement(Agreement agreement) {
        return Json.object()
                .put("on", agreement.on())
                .put(
                        "alpha",
                        agreement.alpha().isPresent()
                                ? Double.valueOf(agreement.alpha().getAsDouble())
                                : null)
                .put("same", agreement.same())
                .put("events", agreement.events())
                .put("reviewers", agreement.reviewers());
    }

    /** A line of the gold set that {@code bench accuracy --only review} reads. */
    public static ObjectNode gold(GoldDocument gold) {
        Document document = gold.document();
        ObjectNode node = Json.object()
                .put("id", document.id())
                .put("title", document.title())
                .put("text", document.text())
                .put("published", document.published() == null ? null : "" + document.published());
        node.set("judged", Json.array(gold.judgements(), judgement -> {
            ObjectNode judged = Json.object()
                    .put("verdict", judgement.verdict().label())
                    .put("reviewer", judgement.reviewer())
                    .put("judged", judgement.judged() + "Z");
            judged.set("event", PloverJson.event(judgement.after() == null ? judgement.before() : judgement.after()));
            return judged;
        }));
        return node;
    }

    /** The parts of an event that a JSON object names; a part that is null is empty. */
    public static Map<Part, String> changes(JsonNode object) {
        Map<Part, String> changes = new java.util.EnumMap<>(Part.class);
        object.properties().forEach(field -> {
            if (!field.getValue().isValueNode()) {
                throw new DemarcheException("'" + field.getKey() + "' is to become a list or an object: give a text");
            }
            changes.put(
                    Part.of(field.getKey()),
                    field.getValue().isNull() ? "" : field.getValue().asString());
        });
        return changes;
    }
}
