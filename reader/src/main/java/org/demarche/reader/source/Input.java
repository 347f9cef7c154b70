package org.demarche.reader.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A file of characters, of which the first are known.
 *
 * @param head the first characters, up to 64 Ki
 * @param limit the largest single document to be held in memory, in bytes
 */
public record Input(Source source, Charset charset, int mark, String head, int limit) {
    private static final int HEAD = 1 << 16;
    /** Control characters that no text holds; one in a thousand is put up with. */
    private static final double CONTROLS = 0.001;

    private static final String ARCHIVE = "WARC/1.";

    /**
     * Looks at the first bytes.
     *
     * @throws Unreadable if the file is empty or not text
     */
    public static Input of(Source source, int limit) throws IOException {
        return of(source, limit, null);
    }

    /**
     * The same for bytes that came with a word on how they are written.
     *
     * @param told counts where the bytes do not tell themselves; null for none
     */
    public static Input of(Source source, int limit, @Nullable Charset told) throws IOException {
        byte[] head;
        byte[] sample;
        try (InputStream bytes = source.open()) {
            head = bytes.readNBytes(HEAD);
            if (head.length == 0) {
                throw new Unreadable("is empty; fetch it again or leave it out");
            }
            Signature.of(head).ifPresent(signature -> {
                throw new Unreadable(signature.message());
            });
            sample = telling(head, bytes, limit);
        }
        Encoding encoding = Encoding.of(head, sample, told);
        String start = new String(head, encoding.mark(), head.length - encoding.mark(), encoding.charset());
        if (start.isBlank() && head.length < HEAD) {
            throw new Unreadable("holds nothing but blanks; fetch it again or leave it out");
        }
        if (isBinary(start) && !start.startsWith(ARCHIVE)) {
            throw new Unreadable("is binary, not text; convert it to plain text, HTML, JSON Lines or CSV");
        }
        return new Input(source, encoding.charset(), encoding.mark(), start, limit);
    }

    /** The first stretch with a byte over 127: an English page names its Russian author late. Not all of a corpus is looked through. */
    private static byte[] telling(byte[] head, InputStream rest, int limit) {
        byte[] sample = head;
        try {
            for (long seen = head.length; Encoding.isAscii(sample) && sample.length > 0; seen += sample.length) {
                sample = seen < limit ? rest.readNBytes(HEAD) : new byte[0];
            }
        } catch (IOException e) {
            return head; // a damaged end: told when reading gets there, after what can be read before it
        }
        return sample.length == 0 ? head : sample;
    }

    private static boolean isBinary(String start) {
        long controls = start.chars()
                .filter(c -> c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1A || c == 0x7F)
                .count();
        return controls > Math.max(2, CONTROLS * start.length());
    }

    /** Whether it is an archive of web pages, WARC: bytes of many files, each with headers. */
    public boolean isArchive() {
        return head.startsWith(ARCHIVE);
    }

    /** All characters from the first. To be closed. */
    public Reader reader() throws IOException {
        InputStream bytes = source.open();
        bytes.skipNBytes(mark);
        return new BufferedReader(new InputStreamReader(bytes, charset), HEAD);
    }

    /**
     * All characters at once.
     *
     * @throws Unreadable if they are too many for a single document
     */
    public String text() throws IOException {
        try (InputStream bytes = source.open()) {
            byte[] all = bytes.readNBytes(limit);
            if (bytes.read() >= 0) {
                throw new Unreadable(
                        "is larger than " + limitInWords() + ", too large for one document; split it, or write its"
                                + " articles as JSON Lines, one a line");
            }
            byte[] text = Arrays.copyOfRange(all, mark, all.length);
            return new String(text, charset);
        }
    }

    /** The limit as a user would write it: {@code 20 MB}. */
    public String limitInWords() {
        return BigDecimal.valueOf(limit, 6).stripTrailingZeros().toPlainString() + " MB";
    }
}
