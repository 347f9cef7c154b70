package org.demarche.ledger.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.ledger.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of records as others publish them: every line is read, or left out for a reason that stands here. */
class SharedRecordsTest {
    private static final Path SHARED = Path.of(System.getProperty("demarche.root"), "..", "shared", "data");
    private static final String REPEATED = "the same record stands further up";

    @TempDir
    Path folder;

    private final List<String> problems = new ArrayList<>();
    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("data"), "");
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** How often each reason was told. */
    private Map<String, Long> add(RecordLayout layout, String name, int rows) {
        Path file = SHARED.resolve(name);
        boolean there = Files.exists(file);
        if (!there) {
            System.err.println("SKIPPED: " + file.normalize() + " is not there; its records were not read");
        }
        assumeTrue(there, "no records");
        problems.clear();
        RecordFile.Result result = RecordFile.add(store, layout, file, problems::add);
        assertThat(result).isEqualTo(new RecordFile.Result(rows, problems.size(), false));
        return problems.stream()
                .map(problem -> problem.substring(problem.indexOf(": ") + 2))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static RecordLayout shipped(String label) {
        return MappingReader.shipped(label).orElseThrow();
    }

    private String one(String sql) {
        List<String[]> rows = store.records(sql);
        assertThat(rows).as(sql).hasSize(1);
        return String.join(" ", rows.getFirst());
    }

    @Test
    void votes_ofTheAssembly_areTakenInWhole() {
        assertThat(add(RecordKind.ROLL_CALLS, "un-votes/rollcalls_all.csv.gz", 6_203))
                .isEmpty();
        // 5,444 lines give no letters: North Yemen, the Federal Republic of Germany before 1990, Zanzibar
        assertThat(add(RecordKind.VOTES, "un-votes/votes_all_1946_2019.csv.gz", 870_109))
                .isEmpty();
        assertThat(one("SELECT min(year(day)) FROM votes JOIN roll_calls ON id = roll_call WHERE country = 'NAM'"))
                .isEqualTo("1990");
        assertThat(store.records(
                        "SELECT country, min(year(day)), max(year(day)) FROM votes JOIN roll_calls ON id = roll_call"
                                + " WHERE country IN ('YUG', 'SCG', 'SRB', 'CSK', 'DDR') GROUP BY ALL ORDER BY ALL"))
                .containsExactly(
                        new String[] {"CSK", "1946", "1992"},
                        new String[] {"DDR", "1973", "1989"},
                        new String[] {"SCG", "1992", "2006"},
                        new String[] {"SRB", "2006", "2020"},
                        new String[] {"YUG", "1946", "1991"});
    }

    @Test
    void tradePartners_ofGroupsAndOfAStateInTwoParts_areLeftOut() {
        // Gaza Strip and West Bank have one code: 18 lines
        assertThat(add(RecordKind.TRADE, "relations/factbook_trade_partners.csv", 34_889))
                .containsOnly(
                        Map.entry("'World' in column 'country' is no state (NAME)", 22L),
                        Map.entry("'European Union' in column 'country' is no state (NAME)", 10L),
                        Map.entry(REPEATED, 18L));
        assertThat(one("SELECT share, known FROM trade_partners WHERE country = 'GBR' AND partner = 'DEU'"
                        + " AND direction = 'exports' AND edition = 2000"))
                .isEqualTo("12.0 2000-12-31");
    }

    @Test
    void alliances_ofStatesThatJoin_countOnceInTheYear() {
        // 255 and 260, and 678 and 679, are one state each in 1990
        assertThat(add(RecordKind.ALLIANCES, "relations/atop_dyad_year_1990_2018.csv.gz", 190_462))
                .containsExactly(Map.entry(REPEATED, 102L));
        assertThat(store.records("SELECT DISTINCT year FROM alliances WHERE a = 'YUG' OR b = 'YUG' ORDER BY ALL"))
                .containsExactly(new String[] {"1990"}, new String[] {"1991"});
    }

    @Test
    void membershipsPricesAndProduct_areReadWhole() {
        assertThat(add(RecordKind.MEMBERSHIPS, "relations/cow_igo_shared_memberships_1990_2014.csv.gz", 445_374))
                .isEmpty();
        assertThat(add(RecordKind.BRENT, "econ/brent-monthly.csv", 471)).isEmpty();
        assertThat(add(RecordKind.GDP, "econ/gdp.csv", 13_979)).isEmpty();
        assertThat(one("SELECT n, known FROM shared_memberships WHERE year = 2014 AND a = 'RUS' AND b = 'BLR'"))
                .isEqualTo("46 2014-12-31");
        assertThat(one("SELECT price, known FROM prices WHERE day = DATE '2014-03-15'"))
                .isEqualTo("107.48 2014-04-01");
        assertThat(one("SELECT round(value / 1e9), known FROM gdp WHERE country = 'BLR' AND year = 2012"))
                .isEqualTo("66.0 2013-07-01");
    }

    @Test
    void leaders_ofBothLists_holdOfficeOnTheDay() {
        // a term that runs over the end of a state is cut there: Milosevic's among them
        assertThat(add(shipped("archigos"), "relations/archigos_leaders_1840_2015.csv", 3_410))
                .isEmpty();
        assertThat(add(shipped("reign"), "relations/reign_leaderlist_2021_03.csv", 2_527))
                .isEmpty();
        assertThat(
                        store.records(
                                "SELECT list, person, first, last FROM leaders WHERE country = 'BLR'"
                                        + " AND first <= DATE '2014-03-10' AND coalesce(last >= DATE '2014-03-10', true) ORDER BY list"))
                .containsExactly(
                        new String[] {"archigos", "Lukashenko", "1994-07-20", null},
                        new String[] {"reign", "Lukashenko", "1994-07-20", null});
        assertThat(store.records(
                        "SELECT country, first, last FROM leaders WHERE list = 'archigos' AND person LIKE 'Milo%evic'"
                                + " ORDER BY first"))
                .containsExactly(
                        new String[] {"YUG", "1989-05-15", "1992-04-26"},
                        new String[] {"SCG", "1992-04-27", "2000-10-07"});
    }

    @Test
    void visits_ofAKingdomWithoutACode_areLeftOut() {
        assertThat(add(shipped("us-visits"), "visits/us_visits_travels.csv", 5_999))
                .containsOnly(Map.entry("'hawaii' in column 'from' is no state (name)", 3L), Map.entry(REPEATED, 2L));
        assertThat(store.records("SELECT visitor, host, person, first FROM visits WHERE visitor = 'BLR' OR host = 'BLR'"
                        + " ORDER BY first"))
                .containsExactly(
                        new String[] {"USA", "BLR", "James Addison Baker", "1991-12-18"},
                        new String[] {"BLR", "USA", "Chairman Stanislav Shushkevich", "1993-07-21"},
                        new String[] {"USA", "BLR", "Warren Minor Christopher", "1993-10-26"},
                        new String[] {"USA", "BLR", "Warren Minor Christopher", "1994-01-15"},
                        new String[] {"USA", "BLR", "William J. Clinton", "1994-01-15"});
    }

    @Test
    void capitals_standWithTheirDays() {
        assertThat(add(shipped("capitals"), "relations/cow_capitals.csv", 245)).isEmpty();
        assertThat(store.records(
                        "SELECT country, city, first, last FROM capitals WHERE city = 'Belgrade' ORDER BY first"))
                .containsExactly(
                        new String[] {"SRB", "Belgrade", "1878-01-01", "1918-11-30"},
                        new String[] {"YUG", "Belgrade", "1918-12-01", "1992-04-26"},
                        new String[] {"SCG", "Belgrade", "1992-04-27", "2006-06-04"},
                        new String[] {"SRB", "Belgrade", "2006-06-05", null});
    }
}
