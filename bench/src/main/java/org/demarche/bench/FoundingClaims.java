package org.demarche.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.coder.Coder;
import org.demarche.model.Actor;
import org.demarche.model.Claim;
import org.demarche.model.Coding;
import org.demarche.model.Document;
import org.demarche.model.Tie;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The claims and records of state of the founding article against what it holds, annotated by hand.
 *
 * <p>An expected claim is found when one from the same words (half of its quotation's) has the same modality, has a condition where one is
 * expected and none elsewhere, is about all countries that the expected one is about, and is claimed by the author where the author claims it,
 * by those countries where they do. An expected record is found when a tie from the same words has its relation, or the wider one that ours
 * goes by, and the same countries on both sides.
 */
final class FoundingClaims {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Set<String> COMMON = Set.of("the", "a", "of", "to", "in", "and");

    /** Our relations that are wider than those expected. */
    private static final Map<String, String> WIDER = Map.of("elite educated in", "educated in");

    /** Partially recognised states by the state they nominally belong to, as actors are coded. */
    private static final Map<String, String> NOMINAL =
            Map.of("Abkhazia", "GEO", "South Ossetia", "GEO", "Transnistria", "MDA");

    private FoundingClaims() {}

    /**
     * @param claims ids of the expected claims that were found
     * @param missedClaims ids of the others
     * @param records ids of the expected records that were found
     * @param missedRecords ids of the others
     */
    record Score(List<String> claims, List<String> missedClaims, List<String> records, List<String> missedRecords) {}

    /** Codes the article of that folder and scores it. */
    static Score score(Coder coder, Path folder) throws IOException {
        String text = Files.readString(folder.resolve("article.txt"));
        Coding coding = coder.code(Document.of("article", text, LocalDate.of(2014, 3, 10)));
        JsonMapper json = JsonMapper.builder().build();
        Score score = new Score(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (String line : Files.readAllLines(folder.resolve("expected.jsonl"))) {
            JsonNode node = json.readTree(line);
            String id = node.path("id").asString("");
            switch (node.get("kind").asString()) {
                case "claim" -> {
                    boolean found = coding.claims().stream().anyMatch(c -> claimed(node, c));
                    (found ? score.claims() : score.missedClaims()).add(id);
                }
                case "record" -> {
                    boolean found = coding.ties().stream().anyMatch(t -> recorded(node, t));
                    (found ? score.records() : score.missedRecords()).add(id);
                }
                default -> {}
            }
        }
        return score;
    }

    private static boolean claimed(JsonNode node, Claim claim) {
        boolean conditional = !node.path("condition").isMissingNode()
                && !node.path("condition").isNull();
        boolean reported = node.path("by").asString("").contains("as the author reports");
        return sameWords(node, claim.text())
                && claim.modality()
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .equals(node.get("modality").asString())
                && conditional == (claim.condition() != null)
                && claim.about().containsAll(strings(node.get("about")))
                && reported != claim.by().equals("the author");
    }

    private static boolean recorded(JsonNode node, Tie tie) {
        String relation = node.get("relation").asString();
        boolean named = tie.relation().equals(relation) || tie.relation().equals(WIDER.get(relation));
        if (!named || !sameWords(node, tie.text())) {
            return false;
        }
        if (node.has("person")) {
            return node.get("person").asString().equals(tie.of().name())
                    && countries(tie.to()).equals(strings(node.get("country")));
        }
        boolean mutual = relation.equals("votes alike") || relation.equals("air link");
        Set<String> of = Set.of(node.get("of").asString());
        Set<String> to = strings(node.get("to"));
        boolean straight =
                Set.of(tie.of().country()).equals(of) && countries(tie.to()).equals(to);
        return straight
                || mutual
                        && Set.of(tie.of().country()).equals(to)
                        && countries(tie.to()).equals(of);
    }

    private static Set<String> strings(JsonNode list) {
        Set<String> all = new TreeSet<>();
        list.forEach(item -> all.add(NOMINAL.getOrDefault(item.asString(), item.asString())));
        return all;
    }

    private static Set<String> countries(List<Actor> actors) {
        Set<String> all = new TreeSet<>();
        actors.forEach(actor -> all.add(actor.country()));
        return all;
    }

    private static boolean sameWords(JsonNode node, String text) {
        Set<String> quote = words(node.get("quote").asString());
        Set<String> shared = new HashSet<>(quote);
        shared.retainAll(words(text));
        return shared.size() >= 0.5 * quote.size();
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
