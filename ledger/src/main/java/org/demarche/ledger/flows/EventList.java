package org.demarche.ledger.flows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.ledger.store.Entry;
import org.demarche.ledger.store.ListQuery;
import org.demarche.ledger.store.ListedEvents;
import org.demarche.ledger.store.ListedEvents.Listed;
import org.demarche.ledger.store.Store;
import org.demarche.model.DemarcheException;

/**
 * Lists the events of a source page by page. A page begins behind the last event of the one before, so that what is read in between moves
 * nothing; or at a number, which costs the same however far down it is. Thread-safe.
 */
public final class EventList {
    private final Store store;

    public EventList(Store store) {
        this.store = store;
    }

    /** @throws DemarcheException where {@code after} is not what a page before gave */
    public EventPage page(ListQuery query) {
        boolean own = query.source().equals(Sources.OWN);
        ListedEvents page = store.listed(query, own);
        List<String> ids = page.rows().stream().map(Listed::id).toList();
        List<Entry> entries = own ? store.entries(Set.copyOf(ids)) : imported(query.source(), page.rows(), ids);
        Map<String, Entry> byId =
                entries.stream().collect(Collectors.toMap(Entry::id, Function.identity(), (first, again) -> first));
        List<Entry> inOrder =
                ids.stream().map(byId::get).filter(Objects::nonNull).toList();
        return new EventPage(page.total(), inOrder, page.next());
    }

    /** The rows of a page; their days bound, by both ends too, which saves most of the look at a million ids. */
    private List<Entry> imported(String source, List<Listed> rows, List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        TreeSet<LocalDate> days =
                rows.stream().map(Listed::day).filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
        List<Object> values = new ArrayList<>(List.of(source));
        List<String> when = new ArrayList<>();
        if (!days.isEmpty()) {
            when.add("day >= ? AND day <= ? AND day IN " + places(days.size()));
            values.add(days.first());
            values.add(days.last());
            values.addAll(days);
        }
        if (rows.stream().anyMatch(row -> row.day() == null)) {
            when.add("day IS NULL");
        }
        values.addAll(ids);
        List<Entry> entries = new ArrayList<>();
        store.records(
                row -> entries.add(ImportedEntries.entry(row)),
                ImportedEntries.COLUMNS + " FROM imported_events WHERE source = ? AND (" + String.join(" OR ", when)
                        + ") AND id IN " + places(ids.size()),
                values.toArray());
        return entries;
    }

    private static String places(int number) {
        return "(" + String.join(", ", Collections.nCopies(number, "?")) + ")";
    }
}
