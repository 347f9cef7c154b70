package org.demarche.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.demarche.ledger.Ledger;
import org.demarche.workbench.Json;
import org.demarche.workbench.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the ledger adds up to, as a user asks for it. */
class AnalysisCommandsTest extends TypedCommands {
    @BeforeEach
    void fill() {
        try (Ledger ledger = Ledger.open(Path.of(data()))) {
            Samples.fill(ledger);
        }
    }

    @Test
    void reports_ofAnEventToldTwice_nameBothOutlets() {
        assertThat(run("reports", "Belarus", "Russia", "--data", data())).isZero();
        assertThat(out.toString()).contains("2 reports, 2 outlets", "Vilnius Wire", "Steppe Herald");

        assertThat(run("reports", "Belarus", "Russia", "--csv", "--data", data()))
                .isZero();
        assertThat(out.toString().lines().filter(line -> line.contains("REJECT")))
                .hasSize(2);
    }

    @Test
    void reports_ofOneCountryTwice_isRefused() {
        assertThat(run("reports", "BLR", "Belarus", "--data", data())).isEqualTo(Demarche.USAGE);
        assertThat(err.toString()).contains("both are BLR");
    }

    @Test
    void claims_ofASourceThatIsNotThere_sayWhatThereIs() {
        assertThat(run("claims", "--source", "icews", "--data", data())).isNotZero();
        assertThat(err.toString()).contains("no events of the source 'icews'", "demarche");
    }

    /** Ten years in which the share is about 10 per cent and ten in which it is about 40. */
    private void shares() throws IOException {
        StringBuilder lists = new StringBuilder("edition_year,iso2,country,direction,text\n");
        for (int year = 1995; year < 2015; year++) {
            int share = (year < 2005 ? 10 : 40) + year % 3;
            lists.append(year + 1)
                    .append(",BY,Belarus,exports,\"Russia ")
                    .append(share)
                    .append("%, Latvia 5% (")
                    .append(year)
                    .append(")\"\n");
        }
        String file = file("trade.csv", lists.toString());
        assertThat(run("import", "trade", file, "--data", data())).isZero();
    }

    @Test
    void changes_ofAMeasure_nameTheYearInWhichItTurned() throws IOException {
        shares();
        assertThat(run("changes", "Belarus", "Russia", "--measure", "exports", "--data", data()))
                .isZero();
        assertThat(out.toString()).contains("2005", "exports");

        assertThat(run("changes", "Belarus", "Russia", "--measure", "exports", "--json", "--data", data()))
                .isZero();
        JsonNode result = Json.parse(out.toString());
        assertThat(result.toString()).contains("2005", "trade_partners:BLR/exports/");

        assertThat(run("changes", "Belarus", "Russia", "--measure", "exports", "--csv", "--data", data()))
                .isZero();
        assertThat(out.toString().lines()).hasSize(2);
    }

    @Test
    void changes_asKnownBeforeTheTurn_areNone() throws IOException {
        shares();
        assertThat(run(
                        "changes",
                        "BLR",
                        "RUS",
                        "--measure",
                        "exports",
                        "--on",
                        "2003-06-30",
                        "--csv",
                        "--data",
                        data()))
                .isZero();
        assertThat(out.toString().lines()).hasSize(1);
    }

    @Test
    void changes_ofNoMeasureOfTwo_sayWhereTheyAreListed() {
        for (String name : new String[] {"gdp", "nonsense"}) {
            assertThat(run("changes", "BLR", "RUS", "--measure", name, "--data", data()))
                    .isEqualTo(Demarche.USAGE);
            assertThat(err.toString()).contains(name, "demarche measures lists them");
        }
        assertThat(run("changes", "--measure", "exports", "--week", "2014-W09", "--data", data()))
                .isEqualTo(Demarche.USAGE);
    }

    @Test
    void whatIf_aPriceFalls_printsItBesideTodays() throws IOException {
        String brent = file("brent.csv", "Date,Price\n2014-03-15,100.00\n");
        assertThat(run("import", "brent", brent, "--data", data())).isZero();
        String scenario = file("falls.toml", """
                title = "Oil falls"
                year = 2014
                measures = ["price"]

                [inputs]
                brent = "-40%"
                """);
        assertThat(run("what-if", scenario, "--json", "--data", data())).isZero();
        JsonNode result = Json.parse(out.toString());
        assertThat(result.toString()).contains("100", "60");
    }

    @Test
    void whatIf_ofAnUnknownInput_namesFileAndLine() throws IOException {
        String scenario = file("bad.toml", "year = 2014\n[inputs]\nbrent = \"cheap\"\n");
        assertThat(run("what-if", scenario, "--data", data())).isNotZero();
        assertThat(err.toString()).contains("bad.toml:3", "brent");
    }
}
