package org.demarche.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** All rows of all tables of a closed ledger, as lines, the way an analyst's DuckDB sees them. */
public final class Dump {
    private Dump() {}

    public static List<String> of(Path folder) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("ledger.duckdb"));
                Statement statement = connection.createStatement()) {
            for (String table : column(statement, "SELECT table_name FROM duckdb_tables() ORDER BY table_name")) {
                // to_json makes one text of a row, whatever its columns
                column(statement, "SELECT to_json(t)::VARCHAR FROM " + table + " t ORDER BY ALL")
                        .forEach(row -> lines.add(table + " " + row));
            }
        }
        return lines;
    }

    private static List<String> column(Statement statement, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
