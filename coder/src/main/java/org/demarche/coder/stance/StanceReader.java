package org.demarche.coder.stance;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.coder.actor.ActorResolver;
import org.demarche.coder.stance.Cues.Effect;
import org.demarche.coder.syntax.Token;
import org.demarche.coder.syntax.Tree;
import org.demarche.coder.trace.Step;
import org.demarche.coder.trace.Trace;
import org.demarche.model.Attribution;
import org.demarche.model.Certainty;
import org.demarche.model.Stance;

/**
 * Reads off a tree whether what a predicate tells happened, and who says so. Thread-safe.
 *
 * <p>The way leads from the predicate upwards. At each word its own signs are read ({@link Signs}: auxiliaries, negation, conjunctions), then
 * what the word above makes of what hangs from it ({@link Governors}: plans to, fails to, a proposal to), until a clause stands by itself.
 */
public final class StanceReader {
    private static final int REACH = 12;

    private final Signs signs;
    private final Governors governors;
    private final Sources sources;
    private final Trace trace;

    public StanceReader(Cues cues) {
        this(cues, Trace.SILENT);
    }

    public StanceReader(Cues cues, Trace trace) {
        this.trace = trace;
        this.signs = new Signs(cues, trace);
        this.governors = new Governors(cues);
        this.sources = new Sources(cues);
    }

    /** What the words around a predicate say, each part by itself. */
    public record Reading(boolean negated, boolean future, boolean hypothetical, boolean historical) {
        static final Reading PLAIN = new Reading(false, false, false, false);

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

        /** Two negations undo each other; all else adds up. */
        Reading and(Reading other) {
            return new Reading(
                    negated ^ other.negated,
                    future || other.future,
                    hypothetical || other.hypothetical,
                    historical || other.historical);
        }

        Reading and(Effect effect) {
            return new Reading(
                    negated ^ (effect == Effect.NEGATION),
                    future || effect == Effect.FUTURE,
                    hypothetical || effect == Effect.HYPOTHETICAL,
                    historical);
        }
    }

    /** Reads from the predicate upwards, as far as its clause and what governs it reach. */
    public Reading read(Tree tree, Token predicate) {
        return read(tree, predicate, REACH);
    }

    private Reading read(Tree tree, Token predicate, int reach) {
        Reading reading = Reading.PLAIN;
        Token token = predicate;
        Token below = null;
        boolean apart = false;
        for (int steps = 0; steps < reach; steps++) {
            if (!apart) {
                reading = reading.and(signs.of(tree, token, below));
            }
            if (token.head() < 0) {
                break;
            }
            Token head = tree.token(token.head());
            if (governors.timeClause(tree, token)) {
                return reading.future() || !read(tree, head, reach - steps - 1).future()
                        ? reading
                        : reading.and(Effect.FUTURE);
            }
            Optional<Effect> effect = governors.effect(tree, token);
            if (effect.isPresent()) {
                reading = reading.and(effect.get());
                if (trace.listens()) {
                    String name = effect.get().name().toLowerCase(Locale.ROOT);
                    trace.tell(new Step.Signed(token.index(), head.index(), name));
                }
            }
            if (governors.ends(tree, token, effect)) {
                break;
            }
            apart = Governors.apart(tree, token);
            below = token;
            token = head;
        }
        return reading;
    }

    /** How sure a word of saying leaves its speaker; empty where it is no word of saying. */
    public Optional<Certainty> certainty(Token word) {
        return signs.saying(word);
    }

    /** How sure whoever said it was that it will be, where "would" is the "will" that was said; else empty. */
    public Optional<Certainty> backshifted(Tree tree, Token verb) {
        return signs.reported(tree, verb) ? signs.saying(tree.token(verb.head())) : Optional.empty();
    }

    /** Who says it with that word: "Latvia" of "warned" in "Latvia warned of a war". */
    public List<Attribution> speakers(Tree tree, Token word, ActorResolver resolver) {
        return sources.said(tree, word, resolver);
    }

    /** Who says so, the outermost first; those who speak with one voice follow each other with the same word. */
    public List<Attribution> sources(Tree tree, Token predicate, ActorResolver resolver) {
        return sources.of(tree, predicate, resolver);
    }
}
