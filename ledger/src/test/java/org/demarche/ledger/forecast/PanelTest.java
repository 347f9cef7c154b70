package org.demarche.ledger.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PanelTest {
    private static final LocalDate LAST = Simulation.FIRST.plusDays(7 * 30 - 1);

    @Test
    void of_daysBackFromTheLast_fallIntoWholeWeeks() {
        List<Tally> tallies = List.of(
                tally(LAST, 2), tally(LAST.minusDays(6), 3), tally(LAST.minusDays(7), 5), tally(LAST.minusDays(16), 7));
        Panel panel = Panel.of(tallies, LAST, 156);
        assertThat(panel.weeks()).isEqualTo(2);
        assertThat(panel.dyads()).hasSize(2);
        assertThat(panel.count(0, 0, 1)).isEqualTo(5);
        assertThat(panel.count(0, 0, 0)).isEqualTo(5);
        assertThat(panel.halves(0, 0, 0, 2)).isEqualTo(50);
        assertThat(panel.eve(2)).isEqualTo(LAST);
    }

    @Test
    void features_whatComesLater_changesNothing() {
        List<Tally> until = Simulation.wandering(5, 24, 5);
        List<Tally> more = new ArrayList<>(until);
        for (Tally tally : Simulation.wandering(5, 6, 9)) {
            more.add(new Tally(
                    tally.day().plusWeeks(24), tally.recipient(), tally.actor(), tally.quad(), tally.score(), 9));
        }
        Panel shorter = Panel.of(until, LAST.minusWeeks(6), 156);
        Panel longer = Panel.of(more, LAST, 156);
        Features.Eve before = new Features(shorter).eve(24);
        Features.Eve after = new Features(longer).eve(24);
        assertThat(longer.weeks()).isEqualTo(30);
        assertThat(after.rows()[2]).isEqualTo(before.rows()[2]);
        assertThat(after.rates()[2]).isEqualTo(before.rates()[2]);
        NegativeBinomial then =
                new Chain(shorter, new Features(shorter), 2, 4).model(24).of(before, 3);
        NegativeBinomial now =
                new Chain(longer, new Features(longer), 2, 4).model(24).of(after, 3);
        assertThat(now).isEqualTo(then);
    }

    @Test
    void marks_sumOfScores_hasMeanOfCountTimesScore() {
        List<Tally> tallies = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            tallies.add(new Tally(LAST, "SAA", "SAB", 4, i % 2 == 0 ? -9 : -5, 10));
        }
        Panel panel = Panel.of(tallies, LAST.plusDays(6), 156);
        Marks marks = new Marks(panel);
        marks.add(panel.cells(0));
        Distribution flow = marks.of(0, 3).of(new NegativeBinomial(3, 2).distribution());
        assertThat(flow.mean()).isCloseTo(-21, within(0.1));
        assertThat(flow.logProbability(1)).isLessThan(-10);
    }

    private static Tally tally(LocalDate day, int reports) {
        return new Tally(day, "SAA", "SAB", 1, 2.5, reports);
    }
}
