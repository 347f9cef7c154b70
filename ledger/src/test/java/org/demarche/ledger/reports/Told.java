package org.demarche.ledger.reports;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.demarche.ledger.Samples;
import org.demarche.ledger.store.Entry;
import org.demarche.model.Coding;
import org.demarche.model.Context;
import org.demarche.model.Document;
import org.demarche.model.Event;
import org.demarche.model.EventType;
import org.demarche.model.Span;
import org.demarche.model.Stance;
import org.demarche.model.When;

/** One-sentence dispatches for tests. */
record Told(Document document, Coding coding) {
    static final LocalDate DAY = LocalDate.of(2014, 3, 24);

    static Told of(String id, LocalDate published, EventType type, String actor, String recipient, String sentence) {
        return of(id, published, type, Stance.ACTUAL, actor, recipient, sentence);
    }

    static Told of(
            String id,
            LocalDate published,
            EventType type,
            Stance stance,
            String actor,
            String recipient,
            String sentence) {
        Event event = new Event(
                "e1",
                type,
                null,
                EnumSet.noneOf(Context.class),
                Samples.actors(actor),
                Samples.actors(recipient),
                "010",
                0,
                stance.happened() ? When.published(published) : null,
                null,
                stance,
                List.of(),
                new Span(0, sentence.length()),
                sentence,
                List.of());
        Document document = new Document(id, sentence, null, published, id, null, "en", List.of(), null);
        return new Told(document, new Coding(id, List.of(event), List.of(), List.of()));
    }

    static Told recall(String id, int daysLater, String sentence) {
        return of(id, DAY.plusDays(daysLater), EventType.SANCTION, "UKR", "BLR", sentence);
    }

    /** The same in another paper. */
    Told as(String id) {
        return new Told(
                new Document(
                        id,
                        document.text(),
                        document.headline(),
                        document.published(),
                        id,
                        document.author(),
                        document.language(),
                        document.topics(),
                        document.address()),
                new Coding(id, coding.events(), List.of(), List.of()));
    }

    /** With an event of another type in the same sentence. */
    Told and(EventType type) {
        Event first = coding.events().getFirst();
        Event second = new Event(
                "e2",
                type,
                first.mode(),
                first.contexts(),
                first.actors(),
                first.recipients(),
                first.cameo(),
                first.goldstein(),
                first.when(),
                first.place(),
                first.stance(),
                first.attribution(),
                first.sentence(),
                first.text(),
                first.trigger());
        return new Told(document, new Coding(document.id(), List.of(first, second), List.of(), List.of()));
    }

    List<Entry> entries() {
        return Entry.of(document, coding);
    }

    Entry entry() {
        return Entry.of(document, coding).getFirst();
    }
}
