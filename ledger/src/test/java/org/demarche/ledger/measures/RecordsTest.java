package org.demarche.ledger.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.demarche.ledger.account.DayAccount;
import org.demarche.ledger.account.DayReader;
import org.demarche.ledger.records.MappingReader;
import org.demarche.ledger.records.RecordFile;
import org.demarche.ledger.records.RecordKind;
import org.demarche.ledger.records.RecordLayout;
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

    private void shared(RecordLayout kind, String name) {
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
        assertThat(problems).isEmpty();
        assertThat(store.records("SELECT count(*) FROM votes")).containsExactly(new String[] {"870109"});
        assertThat(store.records("SELECT count(*) FROM votes JOIN roll_calls r ON r.id = roll_call"
                        + " WHERE country IN ('DEU', 'YEM') AND session < 45"))
                .containsExactly(new String[] {"5274"});
        assertThat(one(new SameVoteShare(), 2013).value()).isCloseTo(0.764, within(0.0005));
        assertThat(one(new SameVoteShare(), 2013).n()).isEqualTo(55);
        assertThat(one(new SameVoteShare(), 2014).value()).isCloseTo(0.767, within(0.0005));
        assertThat(one(new SameVoteShare(), 2014).n()).isEqualTo(73);
        assertThat(store.records("SELECT vote FROM votes JOIN roll_calls r ON r.id = roll_call"
                        + " WHERE country = 'BLR' AND resolution = 'R/68/262'"))
                .containsExactly(new String[] {"no"});
        DayAccount eve = account(LocalDate.of(2014, 3, 10));
        assertThat(eve.line("same-vote", "BLR").orElseThrow().now().value()).isCloseTo(0.764, within(0.0005));
        assertThat(eve.rollCalls()).isEmpty();
        assertThat(account(LocalDate.of(2014, 4, 10)).rollCalls())
                .extracting(DayAccount.RollCall::resolution, DayAccount.RollCall::voteA, DayAccount.RollCall::voteB)
                .containsExactly(Tuple.tuple("R/68/262", "no", "no"));
    }

    private DayAccount account(LocalDate on) {
        return DayReader.read(store, "BLR", "RUS", on, null, Question.byYear());
    }

    @Test
    void tradeAllianceAndPrice_ofTheRecord_areAsPublished() {
        shared(RecordKind.TRADE, "relations/factbook_trade_partners.csv");
        shared(RecordKind.ALLIANCES, "relations/atop_dyad_year_1990_2018.csv.gz");
        shared(RecordKind.BRENT, "econ/brent-monthly.csv");
        assertThat(one(new TradeShare("exports"), 2012).value()).isEqualTo(35.4);
        assertThat(one(new TradeShare("imports"), 2012).value()).isEqualTo(59.4);
        assertThat(one(new DefensePact(), 2014).value()).isEqualTo(1);
        Question months = Question.byYear().within(Period.year(2014)).by(Question.Step.MONTH);
        assertThat(of(new Price(), "brent", months))
                .hasSize(12)
                .extracting(value -> value.period().label() + " " + value.value())
                .contains("2014-03 107.48", "2014-12 62.34");
    }

    private List<MeasureValue> of(StateMeasure.OfThing measure, String thing, Question question) {
        return measure.of(new Evidence(store, question), thing);
    }

    @Test
    void price_byMonthAndYear_isTheMean_ofTheLatestKnown() throws IOException {
        add(RecordKind.BRENT, "b.csv", "Date,Price\n2014-01-15,100\n2014-02-15,110\n2014-03-15,90\n2015-01-15,50\n");
        Question year = Question.byYear().within(Period.year(2014));
        assertThat(of(new Price(), "brent", year)).singleElement().satisfies(value -> {
            assertThat(value.value()).isEqualTo(100.0);
            assertThat(value.n()).isEqualTo(3);
            assertThat(value.unit()).isEqualTo("dollars a barrel");
            assertThat(value.rows()).contains("prices:brent/2014-02-15");
        });
        assertThat(of(new Price(), "brent", year.by(Question.Step.MONTH)))
                .extracting(MeasureValue::value)
                .containsExactly(100.0, 110.0, 90.0);
        assertThat(of(new Price(), "brent", year.by(Question.Step.MONTH).knownOn(LocalDate.of(2014, 3, 1))))
                .extracting(MeasureValue::value)
                .containsExactly(100.0, 110.0);
    }

    @Test
    void gdp_asKnownOnADay_isTheFigureOfThen() throws IOException {
        Path old = Files.writeString(folder.resolve("old.csv"), "Country Code,Year,Value\nBLR,2012,60\n");
        Path revised = Files.writeString(folder.resolve("new.csv"), "Country Code,Year,Value\nBLR,2012,66\n");
        RecordFile.add(store, RecordKind.GDP, old, LocalDate.of(2013, 7, 1), problems::add);
        RecordFile.add(store, RecordKind.GDP, revised, LocalDate.of(2016, 7, 1), problems::add);
        Question question = Question.byYear();
        assertThat(new Gdp().of(new Evidence(store, question), "BLR"))
                .extracting(MeasureValue::value)
                .containsExactly(66.0);
        assertThat(new Gdp().of(new Evidence(store, question.knownOn(LocalDate.of(2014, 3, 10))), "BLR"))
                .extracting(MeasureValue::value)
                .containsExactly(60.0);
        assertThat(new Gdp().of(new Evidence(store, question.knownOn(LocalDate.of(2013, 6, 30))), "BLR"))
                .isEmpty();
    }

    @Test
    void tradeShare_asKnownOnADay_isThatOfTheEditionOfThen() throws IOException {
        add(RecordKind.TRADE, "t.csv", """
                edition_year,iso2,country,direction,text
                2013,BY,Belarus,exports,"Russia 35%, UK 8% (2012)"
                2014,BY,Belarus,exports,"Russia 36%, UK 8% (2012)"
                """);
        Question question = Question.byYear();
        Dyad dyad = new Dyad("BLR", "RUS");
        TradeShare exports = new TradeShare("exports");
        assertThat(exports.of(new Evidence(store, question), dyad).getFirst().value())
                .isEqualTo(36);
        assertThat(exports.of(new Evidence(store, question.knownOn(LocalDate.of(2014, 12, 30))), dyad)
                        .getFirst()
                        .value())
                .isEqualTo(35);
        assertThat(exports.of(new Evidence(store, question.knownOn(LocalDate.of(2013, 12, 30))), dyad))
                .isEmpty();
    }

    @Test
    void capitalDistance_isTheGreatCircle_whileBothAreCapitals() throws IOException {
        Path file = Files.writeString(folder.resolve("c.csv"), """
                ccode,statenme,capital,stdate,enddate,lat,lng
                255,Germany,East,1950-01-01,2024-12-31,0,0
                260,Germany,West,1960-01-01,1991-06-19,0,90
                365,Russia,Pole,1955-01-01,2024-12-31,90,0
                """);
        RecordFile.add(store, MappingReader.shipped("capitals").orElseThrow(), file, problems::add);
        List<MeasureValue> values =
                new CapitalDistance().of(new Evidence(store, Question.byYear()), new Dyad("DEU", "RUS"));
        assertThat(values)
                .extracting(value -> value.period().label() + " " + value.note())
                .containsExactly(
                        "1955-01-01..1959-12-31 East to Pole",
                        "1960-01-01..1991-06-19 West to Pole",
                        "1991-06-20.. East to Pole");
        // a quarter of the circle
        assertThat(values.getFirst().value()).isCloseTo(10_007.557, within(0.001));
    }

    @Test
    void capitalDistance_ofMinskAndMoscow_isAsOnTheMap() {
        shared(MappingReader.shipped("capitals").orElseThrow(), "relations/cow_capitals.csv");
        assertThat(one(new CapitalDistance(), 2014).value()).isCloseTo(675, within(15.0));
    }
}
