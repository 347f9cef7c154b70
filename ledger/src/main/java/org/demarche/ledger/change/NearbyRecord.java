package org.demarche.ledger.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.demarche.ledger.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * A record of state of the two that falls into the days around a break. It stands beside the break and explains nothing by itself.
 *
 * @param row {@code table:key}
 * @param text what it says, in a line
 */
public record NearbyRecord(LocalDate day, String row, String text) {
    /** How many days before and behind the break still count. */
    private static final int NEAR = 14;

    private static final String ROLL_CALLS = """
            SELECT r.day, 'roll_calls:' || r.id,
                coalesce(r.resolution, 'roll call ' || r.id) || ': ' || a.country || ' ' || a.vote || ', ' || b.country || ' ' || b.vote
            FROM roll_calls r
            JOIN votes a ON a.roll_call = r.id AND a.country = ?
            JOIN votes b ON b.roll_call = r.id AND b.country = ?
            WHERE a.vote <> b.vote AND r.day BETWEEN ? AND ?
            ORDER BY r.day, r.id
            """;

    /**
     * Roll calls in which they voted differently.
     *
     * @param until what came later does not count; null for all
     */
    static List<NearbyRecord> of(
            Store store, String a, String b, LocalDate first, LocalDate last, @Nullable LocalDate until) {
        LocalDate end = last.plusDays(NEAR);
        List<NearbyRecord> found = new ArrayList<>();
        for (@Nullable
        String[] row : store.records(
                ROLL_CALLS, a, b, first.minusDays(NEAR), until == null || end.isBefore(until) ? end : until)) {
            found.add(new NearbyRecord(
                    LocalDate.parse(PairEvents.text(row[0])), PairEvents.text(row[1]), PairEvents.text(row[2])));
        }
        return found;
    }
}
