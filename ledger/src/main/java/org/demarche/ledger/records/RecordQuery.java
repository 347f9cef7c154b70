package org.demarche.ledger.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.demarche.ledger.store.Store;
import org.demarche.model.DemarcheException;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a table of records are wanted.
 *
 * @param table one of {@link #TABLES}
 * @param country of that state; null for all
 * @param on that hold on the day: whose time, day or year it lies in; null for any time
 * @param known that were known on the day, and as they were known: a last day that was still to come is not; null for all
 */
public record RecordQuery(
        String table,
        @Nullable String country,
        @Nullable LocalDate on,
        @Nullable LocalDate known) {
    /** How rows tell their time. */
    private enum Time {
        LASTS,
        DAY,
        YEAR,
        NEVER
    }

    private record Shape(List<String> countries, Time time) {}

    private static final Map<String, Shape> SHAPES = shapes();

    /** The tables of records, in the order of {@code docs/ledger.md}. */
    public static final List<String> TABLES = List.copyOf(SHAPES.keySet());

    private static Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        shapes.put("roll_calls", new Shape(List.of(), Time.DAY));
        shapes.put("trade_partners", new Shape(List.of("country"), Time.YEAR));
        shapes.put("alliances", new Shape(List.of("a", "b"), Time.YEAR));
        shapes.put("shared_memberships", new Shape(List.of("a", "b"), Time.YEAR));
        shapes.put("prices", new Shape(List.of(), Time.DAY));
        shapes.put("gdp", new Shape(List.of("country"), Time.YEAR));
        shapes.put("trade_flows", new Shape(List.of("origin", "destination"), Time.YEAR));
        shapes.put("leaders", new Shape(List.of("country"), Time.LASTS));
        shapes.put("visits", new Shape(List.of("visitor", "host"), Time.LASTS));
        shapes.put("capitals", new Shape(List.of("country"), Time.LASTS));
        shapes.put("recognitions", new Shape(List.of("country", "state"), Time.LASTS));
        shapes.put("treaties", new Shape(List.of("country"), Time.LASTS));
        shapes.put("backgrounds", new Shape(List.of("country", "place_country"), Time.NEVER));
        shapes.put("figures", new Shape(List.of("country", "partner"), Time.LASTS));
        return shapes;
    }

    /** The rows, by column; a missing value is null. In the order of their columns. */
    List<Map<String, @Nullable String>> rows(Store store) {
        Shape shape = SHAPES.get(table);
        if (shape == null) {
            throw new DemarcheException("no table of records is called '" + table.toLowerCase(Locale.ROOT)
                    + "'; choose one of " + String.join(", ", TABLES));
        }
        List<String> columns = store
                .records(
                        "SELECT column_name FROM duckdb_columns() WHERE table_name = ? AND NOT internal"
                                + " AND column_name <> 'source' ORDER BY column_index",
                        table)
                .stream()
                .map(row -> String.valueOf(row[0]))
                .toList();
        List<Object> parameters = new ArrayList<>();
        String select =
                columns.stream().map(column -> shown(column, parameters)).collect(Collectors.joining(", "));
        String where = where(shape, parameters);
        List<Map<String, @Nullable String>> rows = new ArrayList<>();
        for (@Nullable
        String[] values : store.records(
                "SELECT " + select + " FROM " + table + " WHERE " + where + " ORDER BY ALL", parameters.toArray())) {
            Map<String, @Nullable String> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                row.put(columns.get(i), values[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private String shown(String column, List<Object> parameters) {
        if (known == null || !column.equals("last") || table.equals("backgrounds")) {
            return column;
        }
        parameters.add(known);
        return "CASE WHEN last <= ? THEN last END";
    }

    private String where(Shape shape, List<Object> parameters) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        if (country != null) {
            conditions.add(shape.countries.isEmpty() ? "false" : "? IN (" + String.join(", ", shape.countries) + ")");
            if (!shape.countries.isEmpty()) {
                parameters.add(country);
            }
        }
        if (on != null) {
            switch (shape.time) {
                case LASTS -> {
                    conditions.add("first <= ? AND (last IS NULL OR last >= ?)");
                    parameters.add(on);
                    parameters.add(on);
                }
                case DAY -> {
                    conditions.add("day = ?");
                    parameters.add(on);
                }
                case YEAR -> {
                    conditions.add("year = ?");
                    parameters.add(on.getYear());
                }
                case NEVER -> {}
            }
        }
        if (known != null) {
            conditions.add("known <= ?");
            parameters.add(known);
        }
        return String.join(" AND ", conditions);
    }

    /** The rows wanted. */
    public static List<Map<String, @Nullable String>> of(Store store, RecordQuery query) {
        return query.rows(store);
    }
}
