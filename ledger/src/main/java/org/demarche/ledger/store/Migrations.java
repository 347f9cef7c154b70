package org.demarche.ledger.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.demarche.model.DemarcheException;

/**
 * Brings a file's tables up to date. Each migration is an SQL file beside this class; its number is its version. A migration that has
 * been released is never changed: what is to be different comes in a further one.
 */
final class Migrations {
    /** In the order of their numbers, which count from 1. */
    private static final List<String> NAMES = List.of(
            "001-first-tables",
            "002-records",
            "003-imported-events",
            "004-settled-events",
            "005-more-records",
            "006-forecasts",
            "007-reports",
            "008-ideal-points",
            "009-review",
            "010-judged-imports");

    static final int NEWEST = NAMES.size();

    private Migrations() {}

    /** Applies what the file lacks, each migration whole or not at all. */
    static void apply(Connection connection, String file) throws SQLException {
        int version = known(connection, file);
        for (int next = version + 1; next <= NEWEST; next++) {
            apply(connection, next);
        }
    }

    /** Of a file that cannot be written: says so where it lacks anything. */
    static void check(Connection connection, String file) throws SQLException {
        if (known(connection, file) < NEWEST) {
            throw new DemarcheException("ledger " + file
                    + ": an older Demarche has written it, and it cannot be brought up to date where it lies;"
                    + " copy it into a folder that can be written, and name that with --data");
        }
    }

    private static int known(Connection connection, String file) throws SQLException {
        int version = version(connection, file);
        if (version > NEWEST) {
            throw new DemarcheException("ledger " + file + ": a newer Demarche has written it (its tables have version "
                    + version + ", this program knows " + NEWEST
                    + "); update Demarche, or choose another data directory");
        }
        return version;
    }

    private static void apply(Connection connection, int version) throws SQLException {
        String name = NAMES.get(version - 1);
        Transaction.run(connection, () -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(script(name));
            }
            Sql.of("INSERT INTO schema_version VALUES (?, ?)", version, name).update(connection);
        });
    }

    /** The version of the tables in the file: 0 for a new one. */
    private static int version(Connection connection, String file) throws SQLException {
        List<String> tables = Sql.of("SELECT table_name FROM duckdb_tables() WHERE NOT internal")
                .list(connection, row -> row.text("table_name"));
        if (!tables.contains("schema_version")) {
            if (!tables.isEmpty()) {
                throw new DemarcheException(
                        "ledger " + file + ": the file is a DuckDB database, but none of Demarche's (it has the table '"
                                + tables.getFirst() + "'); choose another data directory, or move the file away");
            }
            Sql.of("CREATE TABLE schema_version (version INTEGER NOT NULL, name VARCHAR NOT NULL)")
                    .update(connection);
        }
        return Sql.of("SELECT coalesce(max(version), 0) AS version FROM schema_version")
                .one(connection, row -> row.number("version"));
    }

    private static String script(String name) {
        try (InputStream script = Migrations.class.getResourceAsStream(name + ".sql")) {
            if (script == null) {
                throw new IllegalStateException("no " + name + ".sql beside " + Migrations.class);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + name + ".sql", e);
        }
    }
}
