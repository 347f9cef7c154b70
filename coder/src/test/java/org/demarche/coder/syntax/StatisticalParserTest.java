package org.demarche.coder.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatisticalParserTest {
    private static final StatisticalParser PARSER = StatisticalParser.english();

    @Test
    void parse_plainSentence() {
        Tree tree = parse("Belarus refused to support the actions of Russia.");
        Token refused = find(tree, "refused");
        assertThat(refused.head()).isEqualTo(-1);
        assertThat(refused.lemma()).isEqualTo("refuse");
        assertThat(refused.upos()).isEqualTo(Upos.VERB);
        assertThat(tree.child(refused, "nsubj").orElseThrow().form()).isEqualTo("Belarus");
        assertThat(tree.child(refused, "xcomp").orElseThrow().lemma()).isEqualTo("support");
    }

    @Test
    void parse_passiveIsMarked() {
        Tree tree = parse("Two diplomats were expelled by Poland.");
        Token expelled = find(tree, "expelled");
        assertThat(tree.child(expelled, "nsubj:pass").orElseThrow().form()).isEqualTo("diplomats");
        assertThat(tree.child(expelled, "obl").orElseThrow().form()).isEqualTo("Poland");
    }

    @Test
    void parse_everyTreeHasOneRootAndNoCycle() {
        for (String text :
                List.of("Yes", "a b c d e f g", "1 2 3 , . ; ( ) ! ?", "THE KREMLIN SAID NO", "и в Минске тоже")) {
            Tree tree = parse(text);
            assertThat(tree.tokens().stream().filter(t -> t.head() < 0))
                    .as(text)
                    .hasSize(1);
            Token root =
                    tree.tokens().stream().filter(t -> t.head() < 0).findFirst().orElseThrow();
            assertThat(tree.subtree(root)).as(text).hasSize(tree.size());
        }
    }

    private static Tree parse(String text) {
        return PARSER.parse(new Tokenizer().sentences(text).getFirst());
    }

    private static Token find(Tree tree, String form) {
        return tree.tokens().stream()
                .filter(t -> t.form().equals(form))
                .findFirst()
                .orElseThrow();
    }
}
