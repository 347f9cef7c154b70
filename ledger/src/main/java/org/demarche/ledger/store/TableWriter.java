package org.demarche.ledger.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.demarche.model.Actor;
import org.demarche.model.Place;
import org.demarche.model.Span;
import org.demarche.model.When;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows to one table, values in the order of its columns. Types of the model spread over the columns that hold them. Rows are in
 * the table, within the connection's transaction, once {@link #flush} returns: DuckDB's appender says nothing of rows that fail when it
 * is closed.
 */
final class TableWriter implements AutoCloseable {
    private final DuckDBAppender appender;

    TableWriter(DuckDBConnection connection, String table) throws SQLException {
        appender = connection.createAppender(table);
    }

    void row(@Nullable Object... values) throws SQLException {
        appender.beginRow();
        for (Object value : values) {
            append(value);
        }
        appender.endRow();
    }

    /** What a value that may be missing is written as: itself, or so many empty columns. */
    static Object orEmpty(@Nullable Object value, int columns) {
        return value == null ? new Empty(columns) : value;
    }

    private void append(@Nullable Object value) throws SQLException {
        switch (value) {
            case null -> appender.appendNull();
            case String text -> appender.append(text);
            case Integer number -> appender.append(number.intValue());
            case Double number -> appender.append(number.doubleValue());
            case LocalDate day -> appender.append(day);
            case List<?> list -> appender.append(list);
            case Enum<?> constant -> appender.append(constant.name().toLowerCase(Locale.ROOT));
            case Span span -> all(span.start(), span.end());
            case Actor actor -> actor(actor);
            case When when -> when(when);
            case Place place -> place(place);
            case Empty empty -> all(new @Nullable Object[empty.columns()]);
            default -> throw new IllegalArgumentException("no column for a " + value.getClass());
        }
    }

    private void all(@Nullable Object... values) throws SQLException {
        for (Object value : values) {
            append(value);
        }
    }

    private void actor(Actor actor) throws SQLException {
        List<String> sectors = actor.sectors().stream().map(Enum::name).toList();
        all(actor.country(), sectors, actor.name(), actor.office(), actor.text(), orEmpty(actor.span(), 2));
    }

    private void when(When when) throws SQLException {
        all(when.start(), when.end(), when.granularity(), when.basis(), when.text(), orEmpty(when.span(), 2));
    }

    private void place(Place place) throws SQLException {
        all(
                place.name(),
                place.country(),
                place.latitude(),
                place.longitude(),
                place.level(),
                place.text(),
                place.span());
    }

    /** Hands the rows over. */
    void flush() throws SQLException {
        appender.flush();
    }

    @Override
    public void close() throws SQLException {
        appender.close();
    }

    private record Empty(int columns) {}
}
