package org.demarche.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** A statement with its parameters, put together piece by piece: values never become part of its text. */
final class Sql {
    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    /** Makes something of a row. */
    interface Mapper<T> {
        T map(Row row) throws SQLException;
    }

    static Sql of(String text, Object... parameters) {
        return new Sql().add(text, parameters);
    }

    Sql add(String piece, Object... values) {
        text.append(piece);
        parameters.addAll(Arrays.asList(values));
        return this;
    }

    Sql add(Sql piece) {
        text.append(piece.text);
        parameters.addAll(piece.parameters);
        return this;
    }

    /** Adds {@code (?, ?, ?)} with a value for each. */
    Sql in(Collection<?> values) {
        text.append('(')
                .append(String.join(", ", Collections.nCopies(values.size(), "?")))
                .append(')');
        parameters.addAll(values);
        return this;
    }

    String text() {
        return text.toString();
    }

    Object[] values() {
        return parameters.toArray();
    }

    int update(Connection connection) throws SQLException {
        try (PreparedStatement statement = prepare(connection)) {
            return statement.executeUpdate();
        }
    }

    <T> List<T> list(Connection connection, Mapper<T> mapper) throws SQLException {
        List<T> found = new ArrayList<>();
        each(connection, row -> found.add(mapper.map(row)));
        return found;
    }

    /** Takes a row. */
    interface Sink {
        void accept(Row row) throws SQLException;
    }

    void each(Connection connection, Sink sink) throws SQLException {
        try (PreparedStatement statement = prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            Row row = new Row(rows);
            while (rows.next()) {
                sink.accept(row);
            }
        }
    }

    /** Whether there is a row. */
    boolean any(Connection connection) throws SQLException {
        try (PreparedStatement statement = prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            return rows.next();
        }
    }

    /** The only row. */
    <T> T one(Connection connection, Mapper<T> mapper) throws SQLException {
        return list(connection, mapper).getFirst();
    }

    private PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text.toString());
        try {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }
}
