package org.demarche.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Tables that are worked out from others and kept until these change: {@code derived_tables} says from what each was. */
final class DerivedTables {
    private DerivedTables() {}

    static Optional<String> basis(Connection connection, String table) throws SQLException {
        return Sql.of("SELECT basis FROM derived_tables WHERE name = ?", table)
                .list(connection, row -> row.text("basis"))
                .stream()
                .findFirst();
    }

    static void write(DuckDBConnection connection, String table, String basis, List<@Nullable Object[]> rows)
            throws SQLException {
        Transaction.run(connection, () -> replace(connection, table, basis, rows));
    }

    /** The same for a file that cannot be written: in memory, for as long as it is open. */
    static void cover(DuckDBConnection connection, String table, String basis, List<@Nullable Object[]> rows)
            throws SQLException {
        for (String each : List.of(table, "derived_tables")) {
            Sql.of("CREATE TEMP TABLE IF NOT EXISTS " + each + " AS FROM " + Overlay.below(each))
                    .update(connection);
        }
        write(connection, table, basis, rows);
    }

    /** The same within the transaction that the connection stands in. */
    static void replace(DuckDBConnection connection, String table, String basis, List<@Nullable Object[]> rows)
            throws SQLException {
        Sql.of("DELETE FROM " + table).update(connection);
        Sql.of("DELETE FROM derived_tables WHERE name = ?", table).update(connection);
        Sql.of("INSERT INTO derived_tables VALUES (?, ?)", table, basis).update(connection);
        try (TableWriter writer = new TableWriter(connection, table)) {
            for (@Nullable Object[] row : rows) {
                writer.row(row);
            }
            writer.flush();
        }
    }
}
