package org.demarche.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodesTest {
    @ParameterizedTest
    @CsvSource({
        "BLR GOV, BLR",
        "usaMIL, USA",
        "JAP, JPN",
        "ROM, ROU",
        "KSV, XKX",
        "XKX PRE, XKX",
        "UNO, IGO",
        "IGO, IGO",
        "ISM, IMG",
        "IRC, NGO",
        "MNC, MNC",
        "---, ''",
        "WAF, ''",
        "Zz, ''",
        "'', ''"
    })
    void country_actorCode_isItsCountryOrClass(String code, String country) {
        assertThat(CountryCodes.country(code)).isEqualTo(country);
    }

    @Test
    void countries_noCodes_areOneThatIsEmpty() {
        assertThat(CountryCodes.countries(List.of())).containsExactly("");
        assertThat(CountryCodes.countries(List.of("USA MIL", "CAN", "USA"))).containsExactly("CAN", "USA");
    }

    @ParameterizedTest
    @CsvSource({
        "ACCUSE, ACCUSE",
        "investigate, ACCUSE",
        "FIGHT, ASSAULT",
        "Demand, REQUEST",
        "YIELD, CONCEDE",
        "031, AGREE",
        "0873, RETREAT",
        "08, CONCEDE",
        "081, CONCEDE",
        "04x, CONSULT"
    })
    void category_nameOrCode_isThatOfPlover(String event, String category) throws IOException {
        assertThat(PloverNames.read(Samples.file("cameo.txt")).category(event)).contains(category);
    }

    @ParameterizedTest
    @CsvSource({"010", "2", "PRAISE", "''"})
    void category_unknown_isNone(String event) throws IOException {
        PloverNames names = PloverNames.read(Samples.file("cameo.txt"));
        assertThat(names.category(event)).isEmpty();
        assertThat(names.category(null)).isEmpty();
    }
}
