package org.demarche.coder.syntax;

import org.demarche.model.Span;

/**
 * A word in a parsed sentence.
 *
 * @param index position in the sentence, from 0
 * @param form the word as it stands in the text
 * @param lemma its dictionary form, lower case but for proper nouns
 * @param upos universal part of speech
 * @param xpos the treebank's own tag; for English that of the Penn Treebank; {@code _} where there is none
 * @param head index of the head; -1 for the root
 * @param relation dependency relation to the head, with its subtype: {@code nsubj:pass}
 * @param span where it stands in the document
 */
public record Token(
        int index, String form, String lemma, Upos upos, String xpos, int head, String relation, Span span) {

    /** The relation without its subtype: {@code nsubj} for {@code nsubj:pass}. */
    public String universalRelation() {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }

    public boolean is(String rel) {
        return relation.equals(rel)
                || relation.length() > rel.length() && relation.charAt(rel.length()) == ':' && relation.startsWith(rel);
    }
}
