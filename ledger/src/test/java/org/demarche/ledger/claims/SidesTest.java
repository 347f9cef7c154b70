package org.demarche.ledger.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SidesTest {
    private static final CountryWords WORDS = new CountryWords();

    @Test
    void of_aCountryNamedElsewhereInTheSentence_isNotToldHere() {
        String sentence = "Although Belarus keeps its options, Russian pressure will rise.";
        Sides sides = Sides.of(List.of("BLR", "RUS"), "Russian pressure will rise", sentence, WORDS);
        assertThat(sides.of(Rule.Side.FIRST)).containsExactly("RUS");
        assertThat(sides.of(Rule.Side.OTHERS)).containsExactly("BLR");
    }

    @Test
    void of_aPersonWithoutAWordForHisCountry_standsForIt() {
        String text = "Lukashenka will not support Moscow";
        Sides sides = Sides.of(List.of("BLR", "RUS"), text, text, WORDS);
        assertThat(sides.of(Rule.Side.FIRST)).containsExactly("BLR");
        assertThat(sides.of(Rule.Side.OTHERS)).containsExactly("RUS");
    }

    @Test
    void of_aTextThatStartsWithAPronoun_isAboutTheFirst() {
        Sides sides = Sides.of(
                List.of("RUS", "BLR"),
                "it will spend them until Belarus joins",
                "While Russia has means, it will spend them until Belarus joins.",
                WORDS);
        assertThat(sides.of(Rule.Side.FIRST)).containsExactly("RUS");
    }
}
