package org.demarche.reader.format;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.reader.draft.Draft;
import org.demarche.reader.draft.Field;
import org.demarche.reader.draft.Text;
import org.demarche.reader.source.Input;

/**
 * Plain text. It may begin with header lines ({@code Date: 7 March 2014}); else a short first line, set off by a blank line, that does
 * not end like a sentence is the headline.
 */
record TextFormat() implements Format {
    private static final Pattern HEADER = Pattern.compile("(\\p{L}[\\p{L} ]{1,12}):[ \\t]*(.*)");
    /** Names that a header may have: few, for an article may begin with a word and a colon, too. */
    private static final Set<String> NAMES =
            Set.of("title", "headline", "date", "published", "publisher", "author", "language", "url", "topics", "id");

    private static final int HEADLINE = 150;

    @Override
    public void read(Input input, Sink sink) throws IOException {
        String text = input.text().stripLeading();
        Draft draft = new Draft();
        int body = 0;
        while (body < text.length()) {
            int end = lineEnd(text, body);
            Matcher header = HEADER.matcher(text.substring(body, end).strip());
            if (!header.matches() || !NAMES.contains(header.group(1).strip().toLowerCase(java.util.Locale.ROOT))) {
                break;
            }
            Field.of(header.group(1)).ifPresent(name -> draft.put(name, header.group(2)));
            body = afterLine(text, end);
        }
        boolean headed = body > 0;
        String rest = text.substring(body).strip();
        sink.document(
                headed && draft.get(Field.TITLE) != null ? draft.put(Field.TEXT, rest) : withHeadline(draft, rest),
                0,
                headed ? 1 : 0);
    }

    private static Draft withHeadline(Draft draft, String text) {
        int end = lineEnd(text, 0);
        String first = text.substring(0, end).strip();
        int second = afterLine(text, end);
        boolean setOff = second < text.length()
                && text.substring(second, lineEnd(text, second)).isBlank();
        if (setOff && first.length() <= HEADLINE && !Text.endsLikeSentence(first)) {
            return draft.put(Field.TITLE, first).put(Field.TEXT, text.substring(second));
        }
        return draft.put(Field.TEXT, text);
    }

    private static int lineEnd(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                return i;
            }
        }
        return text.length();
    }

    private static int afterLine(String text, int end) {
        return text.startsWith("\r\n", end) ? end + 2 : Math.min(text.length(), end + 1);
    }
}
