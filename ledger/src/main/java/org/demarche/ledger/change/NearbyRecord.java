package org.demarche.ledger.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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

    /** Terms that begin or end, each once where several lists have the person by the same last name. */
    private static final String OFFICES = """
            WITH terms AS (
                SELECT list, country, person, office, first AS day, 'takes office' AS what FROM leaders
                UNION ALL
                SELECT list, country, person, office, last, 'leaves office' FROM leaders WHERE last IS NOT NULL)
            SELECT min_by(day, list), min('leaders:' || list || '/' || country || '/' || person),
                country || ': ' || min_by(person, list) || coalesce(' (' || nullif(min_by(office, list), '') || ')', '') || ' ' || what
            FROM terms
            WHERE country IN (?, ?) AND day BETWEEN ? AND ?
            GROUP BY country, what, lower(regexp_extract(person, '[^ ]*$'))
            ORDER BY ALL
            """;

    private static final String VISITS = """
            SELECT first, 'visits:' || visitor || '/' || host || '/' || first,
                person || coalesce(' (' || nullif(office, '') || ')', '') || ' of ' || visitor || ' visits ' || host
                    || coalesce(': ' || nullif(remark, ''), '')
            FROM visits
            WHERE (visitor = ? AND host = ? OR visitor = ? AND host = ?) AND first BETWEEN ? AND ?
            ORDER BY ALL
            """;

    /**
     * Roll calls in which they voted differently, who took or left office in one of them, and visits of one to the other; by day.
     *
     * @param until what came later does not count; null for all
     */
    static List<NearbyRecord> of(
            Store store, String a, String b, LocalDate first, LocalDate last, @Nullable LocalDate until) {
        LocalDate from = first.minusDays(NEAR);
        LocalDate end = last.plusDays(NEAR);
        LocalDate to = until == null || end.isBefore(until) ? end : until;
        List<NearbyRecord> found = new ArrayList<>();
        found.addAll(rows(store, ROLL_CALLS, a, b, from, to));
        found.addAll(rows(store, OFFICES, a, b, from, to));
        found.addAll(rows(store, VISITS, a, b, b, a, from, to));
        found.sort(Comparator.comparing(NearbyRecord::day)); // within a day as above
        return found;
    }

    private static List<NearbyRecord> rows(Store store, String sql, Object... parameters) {
        return store.records(sql, parameters).stream()
                .map(row -> new NearbyRecord(
                        LocalDate.parse(PairEvents.text(row[0])), PairEvents.text(row[1]), PairEvents.text(row[2])))
                .toList();
    }
}
