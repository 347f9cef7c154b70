package org.demarche.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountriesTest {
    private static final Countries COUNTRIES = Countries.standard();

    @ParameterizedTest
    @CsvSource({
        "BLR, BLR",
        "blr, BLR",
        "Belarus, BLR",
        "kosovo, XKX",
        "côte d'ivoire, CIV",
        "the netherlands, NLD",
        "RUSSIA, RUS",
        "yug, YUG",
        "Yugoslavia, SRB",
        "csk, CSK"
    })
    void code_ofCodeOrName_isFound(String words, String code) {
        assertThat(COUNTRIES.code(words)).contains(code);
    }

    @Test
    void suggestion_forASlip_isTheNearestName() {
        assertThat(COUNTRIES.code("Belorus")).isEmpty();
        assertThat(COUNTRIES.suggestion("Belorus")).contains("Belarus (BLR)");
        assertThat(COUNTRIES.suggestion("qqqqqqqqq")).isEmpty();
    }

    @Test
    void ofLexicon_readsHeadsNamesAndAdjectives() throws Exception {
        String lexicon = """
                # a comment
                BLR Belarus
                  names: Byelorussia; White Russia~
                  adjectives: Belarusian
                  capital: Minsk          # not by this
                GEO/Abkhazia Abkhazia
                  names: Apsny
                """;
        Countries countries = Countries.ofLexicon(new ByteArrayInputStream(lexicon.getBytes(StandardCharsets.UTF_8)));

        assertThat(countries.all()).containsExactly("BLR");
        assertThat(countries.name("BLR")).isEqualTo("Belarus");
        assertThat(countries.code("white russia")).contains("BLR");
        assertThat(countries.code("Belarusian")).contains("BLR");
        assertThat(countries.code("Minsk")).isEmpty();
        assertThat(countries.code("Apsny")).isEmpty();
    }
}
