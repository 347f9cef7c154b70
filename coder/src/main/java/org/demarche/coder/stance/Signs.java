package org.demarche.coder.stance;

import java.util.Locale;
import java.util.Optional;
import org.demarche.coder.stance.Cues.Effect;
import org.demarche.coder.stance.Cues.Hold;
import org.demarche.coder.stance.StanceReader.Reading;
import org.demarche.coder.syntax.Token;
import org.demarche.coder.syntax.Tree;
import org.demarche.coder.syntax.Upos;
import org.demarche.coder.trace.Step;
import org.demarche.coder.trace.Trace;
import org.demarche.model.Certainty;
import org.jspecify.annotations.Nullable;

/** The signs that a word bears itself: auxiliaries, negation, conjunctions, adverbs, attributes. Thread-safe. */
final class Signs {
    private final Cues cues;
    private final Trace trace;

    Signs(Cues cues, Trace trace) {
        this.cues = cues;
        this.trace = trace;
    }

    /**
     * What the words that hang from a word say of it.
     *
     * @param below what hangs from it and was read already; null at the predicate itself
     */
    Reading of(Tree tree, Token token, @Nullable Token below) {
        boolean own = below == null;
        boolean negated = false;
        boolean future = headless(tree, token);
        boolean hypothetical = own && (conditioned(tree, token) || imperative(tree, token));
        boolean historical = false;
        Reading before = new Reading(negated, future, hypothetical, historical);
        tell(token, token, Reading.PLAIN, before);
        for (Token child : tree.children(token)) {
            String form = form(child);
            boolean adverb = child.is("advmod");
            boolean mark = child.is("mark") || child.is("case");
            negated ^= child != below && negates(tree, child, form) || mark && cues.mark(Effect.NEGATION, form);
            hypothetical |= (child.is("mark") || adverb) && cues.mark(Effect.HYPOTHETICAL, form);
            hypothetical |= adverb && cues.uncertain(form) && token.upos() != Upos.NOUN;
            historical |= adverb && cues.past(form) && own;
            if (child.is("aux")) {
                boolean backshifted = form.equals("would") && reported(tree, token);
                future |= backshifted || cues.word(Effect.FUTURE, form);
                hypothetical |= !backshifted && cues.word(Effect.HYPOTHETICAL, form);
                historical |= child.lemma().equals("have") && first(tree, token);
            }
            if (own && (child.is("amod") || child.is("compound"))) {
                Effect effect = cues.effect(Hold.ATTRIBUTES, form).orElse(Effect.FULFILLED);
                negated ^= effect == Effect.NEGATION;
                future |= effect == Effect.FUTURE;
                hypothetical |= effect == Effect.HYPOTHETICAL;
            }
            Reading after = new Reading(negated, future, hypothetical, historical);
            tell(token, child, before, after);
            before = after;
        }
        return before;
    }

    /** Tells what a word changed. */
    private void tell(Token of, Token word, Reading before, Reading after) {
        if (!trace.listens()) {
            return;
        }
        if (before.negated() != after.negated()) {
            trace.tell(new Step.Signed(of.index(), word.index(), "negation"));
        }
        if (before.future() != after.future()) {
            trace.tell(new Step.Signed(of.index(), word.index(), "future"));
        }
        if (before.hypothetical() != after.hypothetical()) {
            trace.tell(new Step.Signed(of.index(), word.index(), "hypothetical"));
        }
        if (before.historical() != after.historical()) {
            trace.tell(new Step.Signed(of.index(), word.index(), "historical"));
        }
    }

    /** A negating word at the predicate, or a "no" at its subject or object: "reached no agreement". */
    private boolean negates(Tree tree, Token child, String form) {
        if (child.is("nsubj") || child.is("obj")) {
            return tree.children(child, "det").stream().anyMatch(d -> cues.word(Effect.NEGATION, form(d)));
        }
        boolean word = cues.word(Effect.NEGATION, form) && (child.is("advmod") || child.is("det") || child.is("cc"));
        boolean beside = child.index() + 1 < tree.size() && cues.beside(form(tree.token(child.index() + 1)));
        return word && !beside && !notTheFirst(tree, child);
    }

    /** "said it would withdraw": in reported speech "would" is the "will" that was said. */
    boolean reported(Tree tree, Token token) {
        if (!token.is("ccomp") || token.head() < 0) {
            return false;
        }
        Token verb = tree.token(token.head());
        return cues.saying(verb).isPresent()
                && !verb.xpos().equals("VBP")
                && !verb.xpos().equals("VBZ");
    }

    Optional<Certainty> saying(Token word) {
        return cues.saying(word);
    }

    /** Whether an if-clause hangs from it: then it is what would follow. */
    private boolean conditioned(Tree tree, Token verb) {
        return tree.children(verb, "advcl").stream()
                .flatMap(clause -> tree.children(clause, "mark").stream())
                .anyMatch(mark -> cues.mark(Effect.HYPOTHETICAL, form(mark)));
    }

    /** "Withdraw your troops!": a bare verb at the head of the sentence asks for what is not done yet. */
    private static boolean imperative(Tree tree, Token verb) {
        return verb.xpos().equals("VB")
                && verb.head() < 0
                && tree.token(0).index() == verb.index()
                && tree.child(verb, "nsubj").isEmpty()
                && tree.child(verb, "aux").isEmpty();
    }

    /** "Minsk to host talks", "the aim is to host talks": an infinitive that hangs from nothing is to come. */
    private static boolean headless(Tree tree, Token verb) {
        return (verb.head() < 0 || verb.is("parataxis")) && Governors.infinitive(tree, verb);
    }

    /** "This is not the first time that ...": the negation is of the first time. */
    private static boolean notTheFirst(Tree tree, Token negation) {
        return negation.head() >= 0 && hasFirst(tree, tree.token(negation.head()));
    }

    private static boolean first(Tree tree, Token verb) {
        return verb.head() >= 0 && hasFirst(tree, tree.token(verb.head()));
    }

    private static boolean hasFirst(Tree tree, Token noun) {
        return tree.children(noun, "amod").stream().anyMatch(t -> t.lemma().equals("first"));
    }

    static String form(Token token) {
        return token.form().toLowerCase(Locale.ROOT);
    }
}
