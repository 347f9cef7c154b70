package org.demarche.ledger.store;

import java.util.Collection;
import java.util.List;
import org.demarche.model.Actor;
import org.demarche.model.Event;
import org.demarche.model.Span;

/**
 * By what an event is found again in another coding of its document.
 *
 * @param text its sentence
 * @param trigger the first of the words that tell it; empty where none are known
 * @param actors countries of those who act, sorted
 * @param start where the sentence starts
 */
record CodedEvent(
        String id, String text, String trigger, String type, List<String> actors, List<String> recipients, int start) {
    /** Likeness from which on two are taken for the same: the same word tells it; or type and one side are the same. */
    static final int SAME = 8;

    static CodedEvent of(Event event) {
        return new CodedEvent(
                event.id(),
                event.text(),
                trigger(event),
                event.type().name(),
                countries(event.actors()),
                countries(event.recipients()),
                event.sentence().start());
    }

    private static List<String> countries(Collection<Actor> actors) {
        return actors.stream().map(Actor::country).sorted().distinct().toList();
    }

    private static String trigger(Event event) {
        Span sentence = event.sentence();
        if (event.trigger().isEmpty() || event.text().length() != sentence.length()) {
            return "";
        }
        Span first = event.trigger().getFirst();
        return sentence.contains(first)
                ? event.text().substring(first.start() - sentence.start(), first.end() - sentence.start())
                : "";
    }

    /** How alike the two are: 0 where they stand in different sentences. */
    int likeness(CodedEvent other) {
        if (!text.equals(other.text)) {
            return 0;
        }
        return (!trigger.isEmpty() && trigger.equals(other.trigger) ? 8 : 0)
                + (type.equals(other.type) ? 4 : 0)
                + (actors.equals(other.actors) ? 4 : 0)
                + (recipients.equals(other.recipients) ? 4 : 0)
                + (id.equals(other.id) ? 1 : 0);
    }
}
