package org.demarche.reader.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * How characters are written as bytes. Found, in this order, by the byte order mark, by the zero bytes of UTF-16, by being UTF-8, by what
 * the file declares, by its letters' frequencies. UTF-8 comes before the declaration because bytes that are valid UTF-8 are hardly ever
 * anything else, while declarations are often wrong.
 *
 * @param mark how many bytes the byte order mark takes
 */
record Encoding(Charset charset, int mark) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern DECLARED = Pattern.compile(
            "^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']([\\w.:-]+)|<meta[^>]*charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)",
            Pattern.CASE_INSENSITIVE);
    private static final int DECLARATION_WITHIN = 4096;

    /**
     * The encoding of a text.
     *
     * @param head its first bytes
     * @param sample the first stretch that holds bytes over 127, for it tells the most; may be the head
     * @param told what whoever sent the text says of it; null for nothing
     */
    static Encoding of(byte[] head, byte[] sample, @Nullable Charset told) {
        Encoding marked = marked(head);
        if (marked != null) {
            return marked;
        }
        Charset wide = utf16(head);
        if (wide != null) {
            return new Encoding(wide, 0);
        }
        Charset declared = told == null || told.name().startsWith("UTF-") ? declared(head) : told;
        boolean ascii = isAscii(sample);
        if (ascii || isUtf8(sample)) {
            return new Encoding(ascii && declared != null ? declared : UTF_8, 0);
        }
        return new Encoding(declared != null && !declared.equals(UTF_8) ? declared : guessed(sample), 0);
    }

    static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Encoding marked(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(UTF_8, 3);
        } else if (startsWith(head, 0xFF, 0xFE, 0, 0)) {
            return new Encoding(Charset.forName("UTF-32LE"), 4);
        } else if (startsWith(head, 0, 0, 0xFE, 0xFF)) {
            return new Encoding(Charset.forName("UTF-32BE"), 4);
        } else if (startsWith(head, 0xFF, 0xFE)) {
            return new Encoding(UTF_16LE, 2);
        } else if (startsWith(head, 0xFE, 0xFF)) {
            return new Encoding(UTF_16BE, 2);
        }
        return null;
    }

    private static boolean startsWith(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** UTF-16 without a mark: blanks and line ends, which every text has, stand as pairs of a zero and an ASCII byte. */
    private static @Nullable Charset utf16(byte[] head) {
        int little = 0;
        int big = 0;
        for (int i = 0; i + 1 < head.length; i += 2) {
            little += head[i + 1] == 0 && isText(head[i]) ? 1 : 0;
            big += head[i] == 0 && isText(head[i + 1]) ? 1 : 0;
        }
        int pairs = head.length / 2;
        int most = Math.max(little, big);
        if (pairs == 0 || most < 0.05 * pairs || Math.min(little, big) > 0.1 * most) {
            return null;
        }
        Charset charset = little > big ? UTF_16LE : UTF_16BE;
        String text = new String(head, 0, pairs * 2, charset);
        long strange = text.codePoints()
                .filter(c -> !Character.isDefined(c)
                        || Character.getType(c) == Character.PRIVATE_USE
                        || (c < 32 && !isText((byte) c)))
                .count();
        return strange <= 0.02 * text.length() ? charset : null;
    }

    private static boolean isText(byte b) {
        return b >= 32 && b < 127 || b == '\n' || b == '\r' || b == '\t';
    }

    /** Tolerates a stray byte in a hundred letters, and a letter cut at the end. */
    private static boolean isUtf8(byte[] bytes) {
        int letters = 0;
        int strays = 0;
        for (int i = 0; i < bytes.length; i++) {
            int lead = bytes[i] & 0xFF;
            if (lead < 0x80) {
                continue;
            }
            int follow = lead >= 0xC2 && lead < 0xE0
                    ? 1
                    : lead >= 0xE0 && lead < 0xF0 ? 2 : lead >= 0xF0 && lead < 0xF5 ? 3 : 0;
            int n = 0;
            while (n < follow && i + n + 1 < bytes.length && (bytes[i + n + 1] & 0xC0) == 0x80) {
                n++;
            }
            if (follow > 0 && n == follow) {
                letters++;
                i += n;
            } else if (follow == 0 || i + n + 1 < bytes.length) {
                strays++;
            }
        }
        return strays <= letters / 100;
    }

    private static @Nullable Charset declared(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, DECLARATION_WITHIN), ISO_8859_1);
        Matcher m = DECLARED.matcher(start);
        return m.find() ? named(m.group(1) != null ? m.group(1) : m.group(2)) : null;
    }

    private static Charset guessed(byte[] sample) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(sample, 0, sample.length);
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        Charset charset = name == null ? null : named(name);
        return charset == null || charset.equals(UTF_8) ? WINDOWS_1252 : charset;
    }

    /** The charset of this name; null if there is none, or none that text of one byte a letter can be written in. */
    private static @Nullable Charset named(String name) {
        try {
            return switch (name.toLowerCase(Locale.ROOT)) {
                // as browsers do: pages declared so are written in the larger set
                case "iso-8859-1", "latin1", "us-ascii", "ascii" -> WINDOWS_1252;
                case "gb2312" -> Charset.forName("GBK");
                // a file that says so in ASCII is not
                case "utf-16", "utf-16le", "utf-16be", "utf-32" -> null;
                default -> Charset.forName(name);
            };
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
