package org.demarche.ledger.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.records.MappingReader;
import org.demarche.ledger.records.RecordKind;
import org.demarche.model.DemarcheException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures against values worked out by hand. */
class MeasuresTest {
    @TempDir
    Path folder;

    private final List<String> problems = new ArrayList<>();
    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = Ledger.open(folder.resolve("data"));
    }

    @AfterEach
    void close() {
        ledger.close();
        assertThat(problems).isEmpty();
    }

    private void records(RecordKind kind, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(kind + ".csv"), text);
        ledger.addRecords(kind, file, problems::add);
    }

    private void events(String... lines) throws IOException {
        Path file = folder.resolve("events.tsv");
        Files.writeString(
                file,
                "date\tsource\trelation\ttarget\n" + String.join("\n", lines).replace("|", "\t") + "\n");
        ledger.addEvents(file, null, null, problems::add, progress -> {});
    }

    private List<MeasureValue> values(String measure, String a, String b, Question question) {
        return ledger.measure(Measures.named(measure).orElseThrow(), a, b, question)
                .toList();
    }

    private MeasureValue value(String measure, String a, String b) {
        List<MeasureValue> values = values(measure, a, b, Question.byYear());
        assertThat(values).as(measure).hasSize(1);
        return values.getFirst();
    }

    private void trade() throws IOException {
        records(RecordKind.TRADE, """
                edition_year,iso2,country,direction,text
                2013,BY,Belarus,exports,"Russia 40%, Ukraine 10% (2012)"
                2013,BY,Belarus,imports,"Russia 60%, Germany 5% (2012)"
                2013,RU,Russia,exports,"Germany 8%, China 6% (2012)"
                2013,RU,Russia,imports,"China 10%, Belarus 4% (2012)"
                2014,BY,Belarus,exports,"Russia 50%, Ukraine 10% (2012)"
                """);
    }

    @Test
    void list_ofAllMeasures_hasNamesApart() {
        assertThat(Measures.STANDARD).extracting(StateMeasure::name).doesNotHaveDuplicates();
        assertThat(Measures.STANDARD).allSatisfy(measure -> {
            assertThat(measure.name()).matches("[a-z][a-z-]*");
            assertThat(measure.about()).isNotBlank().doesNotEndWith(".");
            assertThat(measure.unit()).isNotBlank();
            assertThat(measure.range()).isNotBlank();
        });
    }

    @Test
    void tradeShare_ofWhatWasKnown_takesTheEditionThatWasOut() throws IOException {
        trade();
        assertThat(value("exports", "BLR", "RUS").value()).isEqualTo(50);
        Question then = Question.byYear().knownOn(LocalDate.of(2014, 3, 10));
        assertThat(values("exports", "BLR", "RUS", then))
                .singleElement()
                .satisfies(value -> assertThat(value.value()).isEqualTo(40));
        assertThat(values("exports", "BLR", "RUS", then.knownOn(LocalDate.of(2013, 3, 10))))
                .isEmpty();
    }

    @Test
    void tradeShare_ofAPartnerNotListed_hasBoundsAndNoValue() throws IOException {
        trade();
        MeasureValue value = value("exports", "RUS", "BLR");
        assertThat(value.value()).isNull();
        assertThat(value.interval()).isEqualTo(new Interval(0, 6, "bounds"));
    }

    @Test
    void dependence_ofTwo_isTheMeanAndLeverageItsDifference() throws IOException {
        trade();
        assertThat(value("trade-dependence", "BLR", "RUS").value()).isEqualTo(55);
        assertThat(value("trade-dependence", "RUS", "BLR").interval()).isEqualTo(new Interval(2, 5, "bounds"));
        MeasureValue leverage = value("leverage", "RUS", "BLR");
        assertThat(leverage.value()).isEqualTo(55 - 3.5);
        assertThat(leverage.interval()).isEqualTo(new Interval(50, 53, "bounds"));
        assertThat(value("trade-asymmetry", "BLR", "RUS").value()).isEqualTo((55 - 3.5) / (55 + 3.5));
        assertThat(leverage.rows()).contains("trade_partners:RUS/imports/2013/BLR", "trade_partners:RUS/exports/2013");
    }

    @Test
    void concentration_ofAListWithARest_hasBounds() throws IOException {
        trade();
        MeasureValue value =
                values("export-concentration", "BLR", "", Question.byYear()).getFirst();
        // .5² + .1² listed; the rest of .4 in four parts of .1 at most
        assertThat(value.value()).isCloseTo(0.26, within(1e-9));
        Interval bounds = Objects.requireNonNull(value.interval());
        assertThat(bounds.high()).isCloseTo(0.30, within(1e-9));
    }

    /** A line a flow: from, to, product, year, value in millions of dollars, known. */
    private void flows(String... lines) throws IOException {
        Path mapping = Files.writeString(folder.resolve("flows.toml"), """
                table = "trade_flows"
                [columns]
                origin = "from"
                destination = "to"
                product = "product"
                year = "year"
                value = "value"
                unit = { is = "million dollars" }
                known = "known"
                """);
        Path file = Files.writeString(
                folder.resolve("flows.csv"), "from,to,product,year,value,known\n" + String.join("\n", lines) + "\n");
        ledger.addRecords(MappingReader.read(mapping), file, problems::add);
    }

    @Test
    void tradeOverGdp_ofFlowsAndProduct_takesTheLatestVintageKnown() throws IOException {
        records(RecordKind.GDP, "Country Name,Country Code,Year,Value\nBelarus,BLR,2012,1e8\nBelarus,BLR,2013,2e8\n");
        flows(
                "BLR,RUS,all,2012,10,2013-06-30",
                "BLR,RUS,all,2012,12,2014-06-30",
                "RUS,BLR,all,2012,20,2013-06-30",
                "RUS,BLR,all,2013,30,2014-06-30",
                "BLR,POL,all,2012,5,2013-06-30");
        assertThat(value("trade-gdp", "BLR", "RUS").value()).isCloseTo(32, within(1e-9));
        assertThat(value("exports-gdp", "BLR", "RUS").value()).isCloseTo(12, within(1e-9));
        assertThat(values("imports-gdp", "BLR", "RUS", Question.byYear()))
                .extracting(MeasureValue::value)
                .containsExactly(20.0, 15.0);
        Question then = Question.byYear().knownOn(LocalDate.of(2014, 1, 1));
        assertThat(values("trade-gdp", "BLR", "RUS", then)).singleElement().satisfies(value -> {
            assertThat(value.value()).isCloseTo(30, within(1e-9));
            assertThat(value.n()).isEqualTo(2);
            assertThat(value.rows()).containsExactly("trade_flows:BLR/RUS/all/2012");
        });
        assertThat(values("trade-gdp", "BLR", "RUS", then.knownOn(LocalDate.of(2013, 6, 30))))
                .as("product is out in July")
                .isEmpty();
        assertThat(values("trade-gdp", "RUS", "BLR", Question.byYear()))
                .as("no product")
                .isEmpty();
    }

    @Test
    void energyDependence_ofFlows_isThePartOfTheSupplierUnlessARecordStatesIt() throws IOException {
        flows(
                "RUS,BLR,oil,2012,70,2013-06-30",
                "RUS,BLR,gas,2012,20,2013-06-30",
                "RUS,BLR,gas,2012,15,2014-06-30",
                "POL,BLR,2711,2012,15,2013-06-30",
                "POL,BLR,8703,2012,900,2013-06-30");
        assertThat(value("energy-dependence", "BLR", "RUS").value()).isCloseTo(85, within(1e-9));
        Question then = Question.byYear().knownOn(LocalDate.of(2014, 1, 1));
        assertThat(values("energy-dependence", "BLR", "RUS", then))
                .singleElement()
                .satisfies(value -> assertThat(value.value()).isCloseTo(100 * 90 / 105.0, within(1e-9)));
        assertThat(value("energy-dependence", "BLR", "POL").value()).isCloseTo(15, within(1e-9));
        Path mapping = Files.writeString(folder.resolve("stated.toml"), """
                table = "figures"
                [columns]
                name = { is = "energy-dependence" }
                country = "of"
                partner = "from"
                first = "year"
                value = "share"
                known = "known"
                """);
        Path file = Files.writeString(
                folder.resolve("stated.csv"), "of,from,year,share,known\nBLR,RUS,2012,98.5,2013-12-31\n");
        ledger.addRecords(MappingReader.read(mapping), file, problems::add);
        MeasureValue stated = value("energy-dependence", "BLR", "RUS");
        assertThat(stated.value()).isEqualTo(98.5);
        assertThat(stated.rows()).containsExactly("figures:energy-dependence/BLR/RUS/2012");
    }

    @Test
    void alliances_withThirdStates_giveSAndPacts() throws IOException {
        records(RecordKind.ALLIANCES, """
                ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul
                365,370,2014,1,0,0,0,0
                370,365,2014,1,0,0,0,0
                365,705,2014,1,0,0,0,0
                370,705,2014,0,0,0,1,0
                365,371,2014,0,0,0,0,1
                """);
        // third states: 705 with |3 - 2| and 371 with |1 - 0|; 1 - 2 * 2 / (3 * 2)
        MeasureValue s = value("alliance-similarity", "BLR", "RUS");
        assertThat(s.value()).isCloseTo(1.0 / 3, within(1e-9));
        assertThat(s.n()).isEqualTo(2);
        assertThat(value("defense-pact", "RUS", "BLR").rows()).containsExactly("alliances:BLR/RUS/2014");
        assertThat(value("defense-pact", "BLR", "KAZ").value()).isEqualTo(0);
    }

    @Test
    void flows_ofEvents_addUpByPeriod() throws IOException {
        events(
                "2014-01-05|Belarus|Provide aid|Poland",
                "2014-01-20|Belarus|Criticize or denounce|Poland",
                "2014-02-03|Belarus|Reject|Poland",
                "2014-02-03|Poland|Reject|Belarus");
        assertThat(value("net-flow", "BLR", "POL").value()).isEqualTo(10 - 2 - 2);
        assertThat(value("conflict-flow", "BLR", "POL").n()).isEqualTo(2);
        assertThat(value("mean-net", "BLR", "POL").interval()).isNotNull();
        assertThat(values("net-flow", "BLR", "POL", Question.byYear().by(Question.Step.MONTH)))
                .extracting(value -> value.period().label(), MeasureValue::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2014-01", 8.0),
                        org.assertj.core.groups.Tuple.tuple("2014-02", -2.0));
    }

    @Test
    void defiance_ofAnswers_countsDaysOnceAndNoMeetings() throws IOException {
        events(
                "2014-01-05|Belarus|Reject|Poland",
                "2014-01-05|Citizen (Belarus)|Reject|Poland",
                "2014-01-20|Belarus|Consult|Poland",
                "2014-01-21|Belarus|Provide aid|Poland",
                "2014-02-03|Belarus|Accuse|Poland");
        MeasureValue value = value("defiance", "BLR", "POL");
        assertThat(value.value()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(value.n()).isEqualTo(3);
        assertThat(value.rows()).hasSize(3);
        assertThat(ledger.row(value.rows().getFirst(), value)).startsWith("2014-01-05 REJECT");
    }

    @Test
    void diversification_ofMeetings_isTheirEntropy() throws IOException {
        events(
                "2014-01-05|Belarus|Consult|Poland",
                "2014-01-06|Poland|Consult|Belarus",
                "2014-01-06|Belarus|Make a visit|Poland",
                "2014-01-07|Belarus|Consult|Lithuania",
                "2014-01-08|Belarus|Consult|Lithuania");
        MeasureValue value =
                values("effective-partners", "BLR", "", Question.byYear()).getFirst();
        assertThat(value.value()).isCloseTo(2, within(1e-9));
        assertThat(value.n()).isEqualTo(4);
        assertThat(values("diversification", "BLR", "", Question.byYear())
                        .getFirst()
                        .value())
                .isCloseTo(Math.log(2) / Math.log(192), within(1e-9));
    }

    @Test
    void roomToManoeuvre_withMissingParts_namesThemAndTakesTheRestForTheWhole() throws IOException {
        trade();
        Path weights = Files.writeString(folder.resolve("weights.tsv"), """
                # own
                trade-dependence\t2\t100\t0
                leverage\t1\t-100\t100
                import-concentration\t1\t1\t0
                energy-dependence\t1\t100\t0
                """);
        Question own = Question.byYear().of(Composition.read(weights));
        MeasureValue value = values("room-to-manoeuvre", "BLR", "RUS", own).getFirst();
        double concentration = 1 - (0.36 + 0.0025);
        double leverage = (100 - 51.5) / 200;
        assertThat(value.value()).isCloseTo((2 * 0.45 + leverage + concentration) / 4, within(1e-9));
        assertThat(value.note()).contains("without energy-dependence (20 % of the weight)");
        assertThat(value.parts()).hasSize(3);
        assertThat(value.parts().getFirst().weight()).isEqualTo(0.5);
        assertThat(value.parts().getFirst().halved()).isCloseTo((0.45 + leverage + concentration) / 3, within(1e-9));
        Interval drawn = Objects.requireNonNull(value.interval());
        assertThat(drawn.low()).isLessThan(drawn.high());
        assertThat(values("room-to-manoeuvre", "BLR", "RUS", own)).containsExactly(value);
    }

    @Test
    void composition_withABadLine_namesIt() throws IOException {
        Path weights = Files.writeString(folder.resolve("weights.tsv"), "kappa\t1\t2\n");
        assertThatThrownBy(() -> Composition.read(weights))
                .isInstanceOf(DemarcheException.class)
                .hasMessageContaining("weights.tsv:1: has 3 columns");
    }

    @Test
    void intervals_ofKnownCases_areAsInTheTables() {
        assertThat(StudentT.quantile(1)).isCloseTo(12.706, within(0.001));
        assertThat(StudentT.quantile(3)).isCloseTo(3.182, within(0.004));
        assertThat(StudentT.quantile(10)).isCloseTo(2.228, within(0.001));
        Interval wilson = Wilson.interval(0.5, 10);
        assertThat(wilson.low()).isCloseTo(0.2366, within(0.0001));
        assertThat(wilson.high()).isCloseTo(0.7634, within(0.0001));
    }
}
