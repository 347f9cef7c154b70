package org.demarche.ledger.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Writes the tables of records: a file is one transaction, and a row replaces older ones with the same key. */
final class RecordTables {
    private RecordTables() {}

    static boolean holds(
            Connection connection, String kind, String sha256, @Nullable String mapping, @Nullable Object known)
            throws SQLException {
        return Sql.of(
                                "SELECT count(*) AS n FROM record_files WHERE kind = ? AND sha256 = ?"
                                        + " AND mapping IS NOT DISTINCT FROM ? AND known IS NOT DISTINCT FROM ?::DATE",
                                kind,
                                sha256,
                                orNull(mapping),
                                orNull(known))
                        .one(connection, row -> row.count("n"))
                > 0;
    }

    static RecordCount write(DuckDBConnection connection, RecordRows file) throws SQLException {
        RecordCount[] written = new RecordCount[1];
        Transaction.run(connection, () -> written[0] = writeIn(connection, file));
        return written[0];
    }

    private static RecordCount writeIn(DuckDBConnection connection, RecordRows file) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String columns = Stream.concat(file.columns().stream(), Stream.of("source", "known"))
                    .collect(Collectors.joining(", "));
            statement.execute("CREATE OR REPLACE TEMP TABLE incoming AS SELECT 0 AS line, " + columns + " FROM "
                    + file.table() + " LIMIT 0");
            int skipped = append(connection, file);
            skipped += dropRepeated(connection, file);
            String same = file.keys().stream()
                    .map(key -> "old." + key + " IS NOT DISTINCT FROM incoming." + key)
                    .collect(Collectors.joining(" AND "));
            statement.execute("DELETE FROM " + file.table() + " AS old USING incoming WHERE " + same);
            int rows = statement.executeUpdate("INSERT INTO " + file.table() + " (" + columns + ") SELECT " + columns
                    + " FROM incoming ORDER BY line");
            statement.execute("DROP TABLE incoming");
            if (rows > 0) {
                Sql.of(
                                "INSERT INTO record_files VALUES (?, ?, ?, ?, ?, ?, ?)",
                                file.sha256(),
                                file.kind(),
                                file.name(),
                                rows,
                                skipped,
                                orNull(file.mapping()),
                                orNull(file.known()))
                        .update(connection);
            }
            return new RecordCount(rows, skipped);
        }
    }

    /** The first line with a key is the one that counts. */
    private static int dropRepeated(DuckDBConnection connection, RecordRows file) throws SQLException {
        String keys = String.join(", ", file.keys());
        List<Integer> lines = Sql.of("SELECT line FROM incoming QUALIFY line > min(line) OVER (PARTITION BY " + keys
                        + ") ORDER BY line")
                .list(connection, row -> row.number("line"))
                .stream()
                .distinct()
                .toList();
        if (!lines.isEmpty()) {
            lines.forEach(file.repeated()::accept);
            Sql.of("DELETE FROM incoming WHERE line IN ").in(lines).update(connection);
        }
        return lines.size();
    }

    private static int append(DuckDBConnection connection, RecordRows file) throws SQLException {
        try (TableWriter writer = new TableWriter(connection, "incoming")) {
            int skipped = file.reader().read((line, known, values) -> {
                @Nullable Object[] row = new @Nullable Object[values.size() + 3];
                row[0] = line;
                for (int i = 0; i < values.size(); i++) {
                    row[i + 1] = values.get(i);
                }
                row[values.size() + 1] = file.sha256();
                row[values.size() + 2] = known;
                writer.row(row);
            });
            writer.flush();
            return skipped;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("NullAway") // a parameter that is null binds NULL
    private static Object orNull(@Nullable Object value) {
        return value;
    }
}
