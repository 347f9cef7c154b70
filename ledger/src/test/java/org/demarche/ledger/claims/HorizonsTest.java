package org.demarche.ledger.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HorizonsTest {
    private static final LocalDate DAY = LocalDate.of(2014, 3, 10);
    private final Horizons horizons = new Horizons();

    @ParameterizedTest
    @CsvSource({
        "in the coming days, 2014-04-09",
        "within ten days, 2014-03-20",
        "in two weeks, 2014-03-24",
        "within a month, 2014-04-10",
        "on 29 May, 2014-05-29",
        "in June, 2014-06-30",
        "in January, 2015-01-31",
        "before 2025, 2025-12-31",
        "on Tuesday, 2014-03-11",
        "soon, 2014-05-09",
    })
    void of_wordsOfTheText_areRead(String words, LocalDate until) {
        assertThat(horizons.of(DAY, words, "", 7).until()).isEqualTo(until);
    }

    @Test
    void of_noWords_takesTheDeclaredDefaultAndSaysSo() {
        Horizon horizon = horizons.of(DAY, null, "prices rise", 7);
        assertThat(horizon.until()).isEqualTo(DAY.plusDays(7));
        assertThat(horizon.basis()).isEqualTo("declared: 7 days");
    }
}
