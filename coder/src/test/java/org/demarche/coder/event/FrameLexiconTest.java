package org.demarche.coder.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.demarche.coder.lexicon.LexiconFile;
import org.demarche.model.DemarcheException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameLexiconTest {
    @Test
    void standard_loadsWithoutError() {
        assertThat(FrameLexicon.standard().size()).isGreaterThan(400);
        assertThat(FrameLexicon.ties().size()).isGreaterThan(10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PRAISE 051|No enum constant",
                "SUPPORT|has no CAMEO code",
                "CONSULT dinner 040|has no mode 'dinner'",
                "OPERATOR hope|is no operator",
            })
    void of_badHeadIsNamedWithItsLine(String head, String message) {
        assertThatThrownBy(() -> of("\n" + head + "\n  s > o: praise\n"))
                .isInstanceOf(DemarcheException.class)
                .hasMessageStartingWith("frames.txt:2: ")
                .hasMessageContaining(message);
    }

    @Test
    void of_badPatternAndUnknownSetAreNamed() {
        assertThatThrownBy(() -> of("SUPPORT 051\n  subject object: praise\n"))
                .hasMessageStartingWith("frames.txt:1: 'subject object' is no pattern");
        assertThatThrownBy(() -> of("SUPPORT 051\n  s > o: cut @ties\n"))
                .hasMessageContaining("set @ties is not there");
    }

    private static FrameLexicon of(String text) throws IOException {
        return FrameLexicon.of(
                LexiconFile.read("frames.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }
}
