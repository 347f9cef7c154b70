package org.demarche.ledger.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.demarche.ledger.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * The alliances on record of one state.
 *
 * @param byYear those of each year, the earliest year first
 */
record Alliances(SortedMap<Integer, List<Alliance>> byYear) {
    /** How far a commitment goes: 3 for defence or offence, 2 for neutrality or non-aggression, 1 for consultation, 0 for none. */
    private static final String LEVEL = "CASE WHEN defense = 1 OR offense = 1 THEN 3"
            + " WHEN neutrality = 1 OR nonaggression = 1 THEN 2 WHEN consultation = 1 THEN 1 ELSE 0 END";

    /** An alliance with another state in a year. */
    record Alliance(String other, int level, int defense, LocalDate known) {}

    static Alliances of(Evidence evidence, String state) {
        return evidence.made(Alliances.class, state, "alliances", store -> read(store, state));
    }

    private static Alliances read(Store store, String state) {
        SortedMap<Integer, List<Alliance>> byYear = new TreeMap<>();
        Texts texts = new Texts();
        store.records(
                row -> {
                    List<Alliance> alliances = byYear.computeIfAbsent(texts.whole(row[0]), year -> new ArrayList<>());
                    for (String other : String.valueOf(row[4]).split(" ")) {
                        alliances.add(new Alliance(
                                texts.shared(other), texts.whole(row[2]), texts.whole(row[3]), texts.day(row[1])));
                    }
                },
                "SELECT year, known, " + LEVEL
                        + " AS level, defense, string_agg(CASE WHEN a = ? THEN b ELSE a END, ' ')"
                        + " FROM alliances WHERE a = ? OR b = ? GROUP BY year, known, level, defense",
                state,
                state,
                state);
        return new Alliances(byYear);
    }

    /** The highest level with each other state in that year that was known by then. */
    Map<String, Integer> levels(int year, LocalDate horizon) {
        Map<String, Integer> levels = new HashMap<>();
        for (Alliance alliance : byYear.getOrDefault(year, List.of())) {
            if (!alliance.known().isAfter(horizon)) {
                levels.merge(alliance.other(), alliance.level(), Math::max);
            }
        }
        return levels;
    }

    /**
     * What is on record of all states: by year, the day from which anything of it was known, and from which each state was known to have an
     * alliance.
     */
    record Covered(SortedMap<Integer, LocalDate> years, Map<Integer, Map<String, LocalDate>> states) {
        static Covered of(Evidence evidence) {
            return evidence.made(Covered.class, "", "alliances", Covered::read);
        }

        private static Covered read(Store store) {
            SortedMap<Integer, LocalDate> years = new TreeMap<>();
            Map<Integer, Map<String, LocalDate>> states = new HashMap<>();
            Texts texts = new Texts();
            for (@Nullable
            String[] row : store.records("SELECT year, state, min(known), min(known) FILTER (level > 0) FROM ("
                    + "SELECT year, a AS state, known, " + LEVEL + " AS level FROM alliances UNION ALL"
                    + " SELECT year, b, known, " + LEVEL + " FROM alliances) GROUP BY year, state")) {
                int year = texts.whole(row[0]);
                years.merge(year, texts.day(row[2]), (one, other) -> one.isBefore(other) ? one : other);
                if (row[3] != null) {
                    states.computeIfAbsent(year, any -> new HashMap<>()).put(texts.shared(row[1]), texts.day(row[3]));
                }
            }
            return new Covered(years, states);
        }

        /** The states that were known by then to have an alliance in that year. */
        List<String> allied(int year, LocalDate horizon) {
            return states.getOrDefault(year, Map.of()).entrySet().stream()
                    .filter(state -> !state.getValue().isAfter(horizon))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }
}
