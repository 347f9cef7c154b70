package org.demarche.ledger.flows;

import java.util.List;
import org.demarche.ledger.store.Entry;
import org.demarche.ledger.store.ListQuery;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of events.
 *
 * @param total how many events the whole list has
 * @param next where the next page begins: words that mean something to {@link ListQuery#after(String)} only; null at the end
 */
public record EventPage(
        long total, List<Entry> entries, @Nullable String next) {
    public EventPage {
        entries = List.copyOf(entries);
    }
}
