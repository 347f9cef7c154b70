package org.demarche.ledger.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Reads Parquet files, by DuckDB. */
final class Parquet {
    private Parquet() {}

    /** The rows in the order of the file: that is what DuckDB keeps to unless it is told not to. */
    static void read(DuckDBConnection connection, String file, ParquetRows rows) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT COLUMNS(*)::VARCHAR FROM read_parquet(?)")) {
            statement.setString(1, file);
            try (ResultSet found = statement.executeQuery()) {
                ResultSetMetaData columns = found.getMetaData();
                List<String> names = new ArrayList<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    names.add(columns.getColumnName(i));
                }
                rows.header(names);
                while (found.next()) {
                    List<@Nullable String> values = new ArrayList<>();
                    for (int i = 1; i <= names.size(); i++) {
                        values.add(found.getString(i));
                    }
                    rows.row(values);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
