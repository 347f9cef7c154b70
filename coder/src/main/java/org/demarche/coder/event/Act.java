package org.demarche.coder.event;

import java.util.List;
import org.demarche.coder.syntax.Token;
import org.demarche.model.Actor;
import org.jspecify.annotations.Nullable;

/**
 * An event as read from a tree, before time, place and stance are known.
 *
 * @param meaning type, mode and code
 * @param mutual whether actors and recipients do it to each other
 * @param negated whether the words themselves say that it is not so: denied, failed to
 * @param supposed whether the words only expect or fear it
 * @param head the word on which stance, time and source hang: the outermost of the words that tell the act
 * @param words the words that tell it
 */
record Act(
        Meaning.Act meaning,
        List<Actor> actors,
        List<Actor> recipients,
        boolean mutual,
        boolean negated,
        boolean supposed,
        Token head,
        List<Token> words) {

    Act {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        words = List.copyOf(words);
    }

    Act with(Meaning.Act other) {
        return new Act(other, actors, recipients, mutual, negated, supposed, head, words);
    }

    Act between(List<Actor> from, List<Actor> to) {
        return new Act(meaning, from, to, mutual, negated, supposed, head, words);
    }

    Act denied() {
        return new Act(meaning, actors, recipients, mutual, !negated, supposed, head, words);
    }

    Act expected() {
        return new Act(meaning, actors, recipients, mutual, negated, true, head, words);
    }

    /** The same act told from another word on. */
    Act under(Token outer, @Nullable Token also) {
        List<Token> more = new java.util.ArrayList<>(List.of(outer));
        if (also != null) {
            more.add(also);
        }
        words.stream().filter(w -> !more.contains(w)).forEach(more::add);
        return new Act(meaning, actors, recipients, mutual, negated, supposed, outer, more);
    }
}
