package org.demarche.coder.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LexiconFileTest {
    @Test
    void read_headsFieldsAndComments() throws IOException {
        List<Entry> entries = read(
                "# all of it\n\nBLR Belarus\n  names: Byelorussia; White Russia # old\n  names: RB\n\nLTU Lithuania\n");
        assertThat(entries).extracting(Entry::head).containsExactly("BLR Belarus", "LTU Lithuania");
        assertThat(entries.getFirst().all("names")).containsExactly("Byelorussia", "White Russia", "RB");
        assertThat(entries.getLast().all("names")).isEmpty();
    }

    @Test
    void read_errorsNameTheLine() {
        assertThatThrownBy(() -> read("BLR Belarus\n  nothing here\n")).hasMessageStartingWith("x.txt:2: ");
        assertThatThrownBy(() -> read("  names: Minsk\n")).hasMessageStartingWith("x.txt:1: ");
    }

    private static List<Entry> read(String text) throws IOException {
        return LexiconFile.read("x.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
