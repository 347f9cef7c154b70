package org.demarche.ledger.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.demarche.ledger.flows.Sources;
import org.demarche.ledger.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * How many reports there are of a pair, both directions together.
 *
 * @param a the first of the two by the alphabet
 * @param counts by quad category, then by day of a coverage
 */
record PairCounts(String a, String b, int[][] counts) {
    /** Of all pairs with at least so many reports in the time of the coverage, by the alphabet. */
    static List<PairCounts> read(Store store, String source, Coverage coverage, int least) {
        List<PairCounts> pairs = new ArrayList<>();
        String before = "";
        for (@Nullable
        String[] row : store.records(
                """
                WITH counts AS (
                    SELECT least(actor, recipient) AS a, greatest(actor, recipient) AS b, day, quad, count(DISTINCT id) AS n
                    FROM %s WHERE source = ? AND day BETWEEN ? AND ?
                    GROUP BY ALL
                )
                SELECT a, b, day, quad, n FROM counts
                QUALIFY sum(n) OVER (PARTITION BY a, b) >= ?
                ORDER BY a, b
                """.formatted(Sources.directed(source)), source, coverage.first(), coverage.last(), least)) {
            String a = PairEvents.text(row[0]);
            String b = PairEvents.text(row[1]);
            String pair = a + " " + b;
            if (!pair.equals(before)) {
                pairs.add(new PairCounts(a, b, new int[PairEvents.QUADS][coverage.length()]));
                before = pair;
            }
            int day = coverage.index(LocalDate.parse(PairEvents.text(row[2])));
            int quad = Integer.parseInt(PairEvents.text(row[3])) - 1;
            pairs.getLast().counts()[quad][day] = Integer.parseInt(PairEvents.text(row[4]));
        }
        return pairs;
    }
}
