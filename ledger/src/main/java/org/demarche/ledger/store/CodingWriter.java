package org.demarche.ledger.store;

import static org.demarche.ledger.store.TableWriter.orEmpty;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.model.Actor;
import org.demarche.model.Attribution;
import org.demarche.model.Claim;
import org.demarche.model.Coding;
import org.demarche.model.Context;
import org.demarche.model.Document;
import org.demarche.model.Event;
import org.demarche.model.Tie;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Writes a document and what was coded from it. Runs within a transaction. Only tables that get rows are opened, as opening one takes
 * about a millisecond.
 */
final class CodingWriter implements AutoCloseable {
    /** The tables that hold what was coded from a document. */
    private static final List<String> CODED = List.of(
            "events",
            "event_actors",
            "event_contexts",
            "event_triggers",
            "attributions",
            "claims",
            "claim_countries",
            "ties",
            "tie_actors");

    private final DuckDBConnection connection;
    private final Map<String, TableWriter> tables = new LinkedHashMap<>();

    CodingWriter(DuckDBConnection connection) {
        this.connection = connection;
    }

    void delete(String document) throws SQLException {
        for (String table : CODED) {
            Sql.of("DELETE FROM " + table + " WHERE document = ?", document).update(connection);
        }
        Sql.of("DELETE FROM documents WHERE id = ?", document).update(connection);
    }

    void write(Document document, Coding coding, Stamp stamp) throws SQLException {
        document(document, stamp);
        int position = 0;
        for (Event event : coding.events()) {
            event(document.id(), position++, event);
        }
        position = 0;
        for (Claim claim : coding.claims()) {
            claim(document.id(), position++, claim);
        }
        position = 0;
        for (Tie tie : coding.ties()) {
            tie(document.id(), position++, tie);
        }
        for (TableWriter table : tables.values()) {
            table.flush();
        }
    }

    private void document(Document document, Stamp stamp) throws SQLException {
        row(
                "documents",
                document.id(),
                document.text(),
                document.title(),
                orEmpty(document.headline(), 2),
                document.published(),
                document.publisher(),
                document.author(),
                document.language(),
                document.topics(),
                document.address(),
                stamp.content(),
                stamp.coding(),
                stamp.coder());
    }

    private void event(String document, int position, Event event) throws SQLException {
        String id = event.id();
        row(
                "events",
                document,
                id,
                position,
                event.type().name(),
                event.mode() == null ? null : event.mode().label(),
                event.type().quad().number(),
                event.score(),
                event.cameo(),
                event.goldstein(),
                event.stance(),
                orEmpty(event.when(), 7),
                orEmpty(event.place(), 8),
                event.sentence(),
                event.text());
        actors("event_actors", document, id, "actor", event.actors());
        actors("event_actors", document, id, "recipient", event.recipients());
        for (Context context : event.contexts()) {
            row("event_contexts", document, id, context);
        }
        for (int i = 0; i < event.trigger().size(); i++) {
            row("event_triggers", document, id, i, event.trigger().get(i));
        }
        for (int i = 0; i < event.attribution().size(); i++) {
            Attribution link = event.attribution().get(i);
            row("attributions", document, id, i, link.verb(), link.certainty(), orEmpty(link.span(), 2), link.source());
        }
    }

    private void claim(String document, int position, Claim claim) throws SQLException {
        row(
                "claims",
                document,
                claim.id(),
                position,
                claim.by(),
                claim.condition(),
                claim.consequence(),
                claim.modality(),
                claim.horizon(),
                claim.sentence(),
                claim.text());
        for (int i = 0; i < claim.about().size(); i++) {
            row("claim_countries", document, claim.id(), i, claim.about().get(i));
        }
    }

    private void tie(String document, int position, Tie tie) throws SQLException {
        row("ties", document, tie.id(), position, tie.relation(), tie.sentence(), tie.text());
        actors("tie_actors", document, tie.id(), "of", List.of(tie.of()));
        actors("tie_actors", document, tie.id(), "to", tie.to());
    }

    private void actors(String table, String document, String id, String role, List<Actor> actors) throws SQLException {
        for (int i = 0; i < actors.size(); i++) {
            row(table, document, id, role, i, actors.get(i));
        }
    }

    private void row(String table, @Nullable Object... values) throws SQLException {
        TableWriter writer = tables.get(table);
        if (writer == null) {
            writer = new TableWriter(connection, table);
            tables.put(table, writer);
        }
        writer.row(values);
    }

    /** Closes every table, also where one of them fails: the first failure is thrown. */
    @Override
    public void close() throws SQLException {
        SQLException failure = null;
        for (TableWriter table : tables.values()) {
            try {
                table.close();
            } catch (SQLException e) {
                failure = failure == null ? e : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
