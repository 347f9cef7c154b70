package org.demarche.reader.html;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Text with some HTML in it, as feeds and dumps have it. */
public final class Fragment {
    private static final Pattern TAG = Pattern.compile(
            "</?(p|br|div|a|b|i|u|em|strong|span|font|small|h[1-6]|ul|ol|li|table|tr|td|hr|img|figure|iframe|script|blockquote|html|body)\\b[^<>]*>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BLOCK = Pattern.compile("<(p|br|div|h[1-6]|li|td)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLANK_LINE = Pattern.compile("\\n[^\\S\\n]*\\n");
    private static final Pattern ENTITY = Pattern.compile("&(#\\d+|#x[0-9a-fA-F]+|[a-zA-Z]{2,8});");

    private Fragment() {}

    /** The text, paragraphs parted by blank lines; text without markup stays as it is. */
    public static String text(String maybeHtml) {
        if (maybeHtml.indexOf('<') >= 0 && TAG.matcher(maybeHtml).find()) {
            String html = BLOCK.matcher(maybeHtml).find()
                    ? maybeHtml
                    : BLANK_LINE.matcher(maybeHtml).replaceAll("<p>");
            return Blocks.of(Jsoup.parseBodyFragment(html).body()).stream()
                    .map(Block::text)
                    .collect(Collectors.joining("\n\n"));
        }
        return maybeHtml.indexOf('&') >= 0 && ENTITY.matcher(maybeHtml).find()
                ? Parser.unescapeEntities(maybeHtml, false)
                : maybeHtml;
    }
}
