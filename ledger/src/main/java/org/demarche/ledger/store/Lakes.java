package org.demarche.ledger.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.demarche.ledger.lake.Lake;
import org.demarche.ledger.lake.Run;
import org.demarche.model.DemarcheException;
import org.duckdb.DuckDBConnection;

/**
 * Lakes that are read in place: the view of imported events has their Parquet files beside the ledger's own tables. Which lakes there are is
 * noted in {@code event_files}, and the view is made anew when the ledger is opened, for by then a lake may have grown.
 */
final class Lakes {
    private static final String FORMAT = "lake";

    private Lakes() {}

    /** Notes the lake as that source, in place of the one that it had. */
    static void attach(DuckDBConnection connection, String source, Lake lake) throws SQLException {
        if (count(connection, "source = ? AND format <> ?", source, FORMAT) > 0) {
            throw new DemarcheException("source '" + source
                    + "' has events that were imported already; give the lake another name with --source");
        }
        Transaction.run(connection, () -> {
            Sql.of("DELETE FROM event_files WHERE source = ?", source).update(connection);
            Sql.of(
                            "INSERT INTO event_files VALUES (?, ?, ?, ?, 0, 0, 0, 0, 0, true)",
                            FORMAT + " " + source,
                            source,
                            FORMAT,
                            lake.folder().toString())
                    .update(connection);
            view(connection);
        });
    }

    /** Looks again at what the lakes hold. */
    static void refresh(DuckDBConnection connection) throws SQLException {
        if (count(connection, "format = ?", FORMAT) > 0) {
            Transaction.run(connection, () -> view(connection));
        }
    }

    private static long count(DuckDBConnection connection, String condition, Object... parameters) throws SQLException {
        return Sql.of("SELECT count(*) AS n FROM event_files WHERE " + condition, parameters)
                .one(connection, row -> row.count("n"));
    }

    private static void view(DuckDBConnection connection) throws SQLException {
        List<String> parts = new ArrayList<>(List.of("FROM settled_events", "FROM arriving_events"));
        parts.addAll(Sql.of("SELECT source, name FROM event_files WHERE format = ? ORDER BY source", FORMAT)
                .list(connection, row -> part(row.text("source"), Lake.of(row.text("name")))));
        Sql.of("CREATE OR REPLACE VIEW imported_events AS " + String.join(" UNION ALL BY NAME ", parts))
                .update(connection);
    }

    private static String part(String source, Lake lake) {
        if (!lake.isThere()) {
            return gone(source, lake);
        }
        List<Run> runs = lake.runs();
        String pairs = files(lake, Lake.PAIRS, runs, run -> run.pairs() > 0);
        if (pairs.isEmpty()) {
            return "FROM settled_events WHERE false";
        }
        String superseded = files(lake, Lake.SUPERSEDED, runs, run -> run.superseded() > 0);
        return "SELECT '" + source + "' AS source, * EXCLUDE (document, year, run), run AS file, 0 AS line FROM "
                + parquet(pairs) + " p"
                + (superseded.isEmpty()
                        ? ""
                        : " WHERE NOT EXISTS (FROM " + parquet(superseded)
                                + " s WHERE s.document = p.document AND s.run > p.run)");
    }

    private static String files(Lake lake, String table, List<Run> runs, Predicate<Run> wanted) {
        return String.join(
                ", ",
                runs.stream().filter(wanted).map(run -> lake.files(table, run)).toList());
    }

    private static String parquet(String files) {
        return "read_parquet([" + files + "], hive_partitioning = true, hive_types = {'run': VARCHAR})";
    }

    /** Fails when the source is asked for, and only then. */
    private static String gone(String source, Lake lake) {
        String told = "the lake of source " + source + " is not at " + lake.folder()
                + " any more; put it back there, or name its new place: demarche import lake DIR --source " + source;
        String failure = "error('" + Lake.quoted(told) + "')::VARCHAR";
        return "SELECT '" + source + "' AS source, " + failure + " AS id, " + failure + "::DATE AS day, " + failure
                + " AS actor, " + failure + " AS recipient, " + failure + " AS stance";
    }
}
