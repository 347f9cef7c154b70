package org.demarche.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.model.Actor;
import org.demarche.model.Tie;
import tools.jackson.databind.JsonNode;

/**
 * The standing relations of an article against those that it holds.
 *
 * <p>An expected relation is right when one was read from its quotation (half of the words of the shorter of both are shared) that has
 * its name and its two sides: all parties expected and no others. Of relations that go both ways either side may come first.
 */
final class ArticleRecords {
    private static final Set<String> MUTUAL = Set.of("votes alike", "air link", "sector ties", "ally of", "border");
    /** Other names under which the lexicon may have a relation. */
    private static final Map<String, String> LIKE =
            Map.of("energy dependence", "depends on", "elite educated in", "educated in");

    private ArticleRecords() {}

    /** Ids of the expected relations that are missing or not right. */
    static List<String> missed(List<JsonNode> expected, List<Tie> ties) {
        return expected.stream()
                .filter(gold -> ties.stream().noneMatch(tie -> right(gold, tie)))
                .map(gold -> Jsonl.text(gold, "id"))
                .toList();
    }

    private static boolean right(JsonNode gold, Tie tie) {
        String relation = Jsonl.text(gold, "relation");
        boolean named = tie.relation().equals(relation) || tie.relation().equals(LIKE.get(relation));
        return named && ArticleClaims.sameWords(Jsonl.text(gold, "quote"), tie.text()) && sameSides(gold, tie);
    }

    private static boolean sameSides(JsonNode gold, Tie tie) {
        List<String> of = side(gold, "of", "person");
        List<String> to = side(gold, "to", "country");
        List<Actor> one = List.of(tie.of());
        boolean mutual = MUTUAL.contains(tie.relation());
        return same(of, one) && same(to, tie.to()) || mutual && same(of, tie.to()) && same(to, one);
    }

    private static List<String> side(JsonNode gold, String field, String other) {
        JsonNode side = gold.has(field) ? gold.path(field) : gold.path(other);
        return side.isArray() ? ArticleEvents.strings(side) : new ArrayList<>(List.of(side.asString()));
    }

    private static boolean same(List<String> expected, List<Actor> actors) {
        return expected.stream().allMatch(e -> actors.stream().anyMatch(a -> means(a, e)))
                && actors.stream().allMatch(a -> expected.stream().anyMatch(e -> means(a, e)));
    }

    /** Whether an actor is the country of a code, or the person or place of a name. */
    private static boolean means(Actor actor, String expected) {
        return actor.country().equals(expected)
                || expected.equals(actor.name())
                || actor.text().contains(expected);
    }
}
