package org.demarche.ledger.scenario;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.demarche.ledger.Samples.actors;
import static org.demarche.ledger.Samples.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.demarche.ledger.Dump;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.claims.Outcome;
import org.demarche.ledger.measures.MeasureValue;
import org.demarche.ledger.records.RecordKind;
import org.demarche.model.Certainty;
import org.demarche.model.Claim;
import org.demarche.model.Coding;
import org.demarche.model.DemarcheException;
import org.demarche.model.Document;
import org.demarche.model.EventType;
import org.demarche.model.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scenarios over a small ledger of made-up numbers. */
class WhatIfTest {
    @TempDir
    Path folder;

    private Ledger ledger;

    @BeforeEach
    void open() throws IOException {
        ledger = Ledger.open(folder.resolve("data"));
        add(
                RecordKind.BRENT,
                "brent.csv",
                "Date,Price\n2013-12-15,105\n2014-01-15,100\n2014-02-15,110\n2014-04-15,100\n2014-05-15,100\n2014-08-15,100\n2014-12-15,100\n");
        add(
                RecordKind.GDP,
                "gdp.csv",
                "Country Name,Country Code,Year,Value\nRussia,RUS,2014,2000\nBelarus,BLR,2014,80\n");
        add(RecordKind.TRADE, "trade.csv", """
                edition_year,iso2,country,direction,text
                2014,BY,Belarus,exports,"Russia 40%, Ukraine 20% (2013)"
                2014,BY,Belarus,imports,"Russia 50%, Germany 10% (2013)"
                2014,RU,Russia,exports,"China 10%, Belarus 5% (2013)"
                2014,RU,Russia,imports,"China 15%, Belarus 4% (2013)"
                """);
        add(RecordKind.ROLL_CALLS, "r.csv", "rcid,date,unres\n1,2014-03-01,R/1\n2,2014-03-02,R/2\n3,2014-03-03,R/2\n");
        add(RecordKind.VOTES, "v.csv", """
                rcid,country_code,vote
                1,BY,y
                1,RU,y
                2,BY,n
                2,RU,y
                """);
        aid("a1", 5);
        aid("a2", 6);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private void add(RecordKind kind, String name, String text) throws IOException {
        assertThat(ledger.addRecords(kind, Files.writeString(folder.resolve(name), text), problem -> {
                            throw new AssertionError(problem);
                        })
                        .rows())
                .isPositive();
    }

    private void aid(String id, int day) {
        LocalDate date = LocalDate.of(2014, 5, day);
        ledger.add(
                Document.of(id, "A sentence.", date),
                new Coding(
                        id,
                        List.of(event("e1", EventType.AID, actors("RUS"), actors("BLR"), date)),
                        List.of(),
                        List.of()));
    }

    private static Scenario scenario(String text) {
        return ScenarioReader.toml("s.toml", "year = 2014\ndraws = 50\n" + text);
    }

    private ScenarioResult.Moved moved(ScenarioResult result, String measure, String a) {
        List<ScenarioResult.Moved> moved = result.moved().stream()
                .filter(each ->
                        each.any().measure().equals(measure) && each.any().a().equals(a))
                .toList();
        assertThat(moved).as(measure + " of " + a).hasSize(1);
        return moved.getFirst();
    }

    private static double value(@Nullable MeasureValue value) {
        return requireNonNull(requireNonNull(value).value());
    }

    @Test
    void whatIf_priceAlone_movesNothingElse() {
        ScenarioResult result = ledger.whatIf(scenario("about = [\"BLR\", \"RUS\"]\n[inputs]\nbrent = \"-40%\"\n"));
        assertThat(result.moved()).hasSize(1);
        assertThat(result.still()).isGreaterThan(20);
        ScenarioResult.Moved price = moved(result, "price", "brent");
        assertThat(value(price.then())).isCloseTo(value(price.today()) * .6, within(1e-9));
        assertThat(price.drawn()).isNull();
        assertThat(result.rows())
                .contains(new ChangedRow("brent", "prices:brent/2014-08-15", "100", "60"))
                .hasSize(6);
    }

    @Test
    void whatIf_shareMoved_movesDependenceOfBothAsByHand() {
        ScenarioResult result = ledger.whatIf(scenario("[inputs]\n\"exports BLR RUS\" = \"-10 points\"\n"));
        assertThat(value(moved(result, "exports", "BLR").then())).isCloseTo(30, within(1e-9));
        assertThat(value(moved(result, "trade-dependence", "BLR").then())).isCloseTo(40, within(1e-9));
        assertThat(value(moved(result, "leverage", "BLR").then())
                        - value(moved(result, "leverage", "BLR").today()))
                .isCloseTo(5, within(1e-9));
        assertThat(result.moved())
                .extracting(each -> each.any().measure())
                .doesNotContain("imports", "gdp", "same-vote");
    }

    @Test
    void whatIf_elasticityWithRange_movesByItsPowerWithinItsEnds() {
        ScenarioResult result = ledger.whatIf(scenario("""
                [inputs]
                brent = "-40%"
                [[elasticity]]
                of = "gdp RUS"
                on = "brent"
                value = [0.1, 0.3]
                [[elasticity]]
                of = "imports BLR RUS"
                on = "gdp RUS"
                value = 1
                """));
        ScenarioResult.Moved gdp = moved(result, "gdp", "RUS");
        assertThat(value(gdp.then())).isCloseTo(2000 * Math.pow(.6, .2), within(1e-6));
        assertThat(requireNonNull(gdp.drawn()).low()).isBetween(2000 * Math.pow(.6, .3), 2000 * Math.pow(.6, .28));
        assertThat(requireNonNull(gdp.drawn()).high()).isBetween(2000 * Math.pow(.6, .12), 2000 * Math.pow(.6, .1));
        assertThat(value(moved(result, "imports", "BLR").then())).isCloseTo(50 * Math.pow(.6, .2), within(1e-6));
        assertThat(moved(result, "price", "brent").drawn()).isNull();
    }

    @Test
    void whatIf_sameSeed_givesTheSameDraws() {
        String text =
                "[inputs]\nbrent = \"+20%\"\n[[elasticity]]\nof = \"gdp RUS\"\non = \"brent\"\nvalue = [0.0, 0.1, 0.4]\n";
        assertThat(ledger.whatIf(scenario(text))).isEqualTo(ledger.whatIf(scenario(text)));
        assertThat(ledger.whatIf(scenario("seed = 2\n" + text))).isNotEqualTo(ledger.whatIf(scenario(text)));
    }

    @Test
    void whatIf_eventsHalved_drawsWhichOnesGo() {
        for (int day = 1; day <= 20; day++) {
            aid("b" + day, day);
        }
        String half = "[inputs]\n\"aid RUS BLR\" = \"-50%\"\n";
        ScenarioResult.Moved reports = moved(ledger.whatIf(scenario(half)), "reports", "RUS");
        assertThat(value(reports.today())).isEqualTo(22);
        assertThat(requireNonNull(reports.drawn()).low()).isBetween(4.0, 10.0);
        assertThat(requireNonNull(reports.drawn()).high()).isBetween(12.0, 18.0);

        ScenarioResult.Moved quick = moved(
                ledger.whatIf(ScenarioReader.toml("s.toml", "year = 2014\ndraws = 0\n" + half)), "reports", "RUS");
        assertThat(quick.then()).isEqualTo(reports.then());
        assertThat(quick.drawn()).isNull();
    }

    @Test
    void whatIf_tooFewDraws_saysHowMany() {
        assertThatThrownBy(() -> ScenarioReader.toml("s.toml", "year = 2014\ndraws = 5\n[inputs]\nbrent = 1\n"))
                .isInstanceOf(DemarcheException.class)
                .hasMessage("s.toml:2: draws: must be 0 or a whole number from 10 to 10000");
    }

    @Test
    void whatIf_voteChanged_movesAgreementExactly() {
        ScenarioResult result = ledger.whatIf(scenario(
                "about = [\"RUS\"]\nmeasures = [\"same-vote\", \"gdp\"]\n[inputs]\n\"vote BLR r/1\" = \"abstain\"\n"));
        assertThat(value(moved(result, "same-vote", "BLR").today())).isEqualTo(.5);
        assertThat(value(moved(result, "same-vote", "BLR").then())).isEqualTo(0);
        assertThat(result.rows()).containsExactly(new ChangedRow("vote BLR r/1", "votes:1/BLR", "yes", "abstain"));
        assertThat(result.moved()).hasSize(2);
    }

    @Test
    void whatIf_voteOfOneStateAlone_movesItsAgreementWithEverybody() throws IOException {
        add(RecordKind.VOTES, "more.csv", "rcid,country_code,vote\n1,UA,y\n2,UA,n\n1,PL,a\n2,PL,y\n");
        ScenarioResult result = ledger.whatIf(scenario("[inputs]\n\"vote BLR 2\" = \"yes\"\n"));
        assertThat(result.moved())
                .filteredOn(each -> each.any().measure().equals("same-vote"))
                .extracting(each -> each.any().b() + " " + value(each.today()) + " " + value(each.then()))
                .containsExactlyInAnyOrder("RUS 0.5 1.0", "UKR 1.0 0.5", "POL 0.0 0.5");
    }

    @Test
    void whatIf_absence_leavesTheRollCallOut() {
        ScenarioResult result = ledger.whatIf(
                scenario("about = [\"RUS\"]\nmeasures = [\"same-vote\"]\n[inputs]\n\"vote BLR 2\" = \"absent\"\n"));
        assertThat(value(moved(result, "same-vote", "BLR").then())).isEqualTo(1);
        assertThat(requireNonNull(moved(result, "same-vote", "BLR").then()).n()).isEqualTo(1);
    }

    @Test
    void whatIf_aidCut_takesTheEventsAway() {
        ScenarioResult result = ledger.whatIf(scenario("[inputs]\n\"aid RUS BLR\" = \"cut\"\n"));
        ScenarioResult.Moved reports = moved(result, "reports", "RUS");
        assertThat(value(reports.today())).isEqualTo(2);
        assertThat(reports.then()).isNull();
    }

    @Test
    void whatIf_recordAdded_counts() {
        ScenarioResult result = ledger.whatIf(scenario("""
                about = ["POL"]
                [[record]]
                table = "gdp"
                add = { country = "POL", year = 2014, value = 500 }
                """));
        assertThat(value(moved(result, "gdp", "POL").then())).isEqualTo(500);
        assertThat(moved(result, "gdp", "POL").today()).isNull();
    }

    @Test
    void whatIf_conditionOfAClaim_isNamedWithRuleAndEvidence() {
        String text = "If oil prices fall, Russia will sign an agreement with Belarus.";
        Claim claim = new Claim(
                "c1",
                "the author",
                List.of("RUS", "BLR"),
                "If oil prices fall",
                "Russia will sign an agreement with Belarus",
                Certainty.PROBABLE,
                null,
                new Span(0, text.length()),
                text);
        ledger.add(
                Document.of("c", text, LocalDate.of(2013, 12, 20)),
                new Coding("c", List.of(), List.of(claim), List.of()));
        ScenarioResult result = ledger.whatIf(
                ScenarioReader.toml("s.toml", "from = 2014-03-01\nto = 2014-12-31\n[inputs]\nbrent = \"-40%\"\n"));
        assertThat(result.claims()).hasSize(1);
        ScenarioResult.ClaimChange change = result.claims().getFirst();
        assertThat(change.conditionNowHolds()).isTrue();
        assertThat(requireNonNull(change.today().condition()).outcome()).isNotEqualTo(Outcome.HELD);
        assertThat(requireNonNull(change.then().condition()).rule()).isNotNull();
        assertThat(requireNonNull(change.then().condition()).evidence()).contains("prices:brent");
    }

    @Test
    void whatIf_timeToCome_carriesThePriceOn() {
        ScenarioResult result = ledger.whatIf(
                ScenarioReader.toml("s.toml", "from = 2015-01-01\nto = 2015-02-28\n[inputs]\nbrent = \"-40%\"\n"));
        assertThat(value(moved(result, "price", "brent").then())).isCloseTo(60, within(1e-9));
        assertThat(result.rows()).contains(new ChangedRow("brent", "prices:brent/2015-02-15", null, "60"));
    }

    @Test
    void whatIf_doneOrFailed_leavesNoTrace() throws SQLException {
        ledger.close();
        List<String> before = Dump.of(folder.resolve("data"));
        ledger = Ledger.open(folder.resolve("data"));
        ledger.whatIf(scenario("""
                [inputs]
                brent = "-40%"
                "exports BLR RUS" = 10
                "aid RUS BLR" = "-50%"
                [[elasticity]]
                of = "gdp RUS"
                on = "brent"
                value = [0.1, 0.3]
                [[record]]
                table = "gdp"
                where = { country = "BLR" }
                remove = true
                """));
        assertThatThrownBy(() -> ledger.whatIf(scenario("[inputs]\nbrent = 1\n\"vote BLR R/9\" = \"yes\"\n")))
                .isInstanceOf(DemarcheException.class)
                .hasMessageContaining("s.toml:5: inputs.vote BLR R/9: the ledger has no roll call on R/9");
        assertThat(ledger.whatIf(scenario("[inputs]\nbrent = \"+0%\"\n")).moved())
                .isEmpty();
        ledger.close();
        assertThat(Dump.of(folder.resolve("data"))).isEqualTo(before);
        ledger = Ledger.open(folder.resolve("data"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[inputs]\\nbrent = \"cheap\" | s.toml:4: inputs.brent: 'cheap' is no amount; write \"-40%\"",
                "[inputs]\\nbrent = -40% | s.toml:4: is no TOML",
                "[inputs]\\n\"exports BLR\" = 5 | s.toml:4: inputs.exports BLR: 'exports BLR' is no series: write one of",
                "[inputs]\\n\"exports BLR RUS\" = 90 | s.toml:4: inputs.exports BLR RUS: trade_partners:BLR/exports/2014/RUS would be 90, and it can be no more than 80",
                "[inputs]\\n\"vote BLR R/2\" = \"yes\" | s.toml:4: inputs.vote BLR R/2: there are 2 roll calls on R/2; name one by its number: 2, 3",
                "[inputs]\\n\"aid BLR RUS\" = \"cut\" | s.toml:4: inputs.aid BLR RUS: the ledger has no such event",
                "[inputs]\\n\"gdp POL\" = \"-1%\" | s.toml:4: inputs.gdp POL: the ledger has no row of it up to 2014-12-31; import it",
                "[inputs]\\n\"brent\" = 1\\n[[elasticity]]\\nof = \"gdp RUS\"\\non = \"gdp BLR\"\\nvalue = 1 | s.toml:8: elasticity.0.value: nothing moves 'gdp BLR'; set it under [inputs]",
                "[inputs]\\nbrent = 1\\n[[elasticity]]\\nof = \"gdp RUS\"\\non = \"brent\"\\nvalue = [2, 1] | s.toml:8: elasticity.0.value: must be a number, [low, high]",
                "inputs = 3 | s.toml:3: inputs: must be a table",
                "mood = 3 | s.toml:3: mood: means nothing here; known are about",
                "[[record]]\\ntable = \"gdp\"\\nwhere = { land = \"BLR\" }\\nremove = true | s.toml:3: record.0: table gdp has no column land; it has country",
                "about = [\"Belarus\"] | s.toml:3: about: 'Belarus' is no code of a state",
            })
    void whatIf_badFile_saysWhereAndWhatToDo(String text, String message) {
        assertThatThrownBy(() -> ledger.whatIf(scenario(text.replace("\\n", "\n") + "\n")))
                .isInstanceOf(DemarcheException.class)
                .hasMessageStartingWith(message)
                .hasMessageNotContaining("\n");
    }
}
