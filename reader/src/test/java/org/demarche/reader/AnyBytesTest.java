package org.demarche.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.demarche.model.Document;
import org.demarche.model.Span;

/** Whatever the bytes, the reader gives documents or problems, and throws nothing. */
class AnyBytesTest {
    private static final List<String> UNTIDY = List.of("\r", "\u00A0", "\n\n\n", "  ");

    @Property(tries = 500)
    void arbitraryBytes(@ForAll @Size(max = 300) byte[] bytes, @ForAll("names") String name) {
        check(name, bytes);
    }

    @Property(tries = 1000)
    void arbitraryMarkup(@ForAll("markup") String text, @ForAll("names") String name) {
        check(name, text.getBytes(UTF_8));
    }

    @Property(tries = 300)
    void brokenFiles(
            @ForAll("files") String resource,
            @ForAll @IntRange(max = 4000) int at,
            @ForAll byte value,
            @ForAll boolean cut)
            throws IOException {
        byte[] bytes = Reads.resource(resource);
        int index = at % bytes.length;
        bytes[index] = value;
        check(resource, cut ? Arrays.copyOf(bytes, index + 1) : bytes);
    }

    /** Plain conditions: a fuzzer comes here a million times, and assertions that describe themselves cost more than most parsers. */
    static void check(String name, byte[] bytes) {
        Reading reading = DocumentReader.standard().read(name, bytes);
        if (reading.documents().isEmpty() && reading.problems().isEmpty()) {
            throw new AssertionError("neither documents nor problems");
        }
        for (ReadProblem problem : reading.problems()) {
            String told = problem.toString();
            if (!told.startsWith(name) || !told.contains("; ") || told.indexOf('\n') >= 0 || told.indexOf('\r') >= 0) {
                throw new AssertionError("not a problem of the usual form: " + told);
            }
        }
        for (Document document : reading.documents()) {
            String text = document.text();
            if (text.isBlank() || !text.equals(text.strip()) || UNTIDY.stream().anyMatch(text::contains)) {
                throw new AssertionError("untidy text: " + text);
            }
            Span headline = document.headline();
            if (headline != null && (headline.start() != 0 || !isBody(text.substring(headline.end())))) {
                throw new AssertionError("a headline that does not stand alone: " + headline + " of " + text);
            }
        }
    }

    private static boolean isBody(String rest) {
        return rest.isEmpty() || rest.startsWith("\n\n") && rest.length() > 2 && !isBlank(rest.charAt(2));
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("a", "a.txt", "a.html", "a.json", "a.jsonl", "a.csv", "a.tsv", "a.xml", "a.gz");
    }

    @Provide
    Arbitrary<String> files() {
        return Arbitraries.of("page.html", "feed.rss", "feed.atom");
    }

    @Provide
    Arbitrary<String> markup() {
        return Arbitraries.of(
                        "<",
                        ">",
                        "<p>",
                        "</p>",
                        "<html>",
                        "<div class='ad'>",
                        "</div>",
                        "<rss version=\"2.0\">",
                        "<channel>",
                        "<item>",
                        "<a href=x>",
                        "<?xml version=\"1.0\"?>",
                        "<!--",
                        "-->",
                        "<br>",
                        "&amp;",
                        "&#0;",
                        "{",
                        "}",
                        "\"text\"",
                        ":",
                        "\"One.\"",
                        ",",
                        "[",
                        "]",
                        "text,date\n",
                        "\"",
                        "\n",
                        "\r\n",
                        "\t",
                        ";",
                        "Date: ",
                        "2014-03-07",
                        "03/04/2014",
                        "They met. ",
                        "A paragraph of some length, with commas, so that it counts as one. ",
                        "\u00A0",
                        "\u00AD",
                        "\u2028",
                        "\uD83D\uDE00",
                        "é",
                        "Й",
                        "...",
                        "\u0000")
                .list()
                .ofMaxSize(25)
                .map(parts -> String.join("", parts));
    }
}
