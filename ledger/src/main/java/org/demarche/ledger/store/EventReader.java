package org.demarche.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.demarche.model.Actor;
import org.demarche.model.Attribution;
import org.demarche.model.Certainty;
import org.demarche.model.Context;
import org.demarche.model.Event;
import org.demarche.model.EventType;
import org.demarche.model.Mode;
import org.demarche.model.Place;
import org.demarche.model.Span;
import org.demarche.model.Stance;
import org.demarche.model.When;
import org.jspecify.annotations.Nullable;

/** Puts events together again from their rows: a query for each table of their parts, then one for the events. */
final class EventReader {
    private final Parts<Actor> actors;
    private final Parts<Actor> recipients;
    private final Parts<Context> contexts;
    private final Parts<Span> triggers;
    private final Parts<Attribution> attributions;

    private EventReader(Connection connection, Sql wanted) throws SQLException {
        actors = Parts.read(
                connection, "(FROM event_actors WHERE role = 'actor')", "event", "position", wanted, Row::actor);
        recipients = Parts.read(
                connection, "(FROM event_actors WHERE role = 'recipient')", "event", "position", wanted, Row::actor);
        contexts = Parts.read(
                connection, "event_contexts", "event", "context", wanted, row -> row.label(Context.class, "context"));
        triggers = Parts.read(connection, "event_triggers", "event", "position", wanted, row -> row.span("text"));
        attributions = Parts.read(connection, "attributions", "event", "position", wanted, EventReader::attribution);
    }

    /**
     * Reads events.
     *
     * @param wanted a query for {@code document} and {@code id} of the events
     * @param order the columns of {@code events e} in whose order they come
     */
    static List<Entry> read(Connection connection, Sql wanted, String order) throws SQLException {
        if (!Sql.of("FROM (").add(wanted).add(") LIMIT 1").any(connection)) {
            return List.of(); // two states that do nothing to each other are common, and six queries take their time
        }
        EventReader reader = new EventReader(connection, wanted);
        return Sql.of("SELECT e.*, d.title, d.publisher, d.published, d.address"
                        + " FROM events e JOIN documents d ON d.id = e.document JOIN (")
                .add(wanted)
                .add(") w ON e.document = w.document AND e.id = w.id ORDER BY " + order)
                .list(connection, reader::entry);
    }

    private Entry entry(Row row) throws SQLException {
        String document = row.text("document");
        Event event = event(row, document, row.text("id"));
        return new Entry(
                document + "#" + event.id(),
                event,
                document,
                row.text("title"),
                row.textOrNull("publisher"),
                row.dayOrNull("published"),
                row.textOrNull("address"));
    }

    private Event event(Row row, String document, String id) throws SQLException {
        EventType type = EventType.valueOf(row.text("type"));
        String mode = row.textOrNull("mode");
        return new Event(
                id,
                type,
                mode == null ? null : Mode.of(type, mode),
                Set.copyOf(contexts.of(document, id)),
                actors.of(document, id),
                recipients.of(document, id),
                row.text("cameo"),
                row.real("goldstein"),
                when(row),
                place(row),
                row.label(Stance.class, "stance"),
                attributions.of(document, id),
                row.span("sentence"),
                row.text("text"),
                triggers.of(document, id));
    }

    private static @Nullable When when(Row row) throws SQLException {
        if (row.dayOrNull("date_start") == null) {
            return null;
        }
        return new When(
                row.day("date_start"),
                row.day("date_end"),
                row.label(When.Granularity.class, "date_granularity"),
                row.label(When.Basis.class, "date_basis"),
                row.text("date_text"),
                row.spanOrNull("date_text"));
    }

    private static @Nullable Place place(Row row) throws SQLException {
        if (row.textOrNull("place") == null) {
            return null;
        }
        return new Place(
                row.text("place"),
                row.text("place_country"),
                row.realOrNull("latitude"),
                row.realOrNull("longitude"),
                row.label(Place.Level.class, "place_level"),
                row.text("place_text"),
                row.span("place_text"));
    }

    private static Attribution attribution(Row row) throws SQLException {
        return new Attribution(
                row.actor(), row.text("verb"), row.label(Certainty.class, "certainty"), row.spanOrNull("source"));
    }
}
