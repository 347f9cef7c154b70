package org.demarche.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.coder.Coder;
import org.demarche.model.Actor;
import org.demarche.model.Coding;
import org.demarche.model.Document;
import org.demarche.model.Event;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The coding of the founding article against what it holds, annotated by hand.
 *
 * <p>An expected event is found when one of its type has a sentence that shares half of the words of its quotation; it is right when the
 * countries of actors and recipients, stance and date (where one is expected) agree. Any other event is wrong, unless it matches an
 * expected one.
 */
final class FoundingArticle {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Set<String> COMMON = Set.of("the", "a", "of", "to", "in", "and");

    private FoundingArticle() {}

    /**
     * @param must expected events that every coder must find
     * @param right how many of them came out right
     * @param missed ids of those that did not
     * @param wrong events that nobody expected
     */
    record Score(int must, int right, List<String> missed, List<Event> wrong) {}

    /** Codes the article of that folder and scores it. */
    static Score score(Coder coder, Path folder) throws IOException {
        String text = Files.readString(folder.resolve("article.txt"));
        Coding coding = coder.code(Document.of("article", text, LocalDate.of(2014, 3, 10)));
        JsonMapper json = JsonMapper.builder().build();
        List<JsonNode> expected = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("expected.jsonl"))) {
            JsonNode node = json.readTree(line);
            if (node.get("kind").asString().equals("event")) {
                expected.add(node);
            }
        }
        return score(coding, expected);
    }

    private static Score score(Coding coding, List<JsonNode> expected) {
        Set<Event> used = new HashSet<>();
        List<String> missed = new ArrayList<>();
        int must = 0;
        for (JsonNode node : expected) {
            boolean right = false;
            for (Event event : coding.events()) {
                if (event.type().name().equals(node.get("event").asString()) && sameSentence(node, event)) {
                    used.add(event);
                    right |= agrees(node, event);
                }
            }
            if (node.get("must").asBoolean()) {
                must++;
                if (!right) {
                    missed.add(node.get("id").asString());
                }
            }
        }
        List<Event> wrong =
                coding.events().stream().filter(e -> !used.contains(e)).toList();
        return new Score(must, must - missed.size(), missed, wrong);
    }

    private static boolean sameSentence(JsonNode node, Event event) {
        Set<String> quote = words(node.get("quote").asString());
        Set<String> shared = new HashSet<>(quote);
        shared.retainAll(words(event.text()));
        return shared.size() >= 0.5 * quote.size();
    }

    private static boolean agrees(JsonNode node, Event event) {
        Set<String> actors = countries(node.get("actor"));
        Set<String> recipients = countries(node.get("recipient"));
        Set<String> from = countries(event.actors());
        Set<String> to = countries(event.recipients());
        boolean same = from.equals(actors) && (recipients.isEmpty() || to.equals(recipients));
        boolean together =
                (recipients.isEmpty() || actors.size() > 1) && union(from, to).equals(union(actors, recipients));
        String stance = node.get("stance").asString();
        boolean happened = stance.equals("actual") || stance.equals("historical");
        boolean stands = event.stance().label().equals(stance)
                || happened && event.stance().happened();
        JsonNode date = node.get("date");
        boolean dated = date == null
                || date.isNull()
                || event.when() != null
                        && LocalDate.parse(date.asString()).equals(event.when().day());
        return (same || together) && stands && dated;
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        Set<String> all = new TreeSet<>(a);
        all.addAll(b);
        return all;
    }

    private static Set<String> countries(JsonNode codes) {
        Set<String> countries = new TreeSet<>();
        codes.forEach(code -> countries.add(code.asString().substring(0, 3)));
        return countries;
    }

    private static Set<String> countries(List<Actor> actors) {
        Set<String> countries = new TreeSet<>();
        actors.forEach(actor -> countries.add(actor.code().substring(0, 3)));
        return countries;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        words.removeAll(COMMON);
        return words;
    }
}
