package org.demarche.ledger.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.demarche.ledger.exchange.StateCodes.System;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateCodesTest {
    private static final StateCodes CODES = StateCodes.standard();

    @ParameterizedTest
    @CsvSource({
        "COW, 345, 1910-01-01, SRB",
        "COW, 345, 1991-12-31, YUG",
        "COW, 345, 1992-04-27, SCG",
        "COW, 345, 2006-06-05, SRB",
        "GW, 345, 2006-06-04, SCG",
        "GW, 340, 2010-01-01, SRB",
        "COW, 260, 1985-01-01, DEU",
        "COW, 265, 1985-01-01, DDR",
        "COW, 255, 1991-01-01, DEU",
        "COW, 678, 1985-01-01, YEM",
        "COW, 680, 1985-01-01, YMD",
        "COW, 679, 1991-01-01, YEM",
        "COW, 315, 1991-01-01, CSK",
        "COW, 365, 1950-01-01, RUS",
        "COW, 970, 2000-01-01, NRU",
        "GW, 970, 2000-01-01, KIR",
        "ISO2, YU, 1980-01-01, YUG",
        "ISO2, YU, 2015-01-01, SRB",
        "ISO2, CS, 1980-01-01, CSK",
        "ISO2, CS, 2004-01-01, SCG",
        "ISO2, BY, 1960-01-01, BLR",
        "ISO3, YUG, 1980-01-01, YUG",
        "ISO3, ROM, 1980-01-01, ROU",
        "NAME, Yugoslavia, 1980-01-01, YUG",
        "NAME, Yugoslavia, 2001-01-01, SCG",
        "NAME, Belarus, 2001-01-01, BLR",
    })
    void code_onADay_isThatOfTheStateOfTheDay(System system, String id, LocalDate day, String code) {
        assertThat(CODES.code(system, id, day)).isEqualTo(code);
    }

    @Test
    void code_withoutADay_isAsUsedNow() {
        assertThat(CODES.code(System.COW, "345", null)).isEqualTo("SRB");
        assertThat(CODES.code(System.ISO2, "YU", null)).isEqualTo("SRB");
        assertThat(CODES.code(System.NAME, "Yugoslavia", null)).isEqualTo("SRB");
    }

    @Test
    void code_ofNoState_isEmpty() {
        assertThat(CODES.code(System.COW, "9999", null)).isEmpty();
        assertThat(CODES.code(System.ISO2, "QQ", null)).isEmpty();
        assertThat(CODES.code(System.ISO3, "ARB", null)).isEmpty();
        assertThat(CODES.code(System.NAME, "Atlantis", null)).isEmpty();
    }

    @Test
    void former_eachHasItsDaysAndHeirs() {
        assertThat(CODES.former()).allSatisfy(state -> {
            assertThat(state.first()).isBefore(state.last());
            assertThat(state.heirs()).isNotEmpty();
        });
    }
}
