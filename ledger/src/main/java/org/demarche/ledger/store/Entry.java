package org.demarche.ledger.store;

import java.time.LocalDate;
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

    /** The day the event is entered under: the first day of its time; null where it has none. */
    public @Nullable LocalDate date() {
        When when = event.when();
        return when == null ? null : when.start();
    }
}
