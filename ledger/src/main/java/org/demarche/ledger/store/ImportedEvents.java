package org.demarche.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.duckdb.DuckDBConnection;

/**
 * Writes the table of imported events. A batch and the note of how far its file has come are one transaction, so that an import that was
 * broken off goes on behind the last batch that was acknowledged.
 */
final class ImportedEvents {
    private ImportedEvents() {}

    static Optional<EventProgress> progress(Connection connection, String sha256, String source) throws SQLException {
        return Sql.of("FROM event_files WHERE sha256 = ? AND source = ?", sha256, source)
                .list(
                        connection,
                        row -> new EventProgress(
                                row.number("lines"),
                                row.number("kept"),
                                row.number("known"),
                                row.number("passed"),
                                row.number("skipped"),
                                row.flag("complete")))
                .stream()
                .findFirst();
    }

    static EventProgress write(DuckDBConnection connection, EventBatch batch) throws SQLException {
        Transaction.run(connection, () -> {
            int kept = batch.events().isEmpty() ? 0 : insert(connection, batch);
            note(connection, batch, kept, batch.events().size() - kept);
            settle(connection, batch.run());
        });
        return progress(connection, batch.sha256(), batch.source()).orElseThrow();
    }

    /** The rows whose ids are new; of two with one id, the first. Sorted by pair, so that those of a pair lie together. */
    private static int insert(DuckDBConnection connection, EventBatch batch) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TEMP TABLE incoming_events AS FROM imported_events LIMIT 0");
            try (TableWriter writer = new TableWriter(connection, "incoming_events")) {
                for (ImportedEvent event : batch.events()) {
                    writer.row(event.values(batch.source(), batch.sha256()));
                }
                writer.flush();
            }
        }
        // one import has days that lie close together: those bound where the same ids can stand
        int kept = Sql.of(
                        "INSERT INTO arriving_events FROM incoming_events i WHERE NOT EXISTS ("
                                + "FROM imported_events e WHERE e.source = ? AND e.id = i.id AND (e.day IS NULL OR e.day BETWEEN"
                                + " (SELECT min(day) FROM incoming_events) AND (SELECT max(day) FROM incoming_events)))"
                                + " AND NOT EXISTS (FROM overruled_events o WHERE o.source = i.source AND o.id = i.id)"
                                + " QUALIFY row_number() OVER (PARTITION BY i.id ORDER BY i.line) = 1"
                                + " ORDER BY actor, recipient, day, line",
                        batch.source())
                .update(connection);
        Sql.of("DROP TABLE incoming_events").update(connection);
        return kept;
    }

    private static void settle(DuckDBConnection connection, int run) throws SQLException {
        long arrived = Sql.of("SELECT count(*) AS n FROM arriving_events").one(connection, row -> row.count("n"));
        if (arrived >= run) {
            Sql.of("INSERT INTO settled_events FROM arriving_events ORDER BY actor, recipient, day, source, id")
                    .update(connection);
            Sql.of("DELETE FROM arriving_events").update(connection);
        }
    }

    private static void note(DuckDBConnection connection, EventBatch batch, int kept, int known) throws SQLException {
        EventProgress before =
                progress(connection, batch.sha256(), batch.source()).orElse(EventProgress.NONE);
        Sql.of("DELETE FROM event_files WHERE sha256 = ? AND source = ?", batch.sha256(), batch.source())
                .update(connection);
        Sql.of(
                        "INSERT INTO event_files VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        batch.sha256(),
                        batch.source(),
                        batch.format(),
                        batch.name(),
                        batch.lines(),
                        before.kept() + kept,
                        before.known() + known,
                        before.passed() + batch.passed(),
                        before.skipped() + batch.skipped(),
                        batch.last())
                .update(connection);
    }
}
