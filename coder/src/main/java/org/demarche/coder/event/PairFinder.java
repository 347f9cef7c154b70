package org.demarche.coder.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.coder.actor.ActorResolver;
import org.demarche.coder.event.PairView.Candidate;
import org.demarche.coder.event.PairView.Parties;
import org.demarche.coder.stance.StanceReader;
import org.demarche.coder.syntax.Token;
import org.demarche.coder.syntax.Tree;
import org.demarche.coder.syntax.Upos;
import org.demarche.model.Actor;
import org.demarche.model.Pair;
import org.demarche.model.Span;
import org.jspecify.annotations.Nullable;

/** Finds the words of a pair that is asked for in a sentence, and all that its predicates tell. One per sentence. */
final class PairFinder {
    private final Tree tree;
    private final ActorResolver resolver;
    private final FrameLexicon lexicon;
    private final StanceReader stances;
    private final String text;
    private @Nullable List<Act> readings;

    PairFinder(Tree tree, ActorResolver resolver, FrameLexicon lexicon, StanceReader stances, String text) {
        this.tree = tree;
        this.resolver = resolver;
        this.lexicon = lexicon;
        this.stances = stances;
        this.text = text;
    }

    /** The parties as they stand in the sentence; empty where the actor does not. The recipient need not. */
    Optional<Parties> parties(Pair pair) {
        Span from = place(pair.actor(), null);
        if (from == null) {
            return Optional.empty();
        }
        Span to = place(pair.recipient(), from);
        Token actorHead = head(from);
        Token recipientHead = to == null ? null : head(to);
        Actor actor = resolver.ask(actorHead, from);
        Actor recipient = recipientHead == null || to == null ? null : resolver.ask(recipientHead, to);
        return Optional.of(new Parties(actor, actorHead, recipient, recipientHead, inside(from, to)));
    }

    /** The parties of an act as they stand in the sentence: who acts, else who is acted upon, comes first. Empty where neither does. */
    Optional<Parties> parties(Act act) {
        List<Actor> named = Stream.concat(act.actors().stream(), act.recipients().stream())
                .filter(a -> stands(a.span()))
                .toList();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Actor from = named.getFirst();
        Actor to = named.stream()
                .filter(a -> act.recipients().contains(a) && !a.equals(from))
                .findFirst()
                .orElse(null);
        Span fromSpan = Objects.requireNonNull(from.span());
        Span toSpan = to == null ? null : to.span();
        return Optional.of(
                new Parties(from, head(fromSpan), to, toSpan == null ? null : head(toSpan), inside(fromSpan, toSpan)));
    }

    private boolean stands(@Nullable Span span) {
        return span != null && tree.tokens().stream().anyMatch(t -> within(t, span));
    }

    private Set<Integer> inside(Span from, @Nullable Span to) {
        return tree.tokens().stream()
                .filter(t -> within(t, from) || to != null && within(t, to))
                .map(Token::index)
                .collect(Collectors.toSet());
    }

    private static boolean within(Token token, Span span) {
        return token.span().start() < span.end() && token.span().end() > span.start();
    }

    /** What each predicate of the sentence tells by itself, the nearest to the pair first. */
    List<Candidate> candidates(Parties parties) {
        if (readings == null) {
            readings = tree.tokens().stream()
                    .flatMap(t -> new EventFinder(tree, resolver, lexicon).reading(t).stream())
                    .toList();
        }
        List<Candidate> candidates = new ArrayList<>();
        for (Act act : readings) {
            boolean acts = among(act.actors(), parties.actor(), parties.from());
            boolean receives = among(act.recipients(), parties.recipient(), parties.to())
                    || acts && together(act) && among(act.actors(), parties.recipient(), parties.to());
            candidates.add(new Candidate(
                    act,
                    Told.of(tree, act, stances.read(tree, doing(act.head()))),
                    distance(act, parties, acts, receives),
                    acts,
                    receives));
        }
        candidates.sort(Comparator.comparingInt(Candidate::distance));
        return candidates;
    }

    /** Whether a party is one of these, by its own words or by a pronoun that takes it up. */
    private boolean among(List<Actor> actors, @Nullable Actor party, @Nullable Token head) {
        return party != null
                && head != null
                && actors.stream()
                        .anyMatch(a -> a.equals(party)
                                || pronoun(a) && (a.sameParty(party) && known(party) || speaker(a, head)));
    }

    private static boolean known(Actor actor) {
        return !actor.country().isEmpty() || !actor.sectors().isEmpty();
    }

    private boolean pronoun(Actor actor) {
        Token token = token(actor);
        return token != null && token.upos() == Upos.PRON;
    }

    private @Nullable Token token(Actor actor) {
        Span span = actor.span();
        return span == null
                ? null
                : tree.tokens().stream()
                        .filter(t -> t.span().equals(span))
                        .findFirst()
                        .orElse(null);
    }

    /** "The army said it had ...": who speaks is who is spoken of, until another is named. */
    private boolean speaker(Actor pronoun, Token head) {
        Token subject = token(pronoun);
        if (subject == null || !subject.is("nsubj") || subject.head() < 0) {
            return false;
        }
        Token clause = tree.token(subject.head());
        while (clause.head() >= 0 && (clause.is("xcomp") || clause.is("conj") || clause.is("ccomp"))) {
            boolean content = clause.is("ccomp");
            clause = tree.token(clause.head());
            Optional<Token> said = content ? tree.child(clause, "nsubj") : Optional.empty();
            if (said.isPresent()) {
                return said.get().equals(head);
            }
        }
        return false;
    }

    /** "Syria and Israel have traded fire": what two do, with nobody else named, they do to each other. */
    private static boolean together(Act act) {
        return act.actors().size() > 1
                && (act.recipients().isEmpty() || act.actors().containsAll(act.recipients()));
    }

    /** Whose stance an infinitive of purpose has: what is done "to help" is help where it is done. */
    private Token doing(Token head) {
        boolean infinitive = !head.xpos().equals("VBG")
                && tree.children(head, "mark").stream().anyMatch(m -> m.form().equalsIgnoreCase("to"));
        if (!infinitive || head.head() < 0 || !head.is("advcl") && !head.is("acl")) {
            return head;
        }
        Token above = tree.token(head.head());
        boolean operator = lexicon.at(tree, above).stream().anyMatch(p -> p.meaning() instanceof Meaning.Operator);
        return operator ? head : above.upos() == Upos.VERB ? above : clause(above);
    }

    private Token clause(Token token) {
        Token t = token;
        while (t.head() >= 0 && t.upos() != Upos.VERB) {
            t = tree.token(t.head());
        }
        return t;
    }

    private int distance(Act act, Parties parties, boolean acts, boolean receives) {
        Actor recipient = parties.recipient();
        Token to = parties.to();
        boolean reversed = act.recipients().contains(parties.actor())
                || recipient != null && act.actors().contains(recipient) && !act.mutual();
        int sides = (acts ? 0 : 20) + (receives ? 0 : 20) + (reversed ? 15 : 0);
        int steps = steps(act.head(), parties.from()) + (to == null ? 0 : steps(act.head(), to));
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
    private @Nullable Span place(String words, @Nullable Span other) {
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
    private Token head(Span span) {
        List<Token> within = tree.tokens().stream().filter(t -> within(t, span)).toList();
        return within.stream()
                .filter(t -> !t.is("punct") && !t.is("case") && !t.is("det"))
                .filter(t -> t.head() < 0 || !within.contains(tree.token(t.head())))
                .findFirst()
                .orElse(within.getFirst());
    }
}
