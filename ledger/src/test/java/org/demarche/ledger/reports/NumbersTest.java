package org.demarche.ledger.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void of_sentence_readsWhatIsCounted() {
        assertThat(Numbers.of("It lent 15 billion dollars, and turnout was 83.1 per cent."))
                .isEqualTo(Map.of("dollar", Set.of(15e9), "per cent", Set.of(83.1)));
    }

    @Test
    void of_daysAndYears_countNothing() {
        assertThat(Numbers.of("On 5 March 2014 they met.")).isEmpty();
    }

    @Test
    void contradict_otherNumberOfTheSame_yes() {
        assertThat(Numbers.contradict(
                        Numbers.of("Turnout was 83 per cent."), Numbers.of("No more than 30 per cent came.")))
                .isTrue();
    }

    @Test
    void contradict_roundedOrOfSomethingElse_no() {
        assertThat(Numbers.contradict(Numbers.of("It sent twelve aircraft."), Numbers.of("It sent 12 aircraft.")))
                .isFalse();
        assertThat(Numbers.contradict(Numbers.of("Nearly 97 per cent agreed."), Numbers.of("It was 96.8 per cent.")))
                .isFalse();
        assertThat(Numbers.contradict(Numbers.of("It sent 12 aircraft."), Numbers.of("It sent 300 soldiers.")))
                .isFalse();
    }
}
