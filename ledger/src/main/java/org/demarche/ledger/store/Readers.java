package org.demarche.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.duckdb.DuckDBConnection;

/** Connections to read with, one for each who reads, kept for the next. A reading that asks for another one within it never waits. Thread-safe. */
final class Readers {
    /** So many are kept when nobody reads. */
    private static final int KEPT = 8;

    /** Nobody reads or writes with it, so that it can always be asked for another. */
    private final DuckDBConnection origin;

    private final Deque<Reader> idle = new ArrayDeque<>();
    private int views;
    private boolean closed;

    /** @param views as of which change of them its statements are planned */
    private record Reader(Connection connection, int views) {}

    Readers(DuckDBConnection connection) throws SQLException {
        origin = connection.duplicate();
    }

    <T> T read(Database.Reading<T> reading) throws SQLException {
        Reader reader = take();
        try {
            return reading.from(reader.connection);
        } finally {
            giveBack(reader);
        }
    }

    private synchronized Reader take() throws SQLException {
        return idle.isEmpty() ? new Reader(KeptStatements.of(origin.duplicate()), views) : idle.pop();
    }

    private synchronized void giveBack(Reader reader) throws SQLException {
        if (closed || idle.size() == KEPT || reader.views != views) {
            reader.connection.close();
        } else {
            idle.push(reader);
        }
    }

    /** To be called where a view was made anew: statements prepared before go on to ask the old one. */
    synchronized void renew() throws SQLException {
        views++;
        letGo();
    }

    synchronized void close() throws SQLException {
        closed = true;
        letGo();
        origin.close();
    }

    private void letGo() throws SQLException {
        for (Reader reader : idle) {
            reader.connection.close();
        }
        idle.clear();
    }
}
