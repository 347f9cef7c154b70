package org.demarche.coder.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.coder.lexicon.Lexicon;
import org.demarche.coder.syntax.Word;
import org.demarche.coder.time.Reading.Standing;
import org.demarche.model.Span;
import org.demarche.model.When;
import org.demarche.model.When.Basis;

/**
 * Finds times in English sentences: "on 7 March", "last Thursday", "in early 2013", "from 3 to 7 March", "three days ago", "the next day".
 *
 * <p>A day without a year is the nearest to the day of publication, a weekday the last one up to it unless "next" stands before it or
 * the event is still to come. Without a day of publication only full dates have a value. Thread-safe.
 */
public final class TimeTagger {
    private final TimeWords words;

    /** With the words that come with Demarche. */
    public TimeTagger() {
        this(Lexicon.standard());
    }

    public TimeTagger(Lexicon lexicon) {
        this.words = TimeWords.of(lexicon);
    }

    /** The times of a sentence, in the order of the text; relative ones count from the anchor and from each other. */
    public List<TimeExpression> find(List<Word> sentence, String text, Anchor anchor) {
        Tokens tokens = new Tokens(words, sentence);
        if (!tokens.mayTell()) {
            return List.of();
        }
        List<TimeExpression> found = new ArrayList<>();
        Anchor now = anchor;
        Grammar grammar = new Grammar(tokens, now);
        for (int i = 0; i < tokens.size(); ) {
            int name = tokens.skip(Sense.NAME, i);
            if (name > i) {
                i = name;
                continue;
            }
            Reading reading = tokens.mayStart(i) ? grammar.at(i) : null;
            int from = preposition(tokens, i);
            if (reading == null || !stands(reading, from < i)) {
                i = reading != null && untimed(reading) ? reading.to() : i + 1;
                continue;
            }
            TimeExpression time = expression(tokens, from, i, reading, sentence, text);
            found.add(time);
            now = now.behind(time.value());
            grammar = new Grammar(tokens, now);
            i = reading.to();
        }
        return found;
    }

    /** The dateline that a sentence starts with, given its times; empty where there is none. */
    public Optional<Dateline> dateline(List<Word> sentence, List<TimeExpression> times) {
        return Dateline.of(sentence, times);
    }

    private static boolean stands(Reading reading, boolean preposed) {
        return reading.value().stretch() != null
                && (reading.standing() == Standing.FIRM || reading.standing() == Standing.PREPOSED && preposed);
    }

    /** "every Monday" is no Monday, "three weeks" no week. */
    private static boolean untimed(Reading reading) {
        return reading.value() instanceof TimeValue.Repeated || reading.value() instanceof TimeValue.Length;
    }

    /** The first of one or two prepositions before a time. */
    private static int preposition(Tokens tokens, int i) {
        int from = tokens.has(Sense.PREPOSITION, i - 1) ? i - 1 : i;
        return from < i && tokens.has(Sense.PREPOSITION, from - 1) ? from - 1 : from;
    }

    private static TimeExpression expression(
            Tokens tokens, int from, int core, Reading reading, List<Word> sentence, String text) {
        int first = tokens.word(core);
        int last = tokens.word(reading.to() - 1);
        Span span = sentence.get(first).span().cover(sentence.get(last).span());
        Stretch stretch = java.util.Objects.requireNonNull(reading.value().stretch());
        When when = when(stretch, span, text);
        When ahead = reading.ahead() == null ? when : when(reading.ahead(), span, text);
        return new TimeExpression(tokens.word(from), first, last + 1, reading.value(), when, ahead);
    }

    private static When when(Stretch stretch, Span span, String text) {
        return new When(stretch.start(), stretch.end(), stretch.granularity(), Basis.STATED, span.of(text), span);
    }

    /** What words that are known to be a time mean; empty where that is not understood. */
    public Optional<TimeValue> value(List<Word> expression, Anchor anchor) {
        Tokens tokens = new Tokens(words, expression);
        Reading reading = null;
        for (int i = 0; i < tokens.size() && reading == null; i++) {
            reading = new Grammar(tokens, anchor).at(i);
        }
        return Optional.ofNullable(reading).map(Reading::value);
    }
}
