package org.demarche.ledger.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.demarche.model.Dyad;
import org.junit.jupiter.api.Test;

class BusiestTest {
    private static final LocalDate DAY = LocalDate.of(2014, 3, 3);

    private static Tally tally(int week, String actor, String recipient, int reports) {
        return new Tally(DAY.plusWeeks(week), actor, recipient, 1, 2.5, reports);
    }

    private static final List<Tally> TALLIES = List.of(
            tally(0, "RUS", "UKR", 5),
            tally(1, "UKR", "RUS", 5),
            tally(1, "USA", "RUS", 4),
            tally(2, "BLR", "RUS", 3),
            tally(3, "JPN", "FRA", 1));

    @Test
    void of_whatFits_isAll() {
        assertThat(Busiest.of(TALLIES, new Dyad("JPN", "FRA"), 16)).isEqualTo(TALLIES);
    }

    @Test
    void of_moreThanFits_keepsTheBusiestAndTheOneAskedAbout() {
        assertThat(Busiest.of(TALLIES, new Dyad("FRA", "JPN"), 8))
                .containsExactly(TALLIES.get(0), TALLIES.get(1), TALLIES.get(2), TALLIES.get(4));
    }

    @Test
    void of_nothing_isNothing() {
        assertThat(Busiest.of(List.of(), new Dyad("FRA", "JPN"))).isEmpty();
    }
}
