package org.demarche.coder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.demarche.coder.syntax.Token;
import org.demarche.coder.syntax.Tree;
import org.demarche.coder.syntax.Upos;
import org.demarche.model.Span;
import org.junit.jupiter.api.Test;

class RepairTest {
    @Test
    void mend_participleBehindTheLastNounOfAPhrase_isTheVerb() {
        Tree tree = Repair.mend(tree(
                "Doctors/NNS/-1/root",
                "of/IN/2/case",
                "groups/NNS/0/nmod",
                "delivered/VBN/2/acl",
                "food/NN/3/obj",
                "there/RB/3/advmod",
                "././0/punct"));
        assertThat(arcs(tree)).contains("delivered root", "Doctors nsubj delivered", "food obj delivered");
    }

    @Test
    void mend_bareNounBeforeAVerbWithoutSubject_isItsSubject() {
        Tree tree = Repair.mend(
                tree("raids/NNS/2/obl", "have/VBP/2/aux", "killed/VBN/-1/root", "ten/CD/2/obj", "././2/punct"));
        assertThat(arcs(tree)).contains("raids nsubj killed");
    }

    @Test
    void mend_nounBehindAPreposition_staysAsItIs() {
        Tree tree = Repair.mend(
                tree("in/IN/1/case", "raids/NNS/2/obl", "killed/VBN/-1/root", "ten/CD/2/obj", "././2/punct"));
        assertThat(arcs(tree)).contains("raids obl killed");
    }

    @Test
    void mend_verbTakenForAnAuxiliaryOfThePassive_isTheVerb() {
        Tree tree = Repair.mend(tree(
                "Zambia/NNP/2/nsubj:pass",
                "deported/VBD/2/aux:pass",
                "suspected/VBN/-1/root",
                "rebels/NNS/2/obl",
                "././2/punct"));
        assertThat(arcs(tree))
                .contains("Zambia nsubj deported", "deported root", "rebels obj deported", "suspected amod rebels");
    }

    @Test
    void mend_prepositionTakenForTheMarkOfAClause_bringsANoun() {
        Tree tree = Repair.mend(tree(
                "granted/VBD/-1/root",
                "asylum/NN/0/obj",
                "to/IN/4/mark",
                "officers/NNS/4/nsubj",
                "holed/VBD/0/advcl",
                "up/RP/4/compound:prt",
                "././0/punct"));
        assertThat(arcs(tree)).contains("to case officers", "officers obl granted", "holed acl officers");
    }

    /** A tree of words written as form/tag/head/relation. */
    private static Tree tree(String... words) {
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            String[] f = words[i].startsWith("./")
                    ? new String[] {".", ".", words[i].split("/")[2], "punct"}
                    : words[i].split("/");
            Upos upos = f[1].startsWith("V") ? Upos.VERB : f[1].startsWith("N") ? Upos.NOUN : Upos.X;
            tokens.add(new Token(i, f[0], f[0], upos, f[1], Integer.parseInt(f[2]), f[3], new Span(i, i + 1)));
        }
        return new Tree(tokens);
    }

    private static List<String> arcs(Tree tree) {
        return tree.tokens().stream()
                .map(t -> t.form() + " " + t.relation()
                        + (t.head() < 0 ? "" : " " + tree.token(t.head()).form()))
                .toList();
    }
}
