package org.demarche.bench;

import java.util.List;
import java.util.Set;
import org.demarche.model.Claim;
import tools.jackson.databind.JsonNode;

/**
 * The claims of an article against those that it holds.
 *
 * <p>An expected claim is right when one was read from its quotation (half of the words of the shorter of both are shared) that is as
 * sure as expected, names a country that it is about, and has a condition where, and only where, one is expected.
 */
final class ArticleClaims {
    private ArticleClaims() {}

    /** Ids of the expected claims that are missing or not right. */
    static List<String> missed(List<JsonNode> expected, List<Claim> claims) {
        return expected.stream()
                .filter(gold -> claims.stream().noneMatch(claim -> right(gold, claim)))
                .map(gold -> Jsonl.text(gold, "id"))
                .toList();
    }

    private static boolean right(JsonNode gold, Claim claim) {
        List<String> about = ArticleEvents.strings(gold.path("about"));
        boolean conditional = !Jsonl.text(gold, "condition").isEmpty();
        return sameWords(Jsonl.text(gold, "quote"), claim.text())
                && claim.modality().name().equalsIgnoreCase(Jsonl.text(gold, "modality"))
                && about.stream().anyMatch(claim.about()::contains)
                && conditional == (claim.condition() != null);
    }

    /** Whether the shorter of both texts has at least half of its words in the other. */
    static boolean sameWords(String quote, String text) {
        Set<String> a = Words.of(quote, ArticleEvents.COMMON);
        Set<String> b = Words.of(text, ArticleEvents.COMMON);
        return Words.shared(a, b) >= 0.5 * Math.min(a.size(), b.size());
    }
}
