package org.demarche.ledger.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.demarche.ledger.Samples.actors;
import static org.demarche.ledger.Samples.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.records.RecordKind;
import org.demarche.model.Coding;
import org.demarche.model.Document;
import org.demarche.model.EventType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettablesTest {
    private static final LocalDate DAY = LocalDate.of(2014, 5, 5);

    @TempDir
    Path folder;

    private Ledger ledger;

    @BeforeEach
    void open() throws IOException {
        ledger = Ledger.open(folder.resolve("data"));
        add(RecordKind.BRENT, "Date,Price\n2013-12-15,105\n2014-01-15,100\n2014-02-15,110\n");
        add(RecordKind.GDP, "Country Name,Country Code,Year,Value\nRussia,RUS,2014,2000\nBelarus,BLR,2012,80\n");
        add(RecordKind.TRADE, """
                edition_year,iso2,country,direction,text
                2014,BY,Belarus,exports,"Russia 40%, Ukraine 20% (2013)"
                """);
        add(RecordKind.ROLL_CALLS, "rcid,date,unres\n1,2014-03-01,R/1\n2,2014-03-02,R/2\n3,2014-03-03,R/2\n");
        add(RecordKind.VOTES, "rcid,country_code,vote\n1,BY,y\n1,RU,y\n2,BY,n\n");
        ledger.add(
                Document.of("a1", "A sentence.", DAY),
                new Coding(
                        "a1",
                        List.of(event("e1", EventType.AID, actors("RUS"), actors("BLR"), DAY)),
                        List.of(),
                        List.of()));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private void add(RecordKind kind, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(kind + ".csv"), text);
        assertThat(ledger.addRecords(kind, file, problem -> {}).rows()).isPositive();
    }

    private List<Settable> of2014(String... states) {
        return ledger.settable(
                new Settables.Ask(List.of(states), LocalDate.of(2014, 1, 1), LocalDate.of(2014, 12, 31), null));
    }

    @Test
    void settable_ofTwoStates_isWhatTheLedgerHasOfThem() {
        assertThat(of2014("BLR", "RUS"))
                .extracting(Settable::series, Settable::value, Settable::vote, Settable::last)
                .containsExactly(
                        tuple("brent", 105.0, null, "2014-02-15"),
                        tuple("gdp BLR", 80.0, null, "2012"), // the last before
                        tuple("gdp RUS", 2000.0, null, "2014"),
                        tuple("exports BLR RUS", 40.0, null, "2013"),
                        tuple("events RUS BLR aid", 1.0, null, "2014-05-05"),
                        tuple("events RUS BLR cooperation", 1.0, null, "2014-05-05"),
                        tuple("vote BLR 2", null, "no", "2014-03-02"),
                        tuple("vote BLR R/1", null, "yes", "2014-03-01"),
                        tuple("vote RUS R/1", null, "yes", "2014-03-01"));
    }

    @Test
    void settable_eachOfThem_isReadAndWorkedOut() {
        for (Settable each : of2014("BLR", "RUS")) {
            String amount = each.vote() != null ? "absent" : "-50%";
            Scenario scenario = ScenarioReader.toml(
                    "s.toml", "year = 2014\ndraws = 10\n[inputs]\n\"" + each.series() + "\" = \"" + amount + "\"\n");
            assertThat(ledger.whatIf(scenario).rows()).as(each.series()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"-40%, -40%", "cut, -100%", "+2.5%, +2.5%", "-10 points, -10", "2059000000000, 2059000000000", "No, no"
    })
    void amount_writtenAgain_isTheSame(String written, String again) {
        Amount amount = Amount.of(written).orElseThrow();
        assertThat(amount.text()).isEqualTo(again);
        assertThat(Amount.of(again)).contains(amount);
    }
}
