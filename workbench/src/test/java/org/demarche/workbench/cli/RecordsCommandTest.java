package org.demarche.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Records by mapping, and what is asked of them, as a user types it. */
class RecordsCommandTest extends TypedCommands {
    @Test
    void leaders_onADay_areThoseInOffice() throws IOException {
        String reign = file("reign.csv", """
                stateabb,ccode,leader,sdate,smonth,syear,emonth,eyear,birthyear
                AAA,370,First Sample,18,9,1991,1,1994,1934
                AAA,370,Second Sample,28,1,1994,,,-99
                """);
        assertThat(run("import", "reign", reign, "--data", data())).isZero();
        assertThat(out.toString()).contains("took in 2 records");
        assertThat(run("records", "leaders", "Belarus", "--on", "2014-03-10", "--data", data()))
                .isZero();
        assertThat(out.toString()).contains("Second Sample").doesNotContain("First Sample");
        assertThat(run("records", "leaders", "BLR", "--on", "1993", "--csv", "--data", data()))
                .isZero();
        assertThat(out.toString())
                .isEqualToIgnoringNewLines("list,country,person,office,first,last,born,entry,exit,known"
                        + "reign,BLR,First Sample,effective leader,1991-09-18,1994-01-31,1934,,,1991-09-18");
        assertThat(run("records", "leader", "BLR", "--data", data())).isEqualTo(Demarche.USAGE);
        assertThat(err.toString()).contains("'leader' is no table of records: choose one of", "leaders");
    }

    @Test
    void price_ofATableByMapping_isAMeasure() throws IOException {
        String mapping = file("map.toml", """
                table = "prices"
                [columns]
                name = { is = "gas" }
                day = "month"
                price = "price"
                unit = { is = "euros" }
                """);
        String prices = file("prices.csv", "month,price\n2014-01,10\n2014-02,none\n2014-03,12\n");
        assertThat(run("import", "table", prices, "--data", data())).isEqualTo(Demarche.USAGE);
        assertThat(err.toString()).contains("KIND table and --mapping belong together");
        assertThat(run("import", "table", prices, "--mapping", mapping, "--data", data()))
                .isEqualTo(Demarche.FAILED);
        assertThat(err.toString()).contains("prices.csv:3: 'none' in column 'price' is no number");
        assertThat(run("measures", "price", "gas", "--by", "month", "--csv", "--data", data()))
                .isZero();
        assertThat(out.toString())
                .contains("price,gas,,2014-01,10", "price,gas,,2014-03,12")
                .contains("euros");
        assertThat(run("measures", "price", "gas", "RUS", "--data", data())).isEqualTo(Demarche.USAGE);
        assertThat(run("measures", "exports", "Belorus", "--data", data())).isEqualTo(Demarche.USAGE);
        assertThat(err.toString()).contains("did you mean Belarus");
    }
}
