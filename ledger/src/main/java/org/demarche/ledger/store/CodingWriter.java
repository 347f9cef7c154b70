package org.demarche.ledger.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.model.Coding;
import org.demarche.model.Document;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Writes documents and what was coded from them. Runs within a transaction. Only tables that get rows are opened, as opening one takes
 * about a millisecond.
 */
final class CodingWriter implements AutoCloseable {
    /** Tables that stand behind a view of the name: there a reviewer's word may count before the coder's. */
    private static final Map<String, String> BEHIND = Map.of("events", "coded_events", "event_actors", "coded_actors");

    private final DuckDBConnection connection;
    private final Map<String, TableWriter> tables = new LinkedHashMap<>();

    CodingWriter(DuckDBConnection connection) {
        this.connection = connection;
    }

    void delete(Collection<String> documents) throws SQLException {
        for (String table : CodedRows.CODED) {
            Sql.of("DELETE FROM " + BEHIND.getOrDefault(table, table) + " WHERE document IN ")
                    .in(documents)
                    .update(connection);
        }
        Sql.of("DELETE FROM documents WHERE id IN ").in(documents).update(connection);
    }

    void write(Document document, Coding coding, Stamp stamp) throws SQLException {
        CodedRows.write(document, coding, stamp, this::row);
    }

    /** Hands all rows over. */
    void flush() throws SQLException {
        for (TableWriter table : tables.values()) {
            table.flush();
        }
    }

    private void row(String table, List<@Nullable Object> values) throws SQLException {
        TableWriter writer = tables.get(table);
        if (writer == null) {
            writer = new TableWriter(connection, BEHIND.getOrDefault(table, table));
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
