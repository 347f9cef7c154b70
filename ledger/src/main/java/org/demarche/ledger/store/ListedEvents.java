package org.demarche.ledger.store;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which events stand on a page of a list.
 *
 * @param total how many the whole list has
 * @param rows those of the page, in order
 * @param next where the next page begins: words that mean something to {@link ListQuery#after(String)} only; null at the end
 */
public record ListedEvents(
        long total, List<Listed> rows, @Nullable String next) {
    public ListedEvents {
        rows = List.copyOf(rows);
    }

    /** An event by the id that it is known by outside, and its day, which finds an imported one much sooner. */
    public record Listed(String id, @Nullable LocalDate day) {}
}
