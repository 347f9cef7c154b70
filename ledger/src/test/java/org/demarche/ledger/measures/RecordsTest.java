package org.demarche.ledger.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.ledger.records.RecordFile;
import org.demarche.ledger.records.RecordKind;
import org.demarche.ledger.store.Store;
import org.demarche.model.Dyad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records of state from file to measure. */
class RecordsTest {
    private static final Path SHARED = Path.of(System.getProperty("demarche.root"), "..", "shared", "data");

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

    private RecordFile.Result add(RecordKind kind, String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return RecordFile.add(store, kind, file, problems::add);
    }

    private void shared(RecordKind kind, String name) {
        Path file = SHARED.resolve(name);
        boolean there = Files.exists(file);
        if (!there) {
            System.err.println("SKIPPED: " + file.normalize() + " is not there; its figures were not checked");
        }
        assumeTrue(there, "no records");
        RecordFile.add(store, kind, file, problems::add);
    }

    private MeasureValue one(StateMeasure.OfDyad measure, int year) {
        Question question = Question.byYear().within(Period.year(year));
        List<MeasureValue> values = measure.of(new Evidence(store, question), new Dyad("BLR", "RUS"));
        assertThat(values).as(measure.name()).hasSize(1);
        return values.getFirst();
    }

    @Test
    void votes_ofAHandComputedTable_giveExactMeasures() throws IOException {
        add(RecordKind.ROLL_CALLS, "r.csv", """
                rcid,date,unres
                1,2014-01-01,R/1
                2,2014-01-02,R/2
                3,2014-01-03,R/3
                4,2014-01-04,R/4
                5,2014-01-05,R/5
                """);
        add(RecordKind.VOTES, "v.csv", """
                rcid,country_code,vote
                1,BY,y
                1,RU,y
                2,BY,y
                2,RU,n
                3,BY,a
                3,RU,n
                4,BY,n
                4,RU,n
                5,BY,y
                """);
        assertThat(problems).isEmpty();
        // the fifth is an absence; distances 0, 2, 1, 0; chance (2*1 + 1*0 + 1*3) / 16
        assertThat(one(new SameVoteShare(), 2014).value()).isEqualTo(0.5);
        assertThat(one(new SignorinoRitterS(), 2014).value()).isEqualTo(0.25);
        assertThat(one(new CohenKappa(), 2014).value()).isEqualTo(3.0 / 11);
        assertThat(one(new CohenKappa(), 2014).rows())
                .containsExactly("roll_calls:1", "roll_calls:2", "roll_calls:3", "roll_calls:4");
    }

    @Test
    void file_withBadLines_isReadWithoutThem_andOnce() throws IOException {
        String text = "Date,Price\n2014-03-15,100.5\n2014-04-15,much\n2014-03-15,7\n";
        RecordFile.Result first = add(RecordKind.BRENT, "b.csv", text);
        assertThat(first).isEqualTo(new RecordFile.Result(1, 2, false));
        assertThat(problems)
                .satisfiesExactly(
                        one -> assertThat(one).contains("b.csv:3: 'much'"),
                        two -> assertThat(two).contains("b.csv:4: the same record"));
        assertThat(add(RecordKind.BRENT, "b.csv", text).unchanged()).isTrue();
        add(RecordKind.BRENT, "c.csv", "Date,Price\n2014-03-15,101\n");
        assertThat(store.records("SELECT price FROM prices")).containsExactly(new String[] {"101.0"});
    }

    @Test
    void votes_ofTheAssembly_areAsPublished() {
        shared(RecordKind.ROLL_CALLS, "un-votes/rollcalls_all.csv.gz");
        shared(RecordKind.VOTES, "un-votes/votes_all_1946_2019.csv.gz");
        assertThat(one(new SameVoteShare(), 2013).value()).isCloseTo(0.764, within(0.0005));
        assertThat(one(new SameVoteShare(), 2013).n()).isEqualTo(55);
        assertThat(one(new SameVoteShare(), 2014).value()).isCloseTo(0.767, within(0.0005));
        assertThat(one(new SameVoteShare(), 2014).n()).isEqualTo(73);
        assertThat(store.records("SELECT vote FROM votes JOIN roll_calls r ON r.id = roll_call"
                        + " WHERE country = 'BLR' AND resolution = 'R/68/262'"))
                .containsExactly(new String[] {"no"});
    }

    @Test
    void tradeAllianceAndPrice_ofTheRecord_areAsPublished() {
        shared(RecordKind.TRADE, "relations/factbook_trade_partners.csv");
        shared(RecordKind.ALLIANCES, "relations/atop_dyad_year_1990_2018.csv.gz");
        shared(RecordKind.BRENT, "econ/brent-monthly.csv");
        assertThat(one(new TradeShare("exports"), 2012).value()).isEqualTo(35.4);
        assertThat(one(new TradeShare("imports"), 2012).value()).isEqualTo(59.4);
        assertThat(one(new DefensePact(), 2014).value()).isEqualTo(1);
        assertThat(store.records(
                        "SELECT price FROM prices WHERE year(day) = 2014 AND month(day) IN (3, 12) ORDER BY day"))
                .containsExactly(new String[] {"107.48"}, new String[] {"62.34"});
    }
}
