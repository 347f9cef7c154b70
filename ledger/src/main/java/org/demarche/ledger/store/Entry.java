package org.demarche.ledger.store;

import java.time.LocalDate;
import java.util.List;
import org.demarche.model.Coding;
import org.demarche.model.Document;
import org.demarche.model.Event;
import org.demarche.model.When;
import org.jspecify.annotations.Nullable;

/**
 * An event with the document that tells it.
 *
 * @param id unique in the ledger: the document's id, {@code #}, the event's id, such as {@code a1#e1}
 * @param event the event as it was coded
 * @param document id of the document
 * @param title the document's headline; empty where it has none
 * @param publisher the outlet; null if not known
 * @param published day of publication; null if not known
 * @param address where the document was published; null if not known
 */
public record Entry(
        String id,
        Event event,
        String document,
        String title,
        @Nullable String publisher,
        @Nullable LocalDate published,
        @Nullable String address) {

    /** The events of a coding, as the ledger would give them if it held the document. */
    public static List<Entry> of(Document document, Coding coding) {
        return coding.events().stream()
                .map(event -> new Entry(
                        document.id() + "#" + event.id(),
                        event,
                        document.id(),
                        document.title(),
                        document.publisher(),
                        document.published(),
                        document.address()))
                .toList();
    }

    /** The day the event is entered under: the first day of its time; null where it has none. */
    public @Nullable LocalDate date() {
        When when = event.when();
        return when == null ? null : when.start();
    }
}
