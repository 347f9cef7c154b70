package org.demarche.ledger.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/** The columns of the ledger's tables, as its migrations make them. */
public final class Layout {
    private Layout() {}

    /**
     * A table.
     *
     * @param columns in their order
     */
    public record Table(String name, List<Column> columns) {
        public Table {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A column.
     *
     * @param type VARCHAR, INTEGER, DOUBLE, DATE or VARCHAR[]
     */
    public record Column(String name, String type) {}

    /** The tables that {@link CodedRows} fills. */
    public static List<Table> coded() {
        List<String> names = new ArrayList<>(List.of("documents"));
        names.addAll(CodedRows.CODED);
        return of(names);
    }

    /** The table that {@link ImportedEvent#values} fills. */
    public static Table importedEvents() {
        return of(List.of("imported_events")).getFirst();
    }

    private static List<Table> of(List<String> names) {
        try (DuckDBConnection memory = DuckDBConnection.newConnection("jdbc:duckdb:", false, null, new Properties())) {
            Migrations.apply(memory, "in memory");
            List<Table> tables = new ArrayList<>();
            for (String name : names) {
                List<Column> columns = Sql.of(
                                "SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = ? ORDER BY column_index",
                                name)
                        .list(memory, row -> new Column(row.text("column_name"), row.text("data_type")));
                tables.add(new Table(name, columns));
            }
            return tables;
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger's own tables cannot be made", e);
        }
    }
}
