package org.demarche.coder.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.coder.actor.ActorResolver;
import org.demarche.coder.syntax.Token;
import org.demarche.coder.syntax.Tree;
import org.demarche.coder.syntax.Upos;
import org.demarche.model.Actor;
import org.demarche.model.Attribution;
import org.demarche.model.Certainty;
import org.demarche.model.Stance;

/** Reads off a tree whether what a predicate tells happened, and who says so. Thread-safe. */
public final class StanceReader {
    private final Cues cues;

    public StanceReader(Cues cues) {
        this.cues = cues;
    }

    /** What the words around a predicate say, each part by itself. */
    public record Reading(boolean negated, boolean future, boolean hypothetical, boolean historical) {
        /** The one stance: what is not certain before what is denied before what is to come. */
        public Stance stance() {
            if (hypothetical) {
                return Stance.HYPOTHETICAL;
            }
            if (negated) {
                return Stance.NEGATION;
            }
            return future ? Stance.FUTURE : historical ? Stance.HISTORICAL : Stance.ACTUAL;
        }
    }

    /** Reads from the predicate upwards, as far as its clause and what governs it reach. */
    public Reading read(Tree tree, Token predicate) {
        boolean negated = false;
        boolean future = false;
        boolean hypothetical = false;
        boolean historical = false;
        Token token = predicate;
        for (int steps = 0; steps < 12; steps++) {
            boolean own = steps == 0;
            for (Token child : tree.children(token)) {
                String word = child.lemma().toLowerCase(Locale.ROOT);
                String form = child.form().toLowerCase(Locale.ROOT);
                boolean auxiliary = child.is("aux");
                if (cues.negation.contains(form)
                        && (child.is("advmod") || child.is("det") || child.is("cc"))
                        && !notTheFirst(tree, child)) {
                    negated ^= true;
                }
                future |= auxiliary && (cues.future.contains(form) || cues.future.contains(word));
                boolean backshifted = auxiliary && form.equals("would") && reported(tree, token);
                future |= backshifted;
                hypothetical |= auxiliary
                        && !backshifted
                        && (cues.modals.contains(form) || cues.modals.contains(word))
                        && !form.equals("can");
                hypothetical |= child.is("mark") && cues.marks.contains(form);
                hypothetical |= child.is("advmod")
                        && (cues.marks.contains(form) || cues.adverbs.contains(form))
                        && token.upos() == Upos.VERB;
                historical |= child.is("advmod") && cues.past.contains(form) && own;
                historical |= child.is("aux") && word.equals("have") && first(tree, token);
            }
            hypothetical |= own && conditioned(tree, token);
            if (token.head() < 0) {
                break;
            }
            Token head = tree.token(token.head());
            boolean governed =
                    token.is("xcomp") || token.is("ccomp") || token.is("obj") || token.is("conj") || token.is("nsubj");
            if (token.is("advcl") || token.is("acl") || token.is("parataxis") || !governed) {
                break;
            }
            if (token.is("ccomp") && cues.saying(head.lemma()).isPresent()) {
                break;
            }
            if (token.is("conj")
                    && (head.upos() != token.upos()
                            || !tree.children(token, "nsubj").isEmpty())) {
                break;
            }
            hypothetical |= (token.is("xcomp") || token.is("ccomp"))
                    && (cues.wishes.contains(head.lemma()) || head.lemma().equals("have"));
            token = head;
        }
        return new Reading(negated, future, hypothetical, historical);
    }

    /** "said it would withdraw": in reported speech "would" is the "will" that was said. */
    private boolean reported(Tree tree, Token token) {
        if (!token.is("ccomp") || token.head() < 0) {
            return false;
        }
        Token verb = tree.token(token.head());
        return cues.saying(verb.lemma()).isPresent()
                && !verb.xpos().equals("VBP")
                && !verb.xpos().equals("VBZ");
    }

    /** Whether an if-clause hangs from it: then it is what would follow. */
    private boolean conditioned(Tree tree, Token verb) {
        return tree.children(verb, "advcl").stream()
                .flatMap(clause -> tree.children(clause, "mark").stream())
                .anyMatch(mark -> cues.marks.contains(mark.form().toLowerCase(Locale.ROOT)));
    }

    /** "This is not the first time that ...": the negation is of the first time. */
    private static boolean notTheFirst(Tree tree, Token negation) {
        return negation.head() >= 0
                && tree.children(tree.token(negation.head()), "amod").stream()
                        .anyMatch(t -> t.lemma().equals("first"));
    }

    private static boolean first(Tree tree, Token verb) {
        return verb.head() >= 0
                && tree.children(tree.token(verb.head()), "amod").stream()
                        .anyMatch(t -> t.lemma().equals("first"));
    }

    /** Who says so, the outermost first. */
    public List<Attribution> sources(Tree tree, Token predicate, ActorResolver resolver) {
        List<Attribution> chain = new ArrayList<>();
        for (Token token = predicate; token.head() >= 0 && chain.size() < 5; token = tree.token(token.head())) {
            Token head = tree.token(token.head());
            boolean told = token.is("ccomp") || token.is("parataxis") || token.is("xcomp");
            if (told) {
                link(tree, head, resolver).ifPresent(a -> chain.addFirst(a));
            }
        }
        for (Token child : tree.children(predicate)) {
            if (child.is("parataxis")) {
                link(tree, child, resolver).ifPresent(a -> chain.addFirst(a));
            } else if (child.is("obl") && according(tree, child)) {
                resolver.actors(child).stream()
                        .findFirst()
                        .ifPresent(a -> chain.addFirst(new Attribution(a, "accord", Certainty.CERTAIN, a.span())));
            }
        }
        return chain;
    }

    private static boolean according(Tree tree, Token token) {
        return tree.children(token, "case").stream().anyMatch(c -> c.form().equalsIgnoreCase("according"));
    }

    private Optional<Attribution> link(Tree tree, Token verb, ActorResolver resolver) {
        Optional<Certainty> certainty = cues.saying(verb.lemma());
        if (certainty.isEmpty()) {
            return Optional.empty();
        }
        return tree.child(verb, "nsubj")
                .flatMap(subject -> resolver.actors(subject).stream().findFirst())
                .map(actor -> source(actor, verb, certainty.get()));
    }

    private static Attribution source(Actor actor, Token verb, Certainty certainty) {
        return new Attribution(actor, verb.lemma(), certainty, actor.span());
    }
}
