package org.demarche.model;

import java.util.List;

/**
 * A standing relation that a text tells of: recognition, mediation, supply, training, alignment.
 *
 * @param id unique within the document, such as {@code t1}
 * @param relation name of the relation, from the lexicon: {@code mediates between}, {@code educated in}
 * @param of who stands in it
 * @param to towards whom
 * @param sentence where it stands
 * @param text the sentence's words
 */
public record Tie(String id, String relation, Actor of, List<Actor> to, Span sentence, String text) {
    public Tie {
        to = List.copyOf(to);
    }
}
