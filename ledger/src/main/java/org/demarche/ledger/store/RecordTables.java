package org.demarche.ledger.store;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Writes the tables of records: a file is one transaction, and a row replaces an older one with the same key. */
final class RecordTables {
    private RecordTables() {}

    static boolean holds(DuckDBConnection connection, String kind, String sha256) throws SQLException {
        return Sql.of("SELECT count(*) AS n FROM record_files WHERE kind = ? AND sha256 = ?", kind, sha256)
                        .one(connection, row -> row.count("n"))
                > 0;
    }

    static void write(DuckDBConnection connection, RecordRows file) throws SQLException {
        Transaction.run(connection, () -> {
            try (Statement statement = connection.createStatement()) {
                String table = file.table();
                statement.execute("CREATE OR REPLACE TEMP TABLE incoming AS FROM " + table + " LIMIT 0");
                append(connection, file);
                String same = file.keys().stream()
                        .map(key -> "old." + key + " = incoming." + key)
                        .collect(Collectors.joining(" AND "));
                statement.execute("DELETE FROM " + table + " AS old USING incoming WHERE " + same);
                statement.execute("INSERT INTO " + table + " FROM incoming");
                statement.execute("DROP TABLE incoming");
            }
            Sql.of(
                            "INSERT INTO record_files VALUES (?, ?, ?, ?, ?)",
                            file.sha256(),
                            file.kind(),
                            file.name(),
                            file.rows().size(),
                            file.skipped())
                    .update(connection);
        });
    }

    private static void append(DuckDBConnection connection, RecordRows file) throws SQLException {
        try (TableWriter writer = new TableWriter(connection, "incoming")) {
            for (@Nullable Object[] row : file.rows()) {
                @Nullable Object[] whole = Arrays.copyOf(row, row.length + 1);
                whole[row.length] = file.sha256();
                writer.row(whole);
            }
            writer.flush();
        }
    }
}
