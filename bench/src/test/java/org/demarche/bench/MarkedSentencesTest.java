package org.demarche.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.demarche.model.DemarcheException;
import org.junit.jupiter.api.Test;

class MarkedSentencesTest {
    @Test
    void sentence_marks() {
        MarkedSentences.Sentence sentence = MarkedSentences.sentence(
                "a.tsv:1", "ACCUSE disapprove 111\t{A:Oslo} condemned {R:a ruling} in Minsk.", false);
        assertThat(sentence.text()).isEqualTo("Oslo condemned a ruling in Minsk.");
        assertThat(sentence.event()).isEqualTo("ACCUSE");
        assertThat(sentence.actor()).isEqualTo("Oslo");
        assertThat(sentence.recipient()).isEqualTo("a ruling");
    }

    @Test
    void sentence_unknownEventOrNoMark() {
        assertThatThrownBy(() -> MarkedSentences.sentence("a.tsv:1", "SCOLD - 11\t{A:Oslo} scolded {R:Rome}.", false))
                .isInstanceOf(DemarcheException.class)
                .hasMessageContaining("a.tsv:1: 'SCOLD' is no event");
        assertThatThrownBy(() -> MarkedSentences.sentence("a.tsv:2", "ACCUSE - 11\t{A:Oslo} scolded Rome.", false))
                .hasMessageContaining("mark one {A:actor} and one {R:recipient}");
    }

    @Test
    void read_allThatComeWithDemarche() throws IOException {
        assertThat(MarkedSentences.read(Path.of("../lexicon/sentences"))).hasSizeGreaterThan(2000);
    }
}
