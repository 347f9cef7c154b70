package org.demarche.ledger.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Reads what reports are grouped by, and keeps what comes of it: the tables {@code event_reports}, {@code documents_alike}. */
final class ReportTables {
    private ReportTables() {}

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

    static List<String> pending(DuckDBConnection connection) throws SQLException {
        return Sql.of("SELECT document FROM reports_pending ORDER BY document")
                .list(connection, row -> row.text("document"));
    }

    static List<Entry> pendingEvents(DuckDBConnection connection) throws SQLException {
        return EventReader.read(
                connection,
                Sql.of("SELECT document, id FROM events WHERE document IN (FROM reports_pending)"),
                EventFilter.ORDER);
    }

    /** Events that may have happened in the month: dated up to so many days after it, or undated and published up to as many. */
    static List<Entry> eventsNear(DuckDBConnection connection, YearMonth month, int daysAfter) throws SQLException {
        LocalDate first = month.atDay(1).minusDays(1);
        LocalDate last = month.atEndOfMonth().plusDays(1L + daysAfter);
        return EventReader.read(
                connection,
                Sql.of(
                        "SELECT e.document, e.id FROM events e JOIN documents d ON d.id = e.document"
                                + " WHERE coalesce(e.date_start, d.published) <= ? AND coalesce(e.date_end, d.published) >= ?",
                        last,
                        first),
                EventFilter.ORDER);
    }

    /** The days of publication so near to a pending document's that its texts are compared; empty stands for no day. */
    static List<Optional<LocalDate>> days(DuckDBConnection connection, int days) throws SQLException {
        return Sql.of(
                        "SELECT DISTINCT d.published FROM (SELECT DISTINCT published FROM documents) d JOIN (SELECT DISTINCT published FROM documents"
                                + " WHERE id IN (FROM reports_pending)) p ON d.published IS NOT DISTINCT FROM p.published"
                                + " OR abs(date_diff('day', d.published, p.published)) <= ? ORDER BY ALL",
                        days)
                .list(connection, row -> Optional.ofNullable(row.dayOrNull("published")));
    }

    static List<ArticleText> texts(DuckDBConnection connection, @Nullable LocalDate day) throws SQLException {
        Sql sql = Sql.of("SELECT id, title, text FROM documents WHERE published IS NOT DISTINCT FROM ");
        Sql whole = day == null ? sql.add("NULL") : sql.add("?", day);
        return whole.add(" ORDER BY id")
                .list(connection, row -> new ArticleText(row.text("id"), row.text("title"), row.text("text")));
    }

    static List<GroupedReport> grouped(DuckDBConnection connection, String column, Set<String> values)
            throws SQLException {
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

    static List<String[]> copies(DuckDBConnection connection, Set<String> documents) throws SQLException {
        if (documents.size() < 2) {
            return List.of();
        }
        return Sql.of("SELECT document, other FROM documents_alike WHERE kind = 'copy' AND document IN ")
                .in(documents)
                .add(" AND other IN ")
                .in(documents)
                .list(connection, row -> new String[] {row.text("document"), row.text("other")});
    }

    /** Replaces the rows of pending documents and of these events, in one go. */
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
            Sql.of("DELETE FROM event_reports WHERE document IN (FROM reports_pending)"
                            + " OR (document, event) IN (SELECT (document, event) FROM regrouped)")
                    .update(connection);
            Sql.of("INSERT INTO event_reports FROM regrouped ORDER BY document, event")
                    .update(connection);
            Sql.of("DROP TABLE regrouped").update(connection);
            Sql.of("DELETE FROM documents_alike WHERE document IN (FROM reports_pending)"
                            + " OR other IN (FROM reports_pending)")
                    .update(connection);
            try (TableWriter rows = new TableWriter(connection, "documents_alike")) {
                for (Object[] row : alike) {
                    rows.row(row);
                }
                rows.flush();
            }
            Sql.of("DELETE FROM reports_pending").update(connection);
        });
    }
}
