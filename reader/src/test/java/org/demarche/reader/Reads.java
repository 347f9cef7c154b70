package org.demarche.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPOutputStream;
import org.demarche.model.Document;

/** Short ways to read in tests. */
final class Reads {
    private Reads() {}

    static Reading read(String name, String text) {
        return DocumentReader.standard().read(name, text.getBytes(UTF_8));
    }

    /** Reads what must be one document without problems. */
    static Document one(String name, byte[] bytes) {
        Reading reading = DocumentReader.standard().read(name, bytes);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.documents()).hasSize(1);
        return reading.documents().getFirst();
    }

    static Document one(String name, String text) {
        return one(name, text.getBytes(UTF_8));
    }

    /** Reads what must give nothing but one problem, and gives its line. */
    static String problem(String name, byte[] bytes) {
        Reading reading = DocumentReader.standard().read(name, bytes);
        assertThat(reading.documents()).isEmpty();
        assertThat(reading.problems()).hasSize(1);
        String line = reading.problems().getFirst().toString();
        assertThat(line).startsWith(name).contains("; ").doesNotContain("\n");
        return line;
    }

    static String problem(String name, String text) {
        return problem(name, text.getBytes(UTF_8));
    }

    static byte[] resource(String name) throws IOException {
        try (InputStream in = Reads.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return in.readAllBytes();
        }
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
