package org.demarche.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * All of it or nothing. The transaction is begun by name: {@code setAutoCommit(false)} begins one only with the next statement, and
 * an appender is none, so that rows would be kept table by table.
 */
final class Transaction {
    private Transaction() {}

    /** Steps that belong together. */
    interface Steps {
        void run() throws SQLException;
    }

    /** Runs the steps and keeps what they wrote; where anything fails, nothing of it is kept and the failure goes on. */
    static void run(Connection connection, Steps steps) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN TRANSACTION");
            try {
                steps.run();
                statement.execute("COMMIT");
            } catch (SQLException | RuntimeException | Error failure) {
                undo(statement, failure);
                throw failure;
            }
        }
    }

    /** Has all statements of a reading see one moment. */
    static <T> T reading(Connection connection, Database.Reading<T> reading) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(Database.BEGIN_READING);
            try {
                return reading.from(connection);
            } finally {
                statement.execute("ROLLBACK");
            }
        }
    }

    /** A failed commit has undone itself already and objects: the failure is what the caller wants to hear of. */
    private static void undo(Statement statement, Throwable failure) {
        try {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}
