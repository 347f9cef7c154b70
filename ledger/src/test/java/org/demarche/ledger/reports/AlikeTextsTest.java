package org.demarche.ledger.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlikeTextsTest {
    private static final String TEXT =
            "The foreign ministers of both states met in the old town hall on Tuesday and spoke for"
                    + " three hours about gas, transit and the border, their spokesmen told reporters afterwards.";

    @Test
    void add_aCopyWithChanges_isFound() {
        AlikeTexts texts = new AlikeTexts();
        assertThat(texts.add("b", TEXT, "Ministers meet")).isEmpty();
        List<AlikeTexts.Pair> pairs = texts.add("a", TEXT + " No paper was signed.", "Talks on gas");
        assertThat(pairs).hasSize(1);
        assertThat(pairs.getFirst().a()).isEqualTo("a");
        assertThat(pairs.getFirst().how().kind()).isEqualTo(TextLikeness.Kind.COPY);
        assertThat(pairs.getFirst().how().likeness()).isBetween(.8, .95);
    }

    @Test
    void add_anotherStory_isNot() {
        AlikeTexts texts = new AlikeTexts();
        texts.add("a", TEXT, "Ministers meet");
        assertThat(texts.add(
                        "b", "Farmers blocked a bridge in the south to ask for higher prices of milk.", "Bridge shut"))
                .isEmpty();
    }

    @Test
    void add_emptyTexts_areNotAlike() {
        AlikeTexts texts = new AlikeTexts();
        texts.add("a", "", "");
        assertThat(texts.add("b", "", "")).isEmpty();
    }

    @Test
    void add_theSameTextAgain_isACopyOfEachBefore() {
        AlikeTexts texts = new AlikeTexts();
        texts.add("a", TEXT, "Ministers meet");
        texts.add("c", TEXT, "Ministers meet");
        assertThat(texts.add("b", TEXT, "Ministers meet"))
                .allSatisfy(pair -> assertThat(pair.how()).isEqualTo(new TextLikeness(TextLikeness.Kind.COPY, 1)))
                .extracting(pair -> pair.a() + pair.b())
                .containsExactly("ab", "bc");
    }
}
