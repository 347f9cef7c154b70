package org.demarche.ledger.store;

import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBConnection;

/** Keeps forecasts as they were first issued: one that is there already is not touched. */
final class ForecastTable {
    private ForecastTable() {}

    static void keep(DuckDBConnection connection, List<Object[]> rows) throws SQLException {
        Transaction.run(connection, () -> {
            for (Object[] row : rows) {
                Sql.of(
                                "INSERT INTO forecasts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                                row)
                        .update(connection);
            }
        });
    }
}
