package org.demarche.reader.format;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.reader.draft.Text;
import org.demarche.reader.source.Input;
import org.demarche.reader.source.Unreadable;

/** A way of writing documents down. */
public sealed interface Format
        permits ArchiveFormat, HtmlFormat, FeedFormat, JsonFormat, JsonLinesFormat, CsvFormat, TextFormat {
    /**
     * Hands every document of the file to the sink.
     *
     * @throws Unreadable if the file, or what is left of it, cannot be read
     */
    void read(Input input, Sink sink) throws IOException;

    /** Hands the document in one line of JSON Lines to the sink. */
    static void readLine(String line, int item, Sink sink) {
        JsonLinesFormat.read(line, item, 0, sink);
    }

    /** The format of a file: by its first characters; by its name where they may be several. */
    static Format of(Input input) {
        if (input.isArchive()) {
            return new ArchiveFormat();
        }
        String head = input.head().strip();
        String extension = input.source().extension();
        if (head.startsWith("<")) {
            return Detection.ofMarkup(head);
        } else if (head.startsWith("{")
                || (head.startsWith("[") && Detection.ARRAY.matcher(head).lookingAt())) {
            return Detection.ofJson(head, extension);
        } else if (Set.of("html", "htm", "xhtml").contains(extension)
                || Detection.PAGE.matcher(head).find()) {
            return new HtmlFormat();
        } else if (Set.of("jsonl", "ndjson", "json").contains(extension)) {
            return new JsonLinesFormat();
        }
        return CsvFormat.of(head, extension).<Format>map(csv -> csv).orElseGet(TextFormat::new);
    }

    /** How the first characters are told apart. */
    final class Detection {
        private static final Pattern ARRAY = Pattern.compile("\\[\\s*[\\[{\"\\]]");
        private static final Pattern PAGE =
                Pattern.compile("<(html|body|head|article)[\\s>]|</(p|div|body)>", Pattern.CASE_INSENSITIVE);
        private static final Pattern PREAMBLE =
                Pattern.compile("(<\\?.*?\\?>|<!--.*?-->|<![^>\\[]*(\\[.*?]\\s*)?>|\\s)*", Pattern.DOTALL);
        private static final Pattern ROOT = Pattern.compile("<(?:\\w+:)?([\\w-]+)");
        private static final Set<String> FEEDS = Set.of("rss", "feed", "rdf");

        private Detection() {}

        private static Format ofMarkup(String head) {
            Matcher preamble = PREAMBLE.matcher(head);
            String rest = preamble.lookingAt() ? head.substring(preamble.end()) : head;
            Matcher root = ROOT.matcher(rest);
            String name = root.lookingAt() ? root.group(1).toLowerCase(java.util.Locale.ROOT) : "";
            if (FEEDS.contains(name)) {
                return new FeedFormat();
            }
            if (head.startsWith("<?xml") && !name.equals("html")) {
                throw new Unreadable(
                        name.isEmpty()
                                ? "is XML without content; fetch it again"
                                : "is XML of a kind that is not known (<" + Text.shorten(name, 40)
                                        + ">); convert it to RSS, Atom or JSON Lines");
            }
            return new HtmlFormat();
        }

        /** Lines of objects, or values that take several lines. */
        private static Format ofJson(String head, String extension) {
            if (head.startsWith("[")) {
                return new JsonFormat();
            }
            String first = head.lines().findFirst().orElse("").strip();
            boolean several = head.lines().skip(1).map(String::strip).anyMatch(line -> line.startsWith("{\""));
            boolean lines = Set.of("jsonl", "ndjson").contains(extension)
                    || first.endsWith("}")
                    || several
                    || !head.contains("\n");
            return lines ? new JsonLinesFormat() : new JsonFormat();
        }
    }
}
