package org.demarche.coder.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.demarche.coder.Coder;
import org.demarche.model.Actor;
import org.demarche.model.Coding;
import org.demarche.model.Document;
import org.demarche.model.Tie;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TieFinderTest {
    private static final Coder CODER = Coder.standard();

    private static Coding code(String text) {
        return CODER.code(Document.of("d", text, LocalDate.of(2014, 3, 10)));
    }

    private static String told(Tie tie) {
        return tie.of().country() + " " + tie.relation() + " "
                + tie.to().stream().map(Actor::country).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // standing relations
                "Turkey mediates between Ukraine and Russia.|TUR mediates between UKR RUS",
                "Latvia depends on Russia for gas.|LVA depends on RUS",
                "Latvia and Estonia depended on Russia for gas.|LVA depends on RUS; EST depends on RUS",
                "Minsk does not recognise Kosovo.|BLR does not recognise XKX",
                "The daily flights between Minsk and Vilnius are cheap.|BLR air link LTU",
                "Tourists from Latvia may fret, but Latvians can always contact the embassy of Estonia."
                        + "|EST consular protection LVA",
                "Russia still arms Syria, Belarus and other regimes it supports.|RUS patron SYR BLR",
                "Serbia pursues an independent policy in its dealings with Russia.|SRB independent policy RUS",
                // precedents
                "The independence of Kosovo set a precedent for Crimea.|XKX precedent for UKR",
                // votes
                "Estonia and Latvia often vote the same way at the United Nations.|EST votes alike LVA",
                // careers
                "The Latvian minister graduated from a university in Poland.|LVA educated in POL",
                "Most officers of the Armenian army were educated in Russia.|ARM educated in RUS"
            })
    void find_readsTheRelation(String sentence, String expected) {
        assertThat(code(sentence).ties().stream().map(TieFinderTest::told)).containsExactly(expected.split("; "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "There are no flights between Minsk and Vilnius.",
                "Turkey may mediate between Ukraine and Russia.",
                "Turkey hopes to mediate between Ukraine and Russia.",
                "Turkey condemned Russia."
            })
    void find_isEmptyWhereNoRelationStands(String sentence) {
        assertThat(code(sentence).ties()).isEmpty();
    }

    /** A visit is an event, not a relation. */
    @ParameterizedTest
    @ValueSource(strings = "On 3 March, the Estonian minister paid a visit to Latvia.")
    void find_leavesVisitsToEvents(String sentence) {
        assertThat(code(sentence).ties()).isEmpty();
        assertThat(code(sentence).events())
                .singleElement()
                .satisfies(e -> assertThat(e.mode()).isEqualTo(org.demarche.model.Mode.CONSULT_VISIT));
    }
}
