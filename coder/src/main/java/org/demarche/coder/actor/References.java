package org.demarche.coder.actor;

import java.util.List;
import java.util.Optional;
import org.demarche.coder.actor.PhraseWords.Pronoun;
import org.demarche.coder.syntax.Token;
import org.demarche.model.Actor;
import org.demarche.model.Span;
import org.jspecify.annotations.Nullable;

/** What takes up somebody named before: pronouns, "both sides", "the two countries". */
final class References {
    private final Phrases phrases;
    private final Discourse discourse;

    References(Phrases phrases, Discourse discourse) {
        this.phrases = phrases;
        this.discourse = discourse;
    }

    static Actor again(Actor before, Span span, String words) {
        return new Actor(before.country(), before.sectors(), before.name(), before.office(), words, span);
    }

    List<Actor> pronoun(Token head, List<Actor> others) {
        Optional<Pronoun> pronoun = phrases.words.pronoun(head.form());
        if (pronoun.isEmpty()) {
            return List.of();
        }
        return switch (pronoun.get()) {
            case PERSON -> taken(discourse.person(head.index()), head);
            case BODY -> taken(discourse.body(head.index(), others), head);
            case GROUP ->
                discourse.group(head.index()).stream()
                        .map(a -> again(a, head.span(), head.form()))
                        .toList();
            case BOTH -> pair(head);
        };
    }

    private static List<Actor> taken(@Nullable Actor before, Token head) {
        return before == null ? List.of() : List.of(again(before, head.span(), head.form()));
    }

    /** "both countries", "the parties", but not "all parties" nor "Western countries". */
    boolean isPair(Token head) {
        if (!head.xpos().equals("NNS")) {
            return false;
        }
        boolean both = phrases.words.pairByItself(head);
        for (Token child : phrases.tree.children(head)) {
            both |= phrases.words.pairSign(child);
            if (child.is("amod") || child.is("nmod") || child.is("compound") || phrases.words.pairOfOthers(child)) {
                return false;
            }
        }
        return both;
    }

    List<Actor> pair(Token head) {
        Span span = phrases.whole(head);
        return discourse.pair(head.index()).stream()
                .map(a -> again(a, span, span.of(phrases.text)))
                .toList();
    }
}
