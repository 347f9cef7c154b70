package org.demarche.ledger.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class NormalTest {
    @Test
    void below_ofTabulatedPoints_isAsInTables() {
        assertThat(Normal.below(0)).isCloseTo(0.5, within(1e-9));
        assertThat(Normal.below(1.959963984540054)).isCloseTo(0.975, within(1e-9));
        assertThat(Normal.below(-3)).isCloseTo(0.0013498980316301, within(1e-11));
    }

    @Test
    void below_farInTheTail_keepsItsDigits() {
        assertThat(Normal.below(-10)).isCloseTo(7.619853024160527e-24, Percentage.withPercentage(1e-5));
        assertThat(Normal.below(-30)).isCloseTo(4.906713927148187e-198, Percentage.withPercentage(1e-5));
    }

    @Test
    void quantile_undoesBelow() {
        for (double x = -8; x < 6; x += 0.37) {
            assertThat(Normal.quantile(Normal.below(x))).isCloseTo(x, within(1e-6));
        }
    }
}
