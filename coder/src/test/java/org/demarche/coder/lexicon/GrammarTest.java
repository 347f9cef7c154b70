package org.demarche.coder.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.demarche.coder.lexicon.Grammar.Group;
import org.demarche.model.DemarcheException;
import org.junit.jupiter.api.Test;

class GrammarTest {
    @Test
    void is_whateverItsCase() {
        assertThat(Grammar.ENGLISH.is(Group.CONTROL, "urge")).isTrue();
        assertThat(Grammar.ENGLISH.is(Group.ASIDE, "During")).isTrue();
        assertThat(Grammar.ENGLISH.is(Group.DUTY, "urge")).isFalse();
    }

    @Test
    void is_everyGroupHasWords() {
        assertThat(Group.values())
                .allMatch(group -> List.of("urge", "call", "must", "by", "in", "kg", "for", "ally", "met").stream()
                        .anyMatch(word -> Grammar.ENGLISH.is(group, word)));
    }

    @Test
    void of_unknownOrRepeatedHead_isNamed() {
        Entry unknown = new Entry("g.txt", 3, "MODALS", Map.of("words", List.of("may")));
        assertThatThrownBy(() -> Grammar.of(List.of(unknown)))
                .isInstanceOf(DemarcheException.class)
                .hasMessageStartingWith("g.txt:3: 'MODALS' is none of");
        Entry modal = new Entry("g.txt", 5, "MODAL", Map.of("words", List.of("may")));
        assertThatThrownBy(() -> Grammar.of(List.of(modal, modal))).hasMessageContaining("a second time");
    }
}
