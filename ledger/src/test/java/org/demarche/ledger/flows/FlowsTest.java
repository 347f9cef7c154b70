package org.demarche.ledger.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.Samples;
import org.demarche.ledger.account.Account;
import org.demarche.model.Dyad;
import org.demarche.model.EventType;
import org.demarche.model.Measure;
import org.demarche.model.Quad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlowsTest {
    private static final String RELATIONS = """
            date	source	relation	target
            2014-03-03	Russia	Consult	Ukraine
            2014-03-09	Police (Russia)	Consult	Ukraine
            2014-03-09	Russia	Consult	Ukraine
            2014-03-10	Russia	Use unconventional violence	Ukraine
            2014-04-01	Ukraine	Criticize or denounce	Russia
            2014-04-02	Ukraine	Criticize or denounce	Japan
            """;

    @TempDir
    Path folder;

    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = Ledger.open(folder.resolve("data"));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private void add(String source) throws IOException {
        Path file = Files.writeString(folder.resolve("r.tsv"), RELATIONS);
        ledger.addEvents(file, source, null, problem -> {}, progress -> {});
    }

    private static FlowQuery query(String from, String to) {
        return new FlowQuery("icews", "UKR", "RUS", LocalDate.parse(from), LocalDate.parse(to));
    }

    @Test
    void series_byWeek_hasNumbersByDirectionAndQuad() throws IOException {
        add("icews");
        List<Flow> weeks = ledger.flows().series(query("2014-01-01", "2014-12-31"), Period.WEEK);
        assertThat(weeks)
                .extracting(flow -> flow.start() + " " + flow.dyad().actor() + " "
                        + flow.quad().number() + " " + flow.n() + " " + flow.distinct())
                .containsExactly("2014-03-03 RUS 1 3 2", "2014-03-10 RUS 4 1 1", "2014-03-31 UKR 3 1 1");
        assertThat(weeks.getFirst().goldstein()).isEqualTo(3.0);
    }

    @Test
    void sums_ofAPeriod_leaveTheRestOut() throws IOException {
        add("icews");
        assertThat(ledger.flows().sums(query("2014-03-04", "2014-03-09")))
                .singleElement()
                .satisfies(flow -> assertThat(flow.n()).isEqualTo(2));
    }

    @Test
    void ids_ofANumber_areItsRows() throws IOException {
        add("icews");
        FlowQuery query = query("2014-03-01", "2014-03-31");
        List<Flow> flows = ledger.flows().sums(query);
        Dyad dyad = new Dyad("RUS", "UKR");
        assertThat(ledger.flows().ids(query, flows, 10).get(dyad))
                .hasEntrySatisfying(
                        Quad.VERBAL_COOPERATION,
                        ids -> assertThat(ids).hasSize(3).doesNotHaveDuplicates())
                .hasEntrySatisfying(
                        Quad.MATERIAL_CONFLICT, ids -> assertThat(ids).hasSize(1))
                .hasSize(2);
        assertThat(ledger.flows().ids(query, flows, 2).getOrDefault(dyad, Map.of()).values().stream()
                        .mapToInt(List::size)
                        .sum())
                .isEqualTo(2);
    }

    @Test
    void account_addedUpByTheDatabase_isThatOfItsReports() throws IOException {
        add("icews");
        Account fast = ledger.account("RUS", "UKR", null, null, "icews");
        Account slow = Account.of("RUS", "UKR", null, null, fast.events());
        assertThat(fast.sums()).isEqualTo(slow.sums());
        assertThat(fast.months()).hasSameSizeAs(slow.months());
        for (int i = 0; i < slow.measures().size(); i++) {
            Measure is = fast.measures().get(i);
            Measure wanted = slow.measures().get(i);
            assertThat(new Measure(is.name(), is.dyad(), is.value(), is.unit(), is.n(), List.of()))
                    .isEqualTo(new Measure(
                            wanted.name(), wanted.dyad(), wanted.value(), wanted.unit(), wanted.n(), List.of()));
            assertThat(is.rows()).containsExactlyInAnyOrderElementsOf(wanted.rows());
        }
        assertThat(fast.events()).hasSize(5);
    }

    @Test
    void source_ofAPair_isOurOwnWhereItTellsOfIt() throws IOException {
        assertThat(ledger.flows().source("BLR", "RUS", null)).isEqualTo("demarche");
        add("icews");
        assertThat(ledger.flows().source("BLR", "RUS", null)).isEqualTo("icews");
        ledger.add(
                Samples.document("a1"),
                Samples.coding(
                        "a1",
                        Samples.event(
                                "e1",
                                EventType.ACCUSE,
                                Samples.actors("BLR"),
                                Samples.actors("RUS"),
                                Samples.MARCH_5)));
        assertThat(ledger.flows().source("BLR", "RUS", null)).isEqualTo("demarche");
        assertThat(ledger.flows().sums(new FlowQuery("demarche", "BLR", "RUS", null, null)))
                .singleElement()
                .satisfies(flow -> assertThat(flow.n()).isEqualTo(1));
        add("other");
        assertThatThrownBy(() -> ledger.flows().source("UKR", "RUS", null)).hasMessageContaining("icews, other");
        assertThat(ledger.flows().source("UKR", "RUS", "other")).isEqualTo("other");
        assertThatThrownBy(() -> ledger.flows().source("UKR", "RUS", "gdelt"))
                .hasMessageContaining("choose one of demarche, icews, other");
    }
}
