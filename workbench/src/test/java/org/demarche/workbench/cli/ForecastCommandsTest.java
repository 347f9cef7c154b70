package org.demarche.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import org.demarche.workbench.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ForecastCommandsTest extends TypedCommands {
    private String data(int weeks) throws IOException {
        StringBuilder text = new StringBuilder("date\tsource\trelation\ttarget\n");
        for (int week = 0; week < weeks; week++) {
            LocalDate day = LocalDate.of(2014, 1, 1).plusWeeks(week);
            text.append(day).append("\tJapan\tConsult\tChina\n");
            text.append(day.plusDays(6)).append("\tChina\tCriticize or denounce\tJapan\n");
        }
        String data = folder.resolve("data").toString();
        String file = Files.writeString(folder.resolve("events.tsv"), text).toString();
        assertThat(run("import", "events", file, "--data", data)).isZero();
        return data;
    }

    @Test
    void forecast_onADayOfThePast_saysWhatCame() throws IOException {
        String data = data(30);
        assertThat(run("forecast", "Japan", "China", "--on", "2014-05-20", "--data", data))
                .isZero();
        assertThat(out.toString())
                .contains("Issued on 2014-05-20 from the events of icews", "Japan → China", "verbal conflict, flow");
        assertThat(out.toString()
                        .lines()
                        .filter(line -> line.contains("1 week "))
                        .findFirst())
                .hasValueSatisfying(line -> assertThat(line).contains("came 1"));
        assertThat(run("forecast", "Japan", "China", "--on", "2014-05-20", "--json", "--data", data))
                .isZero();
        JsonNode first = Json.parse(out.toString().lines().findFirst().orElseThrow());
        assertThat(first.get("actor").asString()).isEqualTo("JPN");
        assertThat(first.get("outcome").asDouble()).isEqualTo(1);
        assertThat(out.toString()).hasLineCount(48);
    }

    @Test
    void backtest_shortRecord_isToldInOneLine() throws IOException {
        assertThat(run("backtest", "--data", data(12))).isEqualTo(Demarche.FAILED);
        assertThat(err.toString()).contains("12 weeks of events are too few").hasLineCount(1);
    }

    @Test
    void backtest_enoughWeeks_printsSkillAndCoverage() throws IOException {
        String data = data(34);
        assertThat(run("backtest", "--data", data)).isZero();
        assertThat(out.toString()).contains("count: log score", "flow: CRPS", "12 weeks", "together", "covered");
        assertThat(run("backtest", "--csv", "--data", data)).isZero();
        assertThat(out.toString()).startsWith("measured,weeks,group,forecasts").contains("count,12,all,");
    }

    @Test
    void help_ofBoth_hasExamples() {
        for (String command : new String[] {"forecast", "backtest"}) {
            assertThat(run(command, "--help")).isZero();
            assertThat(out.toString()).contains("Examples:", "  demarche " + command);
            assertThat(out.toString().lines()).allMatch(line -> line.length() <= 100);
        }
    }
}
