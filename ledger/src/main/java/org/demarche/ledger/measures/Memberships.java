package org.demarche.ledger.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.demarche.ledger.store.Store;

/**
 * In how many organisations one state is together with each other.
 *
 * @param byYear the counts of each year, the earliest year first
 */
record Memberships(SortedMap<Integer, List<Shared>> byYear) {
    /** How many organisations are shared with another state in a year. */
    record Shared(String other, int n, LocalDate known) {}

    static Memberships of(Evidence evidence, String state) {
        return evidence.made(Memberships.class, state, "shared_memberships", store -> read(store, state));
    }

    private static Memberships read(Store store, String state) {
        SortedMap<Integer, List<Shared>> byYear = new TreeMap<>();
        Texts texts = new Texts();
        store.records(
                row -> {
                    List<Shared> shared = byYear.computeIfAbsent(texts.whole(row[0]), year -> new ArrayList<>());
                    String[] others = String.valueOf(row[2]).split(" ");
                    for (int i = 0; i < others.length; i += 2) {
                        shared.add(new Shared(texts.shared(others[i]), texts.whole(others[i + 1]), texts.day(row[1])));
                    }
                },
                "SELECT year, known, string_agg(CASE WHEN a = ? THEN b ELSE a END || ' ' || n, ' ')"
                        + " FROM shared_memberships WHERE a = ? OR b = ? GROUP BY year, known",
                state,
                state,
                state);
        return new Memberships(byYear);
    }

    /** The counts of that year by other state, as far as they were known by then. */
    Map<String, Integer> counts(int year, LocalDate horizon) {
        Map<String, Integer> counts = new HashMap<>();
        for (Shared shared : byYear.getOrDefault(year, List.of())) {
            if (!shared.known().isAfter(horizon)) {
                counts.merge(shared.other(), shared.n(), Math::max);
            }
        }
        return counts;
    }
}
