package org.demarche.coder.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.demarche.coder.actor.ActorResolver;
import org.demarche.coder.syntax.Token;
import org.demarche.coder.syntax.Tree;
import org.demarche.model.Actor;
import org.demarche.model.Pair;
import org.demarche.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds what links two parties that are asked for. Every predicate of the sentence is read; the one whose sides are the two is
 * the answer, and where none is, the one that stands nearest to both in the tree. One per sentence.
 */
final class PairFinder {
    private final Tree tree;
    private final List<Reading> readings = new ArrayList<>();
    private final Actor actor;
    private final Token actorHead;
    private final @Nullable Actor recipient;
    private final @Nullable Token recipientHead;

    /** An act with its distance from the pair: lower is nearer. */
    private record Reading(Act act, int distance) {}

    private PairFinder(
            Tree tree, Actor actor, Token actorHead, @Nullable Actor recipient, @Nullable Token recipientHead) {
        this.tree = tree;
        this.actor = actor;
        this.actorHead = actorHead;
        this.recipient = recipient;
        this.recipientHead = recipientHead;
    }

    /** The act that links the pair; empty where the actor is not in the sentence or no word of it tells an event. */
    static Optional<Act> find(Tree tree, ActorResolver resolver, FrameLexicon lexicon, Pair pair, String text) {
        Span from = place(tree, pair.actor(), text, null);
        if (from == null) {
            return Optional.empty();
        }
        Span to = place(tree, pair.recipient(), text, from);
        Token actorHead = head(tree, from);
        Token recipientHead = to == null ? null : head(tree, to);
        Actor actor = resolver.ask(actorHead, from);
        Actor recipient = recipientHead == null || to == null ? null : resolver.ask(recipientHead, to);
        PairFinder finder = new PairFinder(tree, actor, actorHead, recipient, recipientHead);
        for (Token token : tree.tokens()) {
            new EventFinder(tree, resolver, lexicon).reading(token).ifPresent(finder::consider);
        }
        return finder.best();
    }

    private void consider(Act act) {
        readings.add(new Reading(act, distance(act)));
    }

    private Optional<Act> best() {
        return readings.stream()
                .min(Comparator.comparingInt(Reading::distance))
                .map(r -> r.act()
                        .between(List.of(actor), recipient == null ? r.act().recipients() : List.of(recipient)));
    }

    private int distance(Act act) {
        boolean acts = act.actors().contains(actor);
        boolean receives = recipient != null && act.recipients().contains(recipient);
        boolean reversed = act.recipients().contains(actor)
                || recipient != null && act.actors().contains(recipient) && !act.mutual();
        int sides = (acts ? 0 : 20) + (receives ? 0 : 20) + (reversed ? 15 : 0);
        int steps = steps(act.head(), actorHead) + (recipientHead == null ? 0 : steps(act.head(), recipientHead));
        return sides + 2 * steps;
    }

    /** Number of arcs between two words. */
    private int steps(Token a, Token b) {
        List<Integer> up = upward(a);
        List<Integer> other = upward(b);
        for (int i = 0; i < up.size(); i++) {
            int j = other.indexOf(up.get(i));
            if (j >= 0) {
                return i + j;
            }
        }
        return up.size() + other.size();
    }

    private List<Integer> upward(Token token) {
        List<Integer> chain = new ArrayList<>();
        for (Token t = token; ; t = tree.token(t.head())) {
            chain.add(t.index());
            if (t.head() < 0) {
                return chain;
            }
        }
    }

    /** Where the words stand in the sentence, outside of {@code other}; null where they do not. */
    private static @Nullable Span place(Tree tree, String words, String text, @Nullable Span other) {
        Span sentence = tree.span();
        String wanted = words.strip();
        for (int at = text.indexOf(wanted, sentence.start());
                !wanted.isEmpty() && at >= 0 && at + wanted.length() <= sentence.end();
                at = text.indexOf(wanted, at + 1)) {
            if (other == null || at >= other.end() || at + wanted.length() <= other.start()) {
                return new Span(at, at + wanted.length());
            }
        }
        return null;
    }

    /** The word of a phrase that hangs from outside of it. */
    private static Token head(Tree tree, Span span) {
        List<Token> within = tree.tokens().stream()
                .filter(t -> t.span().start() < span.end() && t.span().end() > span.start())
                .toList();
        return within.stream()
                .filter(t -> !t.is("punct") && !t.is("case") && !t.is("det"))
                .filter(t -> t.head() < 0 || !within.contains(tree.token(t.head())))
                .findFirst()
                .orElse(within.getFirst());
    }
}
