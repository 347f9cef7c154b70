package org.demarche.ledger.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.records.RecordKind;
import org.demarche.ledger.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What measures make of records kept in memory, against the database asked for the same by its own means, on made-up records. */
class RecordsInMemoryTest {
    private static final int[] STATES = {2, 200, 220, 255, 290, 365, 369, 370, 372, 640};
    private static final String[] CODES = {"USA", "GBR", "FRA", "DEU", "POL", "RUS", "UKR", "BLR", "GEO", "TUR"};

    @TempDir
    Path folder;

    @BeforeEach
    void fill() throws Exception {
        Random random = new Random(7);
        StringBuilder alliances = new StringBuilder(
                "ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul\n");
        StringBuilder memberships = new StringBuilder("ccode1,ccode2,year,dyadigos\n");
        for (int year = 2008; year < 2014; year++) {
            for (int a = 0; a < STATES.length; a++) {
                for (int b = a + 1; b < STATES.length; b++) {
                    if (random.nextInt(3) == 0) {
                        alliances.append("%d,%d,%d".formatted(STATES[a], STATES[b], year));
                        for (int kind = 0; kind < 5; kind++) {
                            alliances.append(',').append(random.nextInt(5) / 4);
                        }
                        alliances.append('\n');
                    }
                    if (random.nextInt(5) > 0) {
                        memberships.append("%d,%d,%d,%d%n".formatted(STATES[b], STATES[a], year, random.nextInt(90)));
                    }
                }
            }
        }
        try (Ledger ledger = Ledger.open(folder)) {
            add(ledger, RecordKind.ALLIANCES, alliances, LocalDate.of(2013, 12, 31));
            add(ledger, RecordKind.MEMBERSHIPS, memberships, null);
        }
    }

    private void add(Ledger ledger, RecordKind kind, StringBuilder text, @Nullable LocalDate known) throws Exception {
        List<String> problems = new ArrayList<>();
        ledger.addRecords(
                kind, Files.writeString(folder.resolve(kind + ".csv"), text.toString()), known, problems::add);
        assertThat(problems).isEmpty();
    }

    private static List<String> told(Ledger ledger, String measure, String a, String b, LocalDate known) {
        return ledger.measure(
                        Measures.named(measure).orElseThrow(),
                        a,
                        b,
                        Question.byYear().knownOn(known))
                .map(value -> "%s %.9f %d"
                        .formatted(
                                value.period().label(), value.value() == null ? Double.NaN : value.value(), value.n()))
                .toList();
    }

    /** The rows of a query with the year, the value and n. */
    private List<String> asked(String sql, Object... parameters) {
        try (Store store = Store.open(folder, "")) {
            return store.records(sql, parameters).stream()
                    .map(row -> "%s %.9f %s".formatted(row[0], Double.valueOf(String.valueOf(row[1])), row[2]))
                    .toList();
        }
    }

    private static final String LEVELS = """
            WITH pairs AS (
                SELECT a AS state, b AS other, year,
                    CASE WHEN defense = 1 OR offense = 1 THEN 3 WHEN neutrality = 1 OR nonaggression = 1 THEN 2
                         WHEN consultation = 1 THEN 1 ELSE 0 END AS level
                FROM alliances WHERE known <= ?),
            both_ways AS (
                SELECT state, other, year, max(level) AS level
                FROM (FROM pairs UNION ALL SELECT other, state, year, level FROM pairs) GROUP BY ALL),
            states AS (SELECT DISTINCT state, year FROM both_ways WHERE level > 0),
            a AS (FROM both_ways WHERE state = ?),
            b AS (FROM both_ways WHERE state = ?),
            thirds AS (
                SELECT s.year, coalesce(a.level, 0) AS one, coalesce(b.level, 0) AS two
                FROM states s
                LEFT JOIN a ON a.other = s.state AND a.year = s.year
                LEFT JOIN b ON b.other = s.state AND b.year = s.year
                WHERE s.state NOT IN (?, ?))
            SELECT year, 1 - 2 * sum(abs(one - two)) / (3.0 * count(*)), count(*)
            FROM thirds
            WHERE year IN (SELECT year FROM states WHERE state = ? INTERSECT SELECT year FROM states WHERE state = ?)
            GROUP BY year ORDER BY year
            """;

    private static final String PROFILES = """
            WITH a AS (
                SELECT CASE WHEN a = ? THEN b ELSE a END AS third, year, max(n) AS n FROM shared_memberships
                WHERE (a = ? OR b = ?) AND known <= ? GROUP BY ALL),
            b AS (
                SELECT CASE WHEN a = ? THEN b ELSE a END AS third, year, max(n) AS n FROM shared_memberships
                WHERE (a = ? OR b = ?) AND known <= ? GROUP BY ALL)
            SELECT year, sum(least(a.n, b.n)) / sum(greatest(a.n, b.n)), count(*)
            FROM a JOIN b USING (third, year)
            GROUP BY year HAVING sum(greatest(a.n, b.n)) > 0 ORDER BY year
            """;

    @Test
    void similarity_ofEveryPairOnSeveralDays_isWhatTheDatabaseSays() {
        for (String known : List.of("2010-06-30", "2013-12-30", "2013-12-31", "2020-01-01")) {
            LocalDate day = LocalDate.parse(known);
            List<List<String>> alliances = new ArrayList<>();
            List<List<String>> memberships = new ArrayList<>();
            try (Ledger ledger = Ledger.open(folder)) {
                eachPair((a, b) -> {
                    alliances.add(told(ledger, "alliance-similarity", a, b, day));
                    memberships.add(told(ledger, "membership-similarity", a, b, day));
                });
            }
            List<List<String>> alliancesAsked = new ArrayList<>();
            List<List<String>> membershipsAsked = new ArrayList<>();
            eachPair((a, b) -> {
                alliancesAsked.add(asked(LEVELS, day, a, b, a, b, a, b));
                membershipsAsked.add(asked(PROFILES, a, a, a, day, b, b, b, day));
            });
            assertThat(alliances).as("alliances known on " + known).isEqualTo(alliancesAsked);
            assertThat(memberships).as("memberships known on " + known).isEqualTo(membershipsAsked);
        }
    }

    @Test
    void measure_afterAnImport_seesTheNewRows() throws Exception {
        LocalDate day = LocalDate.of(2020, 1, 1);
        try (Ledger ledger = Ledger.open(folder)) {
            List<String> before = told(ledger, "shared-memberships", "BLR", "RUS", day);
            add(
                    ledger,
                    RecordKind.MEMBERSHIPS,
                    new StringBuilder("ccode1,ccode2,year,dyadigos\n370,365,2013,91\n"),
                    null);
            assertThat(told(ledger, "shared-memberships", "BLR", "RUS", day))
                    .contains("2013 91.000000000 1")
                    .isNotEqualTo(before);
        }
    }

    private interface Pair {
        void of(String a, String b);
    }

    private static void eachPair(Pair pair) {
        for (int i = 0; i < CODES.length; i += 3) {
            for (int j = 0; j < CODES.length; j += 2) {
                if (i != j) {
                    pair.of(CODES[i], CODES[j]);
                }
            }
        }
    }
}
