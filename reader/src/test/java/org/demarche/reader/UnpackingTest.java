package org.demarche.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Packed files that swell without end. */
class UnpackingTest {
    @Test
    void fileThatSwellsWithoutEnd_isGivenUp() throws IOException {
        byte[] lines =
                ("{\"text\": \"\"}" + " ".repeat(1_000_000) + "\n").repeat(60).getBytes(UTF_8);
        Reading reading = DocumentReader.standard().read("bomb.jsonl.gz", Reads.gzip(lines));
        assertThat(reading.problems().getLast().toString()).contains("300 times its size");
    }
}
