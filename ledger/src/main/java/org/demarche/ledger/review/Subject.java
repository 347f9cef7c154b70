package org.demarche.ledger.review;

import java.util.List;
import java.util.Optional;
import org.demarche.ledger.flows.Flows;
import org.demarche.ledger.flows.Sources;
import org.demarche.ledger.store.Entry;
import org.demarche.ledger.store.JudgementRow;
import org.demarche.ledger.store.Store;
import org.demarche.model.DemarcheException;
import org.demarche.model.Event;

/**
 * An event that can be judged: one of our own, {@code a1#e1} of document {@code a1}; or an imported one, {@code icews#123} of source
 * {@code icews}. What names both is our own.
 *
 * @param origin id of the document, or the source
 * @param event id of the event within it
 * @param said what was said of it so far, the first judgement first
 */
record Subject(boolean imported, String origin, String event, List<JudgementRow> said) {
    static Subject of(Store store, String id) {
        int last = id.lastIndexOf('#');
        if (last < 1) {
            throw missing(id);
        }
        List<JudgementRow> said = store.judgements(id.substring(0, last), id.substring(last + 1));
        if (!said.isEmpty() || store.event(id).isPresent()) {
            return new Subject(false, id.substring(0, last), id.substring(last + 1), said);
        }
        String source = id.substring(0, id.indexOf('#'));
        if (source.equals(Sources.OWN) || !new Flows(store).sources().contains(source)) {
            return new Subject(false, id.substring(0, last), id.substring(last + 1), said);
        }
        String event = id.substring(source.length() + 1);
        return new Subject(true, source, event, store.judgementsOfImported(source, event));
    }

    String id() {
        return origin + "#" + event;
    }

    /** The event as it stands; nothing where it was rejected. */
    Optional<Entry> entry(Store store) {
        return imported
                ? new Flows(store)
                        .reports(origin, List.of(event)).stream().findFirst().map(entry -> entry(origin, entry))
                : store.event(id());
    }

    /** An imported event under the id by which it is judged. */
    static Entry entry(String source, Entry entry) {
        return new Entry(
                source + "#" + entry.id(),
                entry.event(),
                entry.document(),
                entry.title(),
                entry.publisher(),
                entry.published(),
                entry.address());
    }

    /** A rejected event is in no view: it is as it was when it was rejected. */
    Event standing(Store store) {
        return entry(store).map(Entry::event).orElseGet(() -> {
            if (said.isEmpty()) {
                throw missing(id());
            }
            return org.demarche.ledger.exchange.PloverJson.read(said.getLast().before());
        });
    }

    /** Whether the row of an imported event can hold it. */
    void check(Event after) {
        boolean range = after.when() != null
                && !after.when().start().equals(after.when().end());
        if (imported && (after.actors().size() > 1 || after.recipients().size() > 1 || range)) {
            throw new DemarcheException((range ? "date" : after.actors().size() > 1 ? "actor" : "recipient")
                    + " '" + (range ? Part.DATE : after.actors().size() > 1 ? Part.ACTOR : Part.RECIPIENT).of(after)
                    + "': an imported event has one of them; name the one that it is most about");
        }
    }

    private static DemarcheException missing(String event) {
        return new DemarcheException("no event '" + event
                + "': take an id as 'demarche events --json' prints it, or SOURCE#ID of an event that was imported");
    }
}
