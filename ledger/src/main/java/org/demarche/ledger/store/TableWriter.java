package org.demarche.ledger.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows to one table, values in the order of its columns. Types of the model are {@link Spread} over the columns that hold them. Rows are in
 * the table, within the connection's transaction, once {@link #flush} returns: DuckDB's appender says nothing of rows that fail when it
 * is closed.
 */
final class TableWriter implements AutoCloseable {
    private final DuckDBAppender appender;

    TableWriter(DuckDBConnection connection, String table) throws SQLException {
        appender = connection.createAppender(table);
    }

    void row(@Nullable Object... values) throws SQLException {
        row(Spread.over(values));
    }

    /** A row whose values are spread already. */
    void row(List<@Nullable Object> values) throws SQLException {
        appender.beginRow();
        for (Object value : values) {
            append(value);
        }
        appender.endRow();
    }

    private void append(@Nullable Object value) throws SQLException {
        switch (value) {
            case null -> appender.appendNull();
            case String text -> appender.append(text);
            case Integer number -> appender.append(number.intValue());
            case Double number -> appender.append(number.doubleValue());
            case LocalDate day -> appender.append(day);
            case List<?> list -> appender.append(list);
            default -> throw new IllegalArgumentException("no column for a " + value.getClass());
        }
    }

    /** Hands the rows over. */
    void flush() throws SQLException {
        appender.flush();
    }

    @Override
    public void close() throws SQLException {
        appender.close();
    }
}
