package org.demarche.ledger.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.demarche.model.DemarcheException;
import org.junit.jupiter.api.Test;

class BacktestTest {
    private static final int WEEKS = 36;
    private static final LocalDate LAST = Simulation.FIRST.plusDays(7 * WEEKS - 1);

    @Test
    void run_dyadsThatWanderAndAnswer_beatsEveryBaselineAndCovers() {
        BacktestReport report = Backtest.run("simulated", Simulation.wandering(9, WEEKS, 3), LAST);
        List<BacktestReport.Line> all = report.lines().stream()
                .filter(line -> line.group().equals("all"))
                .toList();
        assertThat(all).hasSize(8);
        for (BacktestReport.Line line : all) {
            String what = line.measured() + " " + line.weeks();
            assertThat(line.coverage()).as(what).isBetween(0.75, 0.85);
            for (BacktestReport.Held held : line.baselines()) {
                assertThat(held.logSkill()).as(what + " against " + held.name()).isPositive();
            }
        }
        BacktestReport.Line week = all.getFirst();
        assertThat(week.weeks()).isEqualTo(1);
        assertThat(week.baselines().get(1).logSkill()).as("against the mean").isGreaterThan(0.01);
        assertThat(report.from()).isEqualTo(Simulation.FIRST.plusDays(7 * 20 - 1));
    }

    @Test
    void run_tooFewWeeks_saysHowManyAreNeeded() {
        assertThatThrownBy(() -> Backtest.run("short", Simulation.wandering(3, 10, 1), LAST.minusWeeks(WEEKS - 10)))
                .isInstanceOf(DemarcheException.class)
                .hasMessageContaining("32 are needed");
    }
}
