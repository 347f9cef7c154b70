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
