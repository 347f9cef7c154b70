package org.demarche.ledger.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.demarche.ledger.measures.MeasureValue;
import org.demarche.ledger.measures.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeasureChangesTest {
    private static MeasureValue value(int year, @Nullable Double value) {
        return new MeasureValue(
                "same-vote", "FIN", "SWE", Period.year(year), value, null, "share", 1, List.of("votes:" + year), "");
    }

    @Test
    void of_votesThatDrewApart_hasTheYear_andLeavesOutYearsWithoutAValue() {
        List<MeasureValue> values = new ArrayList<>();
        for (int year = 1980; year < 2010; year++) {
            double level = year < 1996 ? 0.8 : 0.5;
            values.add(value(year, year == 1990 ? null : level + 0.02 * Math.sin(year * 5)));
        }
        MeasureChanges changes = MeasureChanges.of(values, Settings.STANDARD);
        assertThat(changes.values()).isEqualTo(29);
        assertThat(changes.turns()).singleElement().satisfies(turn -> {
            assertThat(turn.on()).isEqualTo(Period.year(1996));
            assertThat(turn.before()).isCloseTo(0.8, within(0.02));
            assertThat(turn.behind()).isCloseTo(0.5, within(0.02));
            assertThat(turn.rows()).hasSize(14).startsWith("votes:1996");
        });
    }

    @Test
    void of_noValues_isNothing() {
        assertThat(MeasureChanges.of(List.of(value(2000, null)), Settings.STANDARD))
                .isEqualTo(new MeasureChanges(0, List.of()));
    }
}
