package org.demarche.ledger.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.demarche.model.DemarcheException;
import org.duckdb.DuckDBConnection;

/**
 * Has what reviewers say of imported events count: the row as it was imported moves to {@code overruled_events}, and the row as it was left
 * takes its place among the imported ones, so that whoever asks for these asks no more tables than before. Runs within the transaction that
 * writes the judgement.
 */
final class JudgedImports {
    private static final String CORRECTED = """
            INSERT INTO arriving_events
            SELECT o.* EXCLUDE (subject) REPLACE (
                j.date_start AS day,
                nullif(a.country, '') AS actor, nullif(array_to_string(a.sectors, ' '), '') AS actor_sectors, a.name AS actor_name,
                nullif(r.country, '') AS recipient, nullif(array_to_string(r.sectors, ' '), '') AS recipient_sectors,
                r.name AS recipient_name,
                j.type AS type, j.mode AS mode, j.quad AS quad, j.plover_score AS plover, j.cameo AS cameo, j.goldstein AS goldstein,
                j.stance AS stance, nullif(j.place, '') AS place, nullif(j.place_country, '') AS place_country,
                j.latitude AS latitude, j.longitude AS longitude, j.place_level AS place_level)
            FROM overruled_events o
            JOIN judged_events j ON j.judgement = ?
            LEFT JOIN judged_actors a ON a.judgement = j.judgement AND a.role = 'actor' AND a.position = 0
            LEFT JOIN judged_actors r ON r.judgement = j.judgement AND r.role = 'recipient' AND r.position = 0
            WHERE o.subject = ?""";

    private JudgedImports() {}

    static Optional<Integer> subject(DuckDBConnection connection, String source, String event) throws SQLException {
        return Sql.of("SELECT subject FROM judged_imports WHERE source = ? AND event = ?", source, event)
                .list(connection, row -> row.number("subject"))
                .stream()
                .findFirst();
    }

    static void note(DuckDBConnection connection, int subject, String source, String event) throws SQLException {
        Sql.of("INSERT INTO judged_imports VALUES (?, ?, ?)", subject, source, event)
                .update(connection);
    }

    /** Puts the event as it was imported back, then what stands of the judgements in its place. */
    static void settle(DuckDBConnection connection, int subject, String source, String event) throws SQLException {
        int overruled = Sql.of("SELECT count(*) AS n FROM overruled_events WHERE subject = ?", subject)
                .one(connection, row -> row.number("n"));
        if (overruled > 0) {
            remove(connection, source, event);
            Sql.of(
                            "INSERT INTO arriving_events SELECT * EXCLUDE (subject) FROM overruled_events WHERE subject = ?",
                            subject)
                    .update(connection);
            Sql.of("DELETE FROM overruled_events WHERE subject = ?", subject).update(connection);
        }
        List<Integer> standing = Sql.of("SELECT judgement FROM standing_judgements WHERE subject = ?", subject)
                .list(connection, row -> row.number("judgement"));
        if (standing.isEmpty()) {
            return;
        }
        Sql.of(
                        "INSERT INTO overruled_events SELECT ?, * FROM imported_events WHERE source = ? AND id = ?",
                        subject,
                        source,
                        event)
                .update(connection);
        if (remove(connection, source, event) != 1) {
            throw new DemarcheException("event " + event + " of " + source
                    + " lies in a lake that is read in place, and cannot be judged: import its files to judge them");
        }
        Sql.of(CORRECTED, standing.getFirst(), subject).update(connection); // a rejected one leaves no row
    }

    private static int remove(DuckDBConnection connection, String source, String event) throws SQLException {
        int removed = 0;
        for (String table : List.of("settled_events", "arriving_events")) {
            removed += Sql.of("DELETE FROM " + table + " WHERE source = ? AND id = ?", source, event)
                    .update(connection);
        }
        return removed;
    }
}
