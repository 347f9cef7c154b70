package org.demarche.reader.draft;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** White space put in order, words left as they are. */
public final class Text {
    private static final Pattern PARAGRAPH_END = Pattern.compile("\\n[^\\S\\n]*\\n\\s*|\\u2029");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?…:;,।。！？؟]['\"”’»“)\\]]*", Pattern.DOTALL);
    private static final Pattern ELLIPSIS = Pattern.compile("\\s*(\\.\\.\\.|…|\\[…]|\\[\\.\\.\\.])$");

    /** Text whose every line is this short has been wrapped by hand; a longer line is a paragraph. */
    private static final int WRAPPED = 120;

    /** Below it all text is in the normal form. */
    private static final char FIRST_COMBINING = '\u0300';

    private Text() {}

    /** All in one line. */
    public static String line(String text) {
        return tidy(unifyLineEnds(text));
    }

    /**
     * The paragraphs of a text: parted by blank lines, or by line ends where the lines are paragraphs. Lines wrapped by hand are joined.
     */
    public static List<String> paragraphs(String text) {
        String unified = unifyLineEnds(text);
        boolean wrapped = unified.lines().allMatch(line -> line.length() <= WRAPPED);
        List<String> paragraphs = new ArrayList<>();
        for (String block : PARAGRAPH_END.split(unified)) {
            (wrapped ? List.of(block) : block.lines().toList())
                    .stream()
                            .map(Text::tidy)
                            .filter(paragraph -> !paragraph.isEmpty())
                            .forEach(paragraphs::add);
        }
        return paragraphs;
    }

    // by hand: as patterns these two take most of the time of reading a large file
    private static String tidy(String text) {
        StringBuilder tidy = new StringBuilder(text.length());
        char highest = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            highest = c > highest ? c : highest;
            if (isBlank(c)) {
                if (!tidy.isEmpty() && tidy.charAt(tidy.length() - 1) != ' ') {
                    tidy.append(' ');
                }
            } else if (!isInvisible(c)) {
                tidy.append(c);
            }
        }
        int end = tidy.length();
        tidy.setLength(end > 0 && tidy.charAt(end - 1) == ' ' ? end - 1 : end);
        return highest < FIRST_COMBINING || Normalizer.isNormalized(tidy, Normalizer.Form.NFC)
                ? tidy.toString()
                : Normalizer.normalize(tidy, Normalizer.Form.NFC);
    }

    private static String unifyLineEnds(String text) {
        StringBuilder unified = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                continue;
            }
            boolean end = c == '\r' || c == '\u0085' || c == '\u2028' || c == '\f' || c == '\u000B';
            unified.append(end ? '\n' : c);
        }
        return unified.toString();
    }

    private static boolean isBlank(char c) {
        return c == ' ' || Character.isISOControl(c) || (c >= '\u00A0' && Character.isSpaceChar(c));
    }

    /** Marks without width that are no part of a word: soft hyphen, zero-width space, direction marks, byte order mark. */
    private static boolean isInvisible(char c) {
        return switch (c) {
            case '\u00AD', '\u200B', '\u200E', '\u200F', '\u2060', '\uFEFF' -> true;
            default -> (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
        };
    }

    /** Whether a line ends as a sentence or a part of one does, which a headline does not. */
    public static boolean endsLikeSentence(String line) {
        return SENTENCE_END.matcher(line).matches();
    }

    /** Drops what the next paragraph says again in full: the headline as first paragraph, and teasers ("Belarus refused to..."). */
    static void dropRepeats(String title, List<String> body) {
        if (!body.isEmpty() && body.getFirst().equals(title)) {
            body.removeFirst();
        }
        for (int i = body.size() - 2; i >= 0; i--) {
            String teaser = withoutEllipsis(body.get(i));
            boolean isTeaser = teaser.length() < body.get(i).length() && !teaser.isEmpty();
            if (isTeaser
                    ? body.get(i + 1).startsWith(teaser)
                    : i == 0 && body.get(1).equals(teaser)) {
                body.remove(i);
            }
        }
    }

    /** Looked at from its end first, for the pattern tries every place of a paragraph. */
    private static String withoutEllipsis(String paragraph) {
        return paragraph.endsWith("...") || paragraph.endsWith("…") || paragraph.endsWith("]")
                ? ELLIPSIS.matcher(paragraph).replaceFirst("")
                : paragraph;
    }

    /** For messages: the beginning of a text, in one line. */
    public static String shorten(String text, int length) {
        String line = line(text);
        return line.length() <= length ? line : line.substring(0, length) + "...";
    }
}
