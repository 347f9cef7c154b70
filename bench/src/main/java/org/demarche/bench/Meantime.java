package org.demarche.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.demarche.coder.syntax.Word;
import org.demarche.model.Span;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Articles of the MEANTIME corpus (Minard et al. 2016, CC BY 4.0): words, sentences, and events with the marks that say whether they
 * happened. Only the first five or six sentences of each article bear marks.
 */
final class Meantime {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d yyyy", Locale.ENGLISH);
    private static final Map<String, String> PLAIN = Map.of("``", "\"", "''", "\"", "-LRB-", "(", "-RRB-", ")");

    private Meantime() {}

    /**
     * @param published from the line under the headline; null where that is none
     * @param text the words of all sentences, parted by blanks
     */
    record Article(String name, @Nullable LocalDate published, String text, List<Sentence> sentences) {}

    record Sentence(List<Word> words, List<Mark> marks) {}

    /**
     * An event and its marks, each empty where it was left blank.
     *
     * @param words indices in the sentence of the words that tell it, in their order
     */
    record Mark(List<Integer> words, String certainty, String polarity, String time, String special) {}

    /** All articles below a folder, in the order of their names. */
    static List<Article> read(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(f -> f.toString().endsWith(".xml")).sorted().toList();
        }
        List<Article> articles = new ArrayList<>();
        for (Path file : files) {
            articles.add(article(file));
        }
        return articles;
    }

    private static Article article(Path file) throws IOException {
        Element root = root(file);
        StringBuilder text = new StringBuilder();
        Map<Integer, List<Word>> sentences = new TreeMap<>();
        Map<String, int[]> places = new HashMap<>();
        for (Element token : elements(root, "token")) {
            int number = Integer.parseInt(token.getAttribute("sentence"));
            String raw = token.getTextContent();
            String form = PLAIN.getOrDefault(raw, raw);
            List<Word> words = sentences.computeIfAbsent(number, n -> new ArrayList<>());
            places.put(token.getAttribute("t_id"), new int[] {number, words.size()});
            words.add(new Word(form, new Span(text.length(), text.length() + form.length())));
            text.append(form).append(' ');
        }
        Map<Integer, List<Mark>> marks = new HashMap<>();
        for (Element mention : elements(root, "EVENT_MENTION")) {
            List<int[]> at = elements(mention, "token_anchor").stream()
                    .map(a -> places.get(a.getAttribute("t_id")))
                    .toList();
            if (!at.isEmpty()) {
                marks.computeIfAbsent(at.getFirst()[0], n -> new ArrayList<>()).add(mark(mention, at));
            }
        }
        List<Sentence> all = new ArrayList<>();
        sentences.forEach((number, words) -> all.add(new Sentence(words, marks.getOrDefault(number, List.of()))));
        String name = file.getFileName().toString().replace(".xml", "");
        return new Article(name, all.size() < 2 ? null : day(all.get(1).words()), text.toString(), all);
    }

    private static Mark mark(Element mention, List<int[]> at) {
        return new Mark(
                at.stream().map(p -> p[1]).sorted().toList(),
                mention.getAttribute("certainty"),
                mention.getAttribute("polarity"),
                mention.getAttribute("time"),
                mention.getAttribute("special_cases"));
    }

    private static @Nullable LocalDate day(List<Word> line) {
        List<String> forms =
                line.stream().map(Word::form).filter(f -> !f.equals(",")).toList();
        try {
            return LocalDate.parse(String.join(" ", forms).replace(" 0", " "), DAY);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Element root(Path file) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(file + " is no well-formed XML: " + e.getMessage(), e);
        }
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
