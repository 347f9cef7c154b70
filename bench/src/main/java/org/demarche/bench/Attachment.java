package org.demarche.bench;

import java.util.List;
import org.demarche.coder.syntax.Parser;
import org.demarche.coder.syntax.Token;
import org.demarche.coder.syntax.Tree;

/**
 * How much of a treebank a parser gets right, gold words given: shares of its words, punctuation counted.
 *
 * @param words how many there are
 * @param upos right universal part of speech
 * @param xpos right part of speech of the treebank
 * @param lemma right lemma
 * @param uas right head
 * @param las right head and relation, its subtype left aside
 * @param lasWithSubtypes right head and whole relation
 */
record Attachment(int words, double upos, double xpos, double lemma, double uas, double las, double lasWithSubtypes) {
    static Attachment of(Parser parser, List<Tree> gold) {
        int[] right = new int[6];
        int words = 0;
        for (Tree tree : gold) {
            Tree parsed = parser.parse(tree.words());
            for (Token g : tree.tokens()) {
                Token p = parsed.token(g.index());
                boolean head = p.head() == g.head();
                words++;
                right[0] += p.upos() == g.upos() ? 1 : 0;
                right[1] += p.xpos().equals(g.xpos()) ? 1 : 0;
                right[2] += p.lemma().equals(g.lemma()) ? 1 : 0;
                right[3] += head ? 1 : 0;
                right[4] += head && p.universalRelation().equals(g.universalRelation()) ? 1 : 0;
                right[5] += head && p.relation().equals(g.relation()) ? 1 : 0;
            }
        }
        double all = Math.max(1, words);
        return new Attachment(
                words, right[0] / all, right[1] / all, right[2] / all, right[3] / all, right[4] / all, right[5] / all);
    }
}
