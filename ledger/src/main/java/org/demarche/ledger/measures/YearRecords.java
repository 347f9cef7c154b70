package org.demarche.ledger.measures;

import java.util.ArrayList;
import java.util.List;
import org.demarche.model.Dyad;
import org.jspecify.annotations.Nullable;

/** Measures that a record by year itself states. */
final class YearRecords {
    private YearRecords() {}

    /**
     * A value for each year asked for.
     *
     * @param rows year, value, the row's name or null, and how many observations it rests on where that is not one
     */
    static List<MeasureValue> values(
            Evidence evidence, StateMeasure measure, Dyad dyad, List<@Nullable String[]> rows) {
        List<MeasureValue> values = new ArrayList<>();
        for (@Nullable String[] row : rows) {
            int year = Integer.parseInt(String.valueOf(row[0]));
            if (evidence.question().within().touches(year)) {
                values.add(new MeasureValue(
                        measure.name(),
                        dyad.actor(),
                        dyad.recipient(),
                        Period.year(year),
                        row[1] == null ? null : Double.valueOf(row[1]),
                        null,
                        measure.unit(),
                        row.length > 3 ? Integer.parseInt(String.valueOf(row[3])) : 1,
                        row[2] == null ? List.of() : evidence.named(List.of(row[2])),
                        ""));
            }
        }
        return values;
    }

    /** States that stand first in a pair of the table. The table has each pair once, in either order. */
    static List<String> actors(Evidence evidence, String table) {
        return evidence.column("SELECT DISTINCT state FROM (SELECT a AS state FROM " + table + " UNION SELECT b FROM "
                + table + ") ORDER BY state");
    }

    static List<String> partners(Evidence evidence, String table, String actor) {
        return evidence.column(
                "SELECT DISTINCT CASE WHEN a = ? THEN b ELSE a END AS state FROM " + table
                        + " WHERE a = ? OR b = ? ORDER BY state",
                actor,
                actor,
                actor);
    }
}
