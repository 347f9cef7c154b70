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
        Event event = coding.events().getFirst();
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
                new Coding(id, List.of(event), List.of(), List.of()));
    }

    Entry entry() {
        return Entry.of(document, coding).getFirst();
    }
}
