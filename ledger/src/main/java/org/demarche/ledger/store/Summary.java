package org.demarche.ledger.store;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a ledger holds, in a few numbers.
 *
 * @param documents how many documents
 * @param events how many events, whether they happened or not
 * @param claims how many claims
 * @param ties how many ties
 * @param first day of the earliest event; null where no event has a date
 * @param last day of the latest event; null where no event has a date
 * @param publishers the outlets, the one with most documents first; documents without one are not counted
 */
public record Summary(
        long documents,
        long events,
        long claims,
        long ties,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        List<Publisher> publishers) {

    public Summary {
        publishers = List.copyOf(publishers);
    }

    /**
     * An outlet.
     *
     * @param name as it names itself
     * @param documents how many of its documents the ledger holds
     */
    public record Publisher(String name, long documents) {}
}
