package org.demarche.coder.trace;

import java.util.List;
import org.demarche.coder.syntax.Tree;
import org.demarche.model.Actor;
import org.demarche.model.Span;
import org.demarche.model.Stance;

/**
 * A step that the coder took with a sentence. Steps come in the order in which they were taken; a new sentence begins with {@link Read} or
 * {@link Skipped}. Words are given by their place in the tree, from 0.
 */
public sealed interface Step {
    /** The sentence was parsed. */
    record Read(Tree tree) implements Step {}

    /** The sentence was not parsed: nothing in it can tell an event. */
    record Skipped(Span sentence, String why) implements Step {}

    /**
     * Words that the lexicon knows.
     *
     * @param to behind the last word
     * @param candidates what they may stand for, the likeliest first
     * @param meant whom they mean here, with what stands around them; empty where they name nobody
     */
    record Mentioned(int from, int to, List<String> candidates, List<Actor> meant) implements Step {
        public Mentioned {
            candidates = List.copyOf(candidates);
            meant = List.copyOf(meant);
        }
    }

    /** Somebody whom words of the sentence could have meant, and do not. */
    record TurnedDown(String name, String country, String why) implements Step {}

    /** A time of the sentence, with its value in ISO 8601. */
    record Timed(int from, int to, String value) implements Step {}

    /**
     * A frame of the lexicon was tried at a word.
     *
     * @param frame the predicate and who stands where: {@code cancel @(talk, meeting): s > with, o}
     * @param meaning what it would tell
     * @param verdict how that ended
     * @param detail what was missing, or which word or frame it lost against; empty where the verdict says it all
     */
    record Tried(int word, String frame, String meaning, Verdict verdict, String detail) implements Step {}

    /** An operator changed the event below it. */
    record Composed(int word, String operator, String below, String result) implements Step {}

    /** Sides that the frame left empty were filled from the clause, or what it told was put right. */
    record Completed(int word, String before, String after) implements Step {}

    /** A word bears a sign of what happened and what did not, and what that makes of the word {@code of}. */
    record Signed(int of, int word, String effect) implements Step {}

    /** The stance that an act has after all its signs. */
    record Judged(int word, Stance stance) implements Step {}

    /** How a frame fared. */
    enum Verdict {
        WON("chosen"),
        MISSING_COMPANY("a word of its company is missing"),
        MISSING_OBJECT("no object of its set"),
        NOT_PREDICATIVE("the adjective describes its noun and is not said of it"),
        NO_PREPOSITION("none of its prepositions brings anything"),
        NOTHING_BELOW("no event below, and nothing by itself"),
        NOTHING_ALONE("no event below; by itself it needs an actor, a recipient and content"),
        COMPOSES_TO_NOTHING("over what is below it tells nothing"),
        OFFICIAL_ACTORS("states and their forces do not protest so"),
        LESS_SPECIFIC("another frame of the word was chosen"),
        POORER("another frame of the word filled both sides"),
        ABSORBED("the word belongs to another event"),
        NO_ACTOR("nobody acts"),
        NO_RECIPIENT("nobody is acted upon, and its type needs one"),
        AIM("an infinitive that nothing governs is an aim"),
        BACKGROUND("nobody acts, and the sentence has events in which somebody does"),
        PRIVATE("no state, body or force has a part in it"),
        UNLIKELY("the words around it speak of something else, by the model of events"),
        TOLD_FULLER("another word tells the same with more of who did it to whom"),
        RELATION("a standing relation, no event");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        /** In words. */
        public String words() {
            return words;
        }
    }
}
