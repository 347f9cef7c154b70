package org.demarche.workbench.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.demarche.ledger.store.Entry;
import org.demarche.model.Actor;
import org.demarche.model.Event;
import org.demarche.model.Place;
import org.demarche.workbench.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An event as one row of a table: several actors of a side stand in one cell. */
final class EventTable {
    static final String[] COLUMNS = {
        "id",
        "date",
        "actor",
        "actor_name",
        "event",
        "mode",
        "recipient",
        "recipient_name",
        "quad",
        "score",
        "cameo",
        "goldstein",
        "stance",
        "place",
        "place_country",
        "publisher",
        "published",
        "address",
        "title",
        "text"
    };

    private EventTable() {}

    static ObjectNode row(Entry entry) {
        Event event = entry.event();
        Place place = event.place();
        return Json.object()
                .put("id", entry.id())
                .put("date", text(entry.date()))
                .put("actor", codes(event.actors()))
                .put("actor_name", names(event.actors()))
                .put("event", event.type().name())
                .put("mode", event.mode() == null ? null : event.mode().label())
                .put("recipient", codes(event.recipients()))
                .put("recipient_name", names(event.recipients()))
                .put("quad", event.type().quad().label())
                .put("score", event.score())
                .put("cameo", event.cameo())
                .put("goldstein", event.goldstein())
                .put("stance", event.stance().label())
                .put("place", place == null ? null : place.name())
                .put("place_country", place == null ? null : place.country())
                .put("publisher", entry.publisher())
                .put("published", text(entry.published()))
                .put("address", entry.address())
                .put("title", entry.title())
                .put("text", event.text());
    }

    private static String codes(List<Actor> actors) {
        return actors.stream().map(Actor::code).collect(Collectors.joining("; "));
    }

    private static String names(List<Actor> actors) {
        return actors.stream().map(Actor::name).filter(Objects::nonNull).collect(Collectors.joining("; "));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
