package org.demarche.ledger.measures;

import java.util.List;
import org.demarche.model.Dyad;
import org.jspecify.annotations.Nullable;

/** Measures that a record by year itself states. */
final class YearRecords {
    private YearRecords() {}

    /**
     * What a record says of a year.
     *
     * @param value null where it gives none
     * @param name the row's name; null where there is no row
     * @param n how many observations it rests on
     */
    record Yearly(
            int year, @Nullable Double value, @Nullable String name, int n) {}

    /** A value for each year asked for. */
    static List<MeasureValue> values(Evidence evidence, StateMeasure measure, Dyad dyad, List<Yearly> years) {
        return years.stream()
                .filter(each -> evidence.question().within().touches(each.year))
                .map(each -> new MeasureValue(
                        measure.name(),
                        dyad.actor(),
                        dyad.recipient(),
                        Period.year(each.year),
                        each.value,
                        null,
                        measure.unit(),
                        each.n,
                        each.name == null ? List.of() : evidence.named(List.of(each.name)),
                        ""))
                .toList();
    }

    /** The name of the row of two states and a year, of which the table has one in either order. */
    static String name(String table, Dyad dyad, int year) {
        boolean turned = dyad.actor().compareTo(dyad.recipient()) > 0;
        return table + ":" + (turned ? dyad.recipient() : dyad.actor()) + "/"
                + (turned ? dyad.actor() : dyad.recipient()) + "/" + year;
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
