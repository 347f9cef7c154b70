package org.demarche.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.duckdb.DuckDBConnection;

/** Reads what reports are grouped by, and keeps what comes of it: the tables {@code event_reports}, {@code documents_alike}. */
final class ReportTables {
    private ReportTables() {}

    /** In a file that cannot be written: where a process died before it grouped its reports, the tables are copied, to be grouped in memory. */
    static void cover(DuckDBConnection connection) throws SQLException {
        if (Sql.of("SELECT count(*) AS n FROM reports_pending").one(connection, row -> row.count("n")) > 0) {
            for (String table : List.of("event_reports", "documents_alike", "reports_pending")) {
                Sql.of("CREATE TEMP TABLE " + table + " AS FROM " + Overlay.below(table))
                        .update(connection);
            }
        }
    }

    /** Notes that these documents' reports are to be grouped, and those that were near them until now. */
    static void note(DuckDBConnection connection, Collection<String> documents) throws SQLException {
        Sql.of("INSERT INTO reports_pending SELECT DISTINCT document FROM event_reports WHERE neighbourhood IN"
                        + " (SELECT neighbourhood FROM event_reports WHERE document IN ")
                .in(documents)
                .add(") ON CONFLICT DO NOTHING")
                .update(connection);
        String each = String.join(", ", Collections.nCopies(documents.size(), "(?)"));
        Sql.of("INSERT INTO reports_pending VALUES " + each + " ON CONFLICT DO NOTHING", documents.toArray())
                .update(connection);
    }

    /**
     * Takes up the earliest published of the pending documents, so many at least and whole days of them, and tells which; none where all is
     * done. What follows is about these.
     */
    static List<String> takeUp(DuckDBConnection connection, int atLeast) throws SQLException {
        Sql.of(
                        "CREATE OR REPLACE TEMP TABLE regrouping AS SELECT p.document FROM reports_pending p LEFT JOIN documents d ON"
                                + " d.id = p.document QUALIFY rank() OVER (ORDER BY d.published NULLS LAST) <= ?",
                        atLeast)
                .update(connection);
        return Sql.of("FROM regrouping ORDER BY document").list(connection, row -> row.text("document"));
    }

    static List<Entry> eventsTakenUp(DuckDBConnection connection) throws SQLException {
        return EventReader.read(
                connection,
                Sql.of("SELECT document, id FROM events WHERE document IN (FROM regrouping)"),
                EventFilter.ORDER);
    }

    /** Events that may have happened in these months: dated up to so many days after them, or undated and published up to as many. */
    static List<Entry> eventsNear(DuckDBConnection connection, YearMonth first, YearMonth last, int daysAfter)
            throws SQLException {
        return EventReader.read(
                connection,
                Sql.of(
                        "SELECT e.document, e.id FROM events e JOIN documents d ON d.id = e.document"
                                + " WHERE coalesce(e.date_start, d.published) <= ? AND coalesce(e.date_end, d.published) >= ?",
                        last.atEndOfMonth().plusDays(1L + daysAfter),
                        first.atDay(1).minusDays(1)),
                EventFilter.ORDER);
    }

    /** What tells events and was published within so many days of what was taken up, by day (none last) and id. */
    static void textsNear(DuckDBConnection connection, int days, Consumer<ArticleText> sink) throws SQLException {
        Sql.of(
                        "WITH taken AS (SELECT DISTINCT published FROM documents WHERE id IN (FROM regrouping)),"
                                + " near AS (SELECT DISTINCT (published + apart::INTEGER)::DATE AS day FROM taken, range(?, ?) AS r(apart))"
                                + " SELECT id, published, title, text FROM documents WHERE id IN (SELECT document FROM events)"
                                + " AND (published IN (FROM near WHERE day IS NOT NULL)"
                                + " OR published IS NULL AND EXISTS (FROM taken WHERE published IS NULL))"
                                + " ORDER BY published NULLS LAST, id",
                        -days,
                        days + 1)
                .each(
                        connection,
                        row -> sink.accept(new ArticleText(
                                row.text("id"), row.dayOrNull("published"), row.text("title"), row.text("text"))));
    }

    static List<GroupedReport> grouped(Connection connection, String column, Set<String> values) throws SQLException {
        if (values.isEmpty()) {
            return List.of();
        }
        return Sql.of("SELECT * FROM event_reports WHERE " + column + " IN ")
                .in(values)
                .list(
                        connection,
                        row -> new GroupedReport(
                                row.text("document"),
                                row.text("event"),
                                row.text("event_group"),
                                row.text("neighbourhood"),
                                row.text("reading")));
    }

    static List<String[]> copies(Connection connection, Set<String> documents) throws SQLException {
        if (documents.size() < 2) {
            return List.of();
        }
        return Sql.of("SELECT document, other FROM documents_alike WHERE kind = 'copy' AND document IN ")
                .in(documents)
                .add(" AND other IN ")
                .in(documents)
                .list(connection, row -> new String[] {row.text("document"), row.text("other")});
    }

    /** Replaces the rows of the documents taken up and of these events, in one go. */
    static void write(DuckDBConnection connection, List<GroupedReport> reports, Collection<Object[]> alike)
            throws SQLException {
        Transaction.run(connection, () -> {
            Sql.of("CREATE OR REPLACE TEMP TABLE regrouped AS FROM event_reports LIMIT 0")
                    .update(connection);
            try (TableWriter rows = new TableWriter(connection, "regrouped")) {
                for (GroupedReport report : reports) {
                    rows.row(
                            report.document(),
                            report.event(),
                            report.group(),
                            report.neighbourhood(),
                            report.reading());
                }
                rows.flush();
            }
            Sql.of("DELETE FROM event_reports WHERE document IN (FROM regrouping)"
                            + " OR (document, event) IN (SELECT (document, event) FROM regrouped)")
                    .update(connection);
            Sql.of("INSERT INTO event_reports FROM regrouped ORDER BY document, event")
                    .update(connection);
            Sql.of("DROP TABLE regrouped").update(connection);
            Sql.of("DELETE FROM documents_alike WHERE document IN (FROM regrouping)" + " OR other IN (FROM regrouping)")
                    .update(connection);
            try (TableWriter rows = new TableWriter(connection, "documents_alike")) {
                for (Object[] row : alike) {
                    rows.row(row);
                }
                rows.flush();
            }
            Sql.of("DELETE FROM reports_pending WHERE document IN (FROM regrouping)")
                    .update(connection);
        });
    }
}
