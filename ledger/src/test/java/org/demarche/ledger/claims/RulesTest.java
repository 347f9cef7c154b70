package org.demarche.ledger.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.demarche.model.DemarcheException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {
    private static String name(String text) {
        return Rules.standard().fitting(text).map(Rule::name).orElse("none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Russian pressure is sure to increase in the coming days | pressure-rises",
                "if oil prices will fall | oil-price-falls",
                "Russia will have to stop bullying its neighbours | conflict-ends",
                "The two presidents will meet in Astana | visits",
                "it would not recognise the treaty | refuses",
                "Kyiv will one day sing | none",
            })
    void fitting_text_isTheFirstRuleWhoseWordsAreThere(String text, String rule) {
        assertThat(name(text)).isEqualTo(rule);
    }

    @Test
    void of_aFieldThatIsNone_namesFileLineAndRemedy() {
        List<DueFile.Line> lines = DueFile.lines("rules.txt", "rule x\n  wrods: war\n");
        assertThatThrownBy(() -> Rules.of(lines))
                .isInstanceOf(DemarcheException.class)
                .hasMessageContaining("rules.txt:2")
                .hasMessageContaining("wrods")
                .hasMessageContaining("words");
    }

    @Test
    void of_aTestThatIsNone_namesTheChoices() {
        List<DueFile.Line> lines = DueFile.lines("rules.txt", "rule x\n  words: war\n  counts: gdp\n  test: bigger\n");
        assertThatThrownBy(() -> Rules.of(lines))
                .hasMessageContaining("rules.txt:4")
                .hasMessageContaining("more");
    }
}
