package org.demarche.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.demarche.model.Actor;
import org.demarche.model.Sector;
import org.demarche.model.Span;
import org.jspecify.annotations.Nullable;

/** The row at which a result stands, its columns by name. */
final class Row {
    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    /** All columns in their order, as texts. */
    @Nullable
    String[] all() throws SQLException {
        @Nullable String[] values = new @Nullable String[rows.getMetaData().getColumnCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows.getString(i + 1);
        }
        return values;
    }

    String text(String column) throws SQLException {
        return rows.getString(column);
    }

    @Nullable
    String textOrNull(String column) throws SQLException {
        return rows.getString(column);
    }

    int number(String column) throws SQLException {
        return rows.getInt(column);
    }

    long count(String column) throws SQLException {
        return rows.getLong(column);
    }

    boolean flag(String column) throws SQLException {
        return rows.getBoolean(column);
    }

    double real(String column) throws SQLException {
        return rows.getDouble(column);
    }

    @Nullable
    Double realOrNull(String column) throws SQLException {
        double value = rows.getDouble(column);
        return rows.wasNull() ? null : value;
    }

    LocalDate day(String column) throws SQLException {
        return rows.getObject(column, LocalDate.class);
    }

    @Nullable
    LocalDate dayOrNull(String column) throws SQLException {
        return rows.getObject(column, LocalDate.class);
    }

    LocalDateTime time(String column) throws SQLException {
        return rows.getObject(column, LocalDateTime.class);
    }

    List<String> texts(String column) throws SQLException {
        Object[] values = (Object[]) rows.getArray(column).getArray();
        return Arrays.stream(values).map(String.class::cast).toList();
    }

    /** The span that {@code <name>_start} and {@code <name>_end} hold. */
    Span span(String name) throws SQLException {
        return new Span(number(name + "_start"), number(name + "_end"));
    }

    @Nullable
    Span spanOrNull(String name) throws SQLException {
        int start = rows.getInt(name + "_start");
        return rows.wasNull() ? null : new Span(start, number(name + "_end"));
    }

    <E extends Enum<E>> E label(Class<E> type, String column) throws SQLException {
        return Enum.valueOf(type, text(column).toUpperCase(Locale.ROOT));
    }

    /** The actor whose columns are in this row: country, sectors, name, office, text. */
    Actor actor() throws SQLException {
        return new Actor(
                text("country"),
                texts("sectors").stream().map(Sector::valueOf).toList(),
                textOrNull("name"),
                textOrNull("office"),
                text("text"),
                spanOrNull("text"));
    }
}
