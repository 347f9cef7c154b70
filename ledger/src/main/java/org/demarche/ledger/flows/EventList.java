package org.demarche.ledger.flows;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.ledger.store.Entry;
import org.demarche.ledger.store.EventQuery;
import org.demarche.ledger.store.Store;
import org.demarche.model.DemarcheException;
import org.demarche.model.Quad;
import org.demarche.model.Stance;
import org.jspecify.annotations.Nullable;

/**
 * Lists the events of a source page by page. A page begins behind the last event of the one before, not at a number: it costs the same
 * however far down it is, and what is read in between moves nothing. Thread-safe.
 */
public final class EventList {
    private final Store store;

    public EventList(Store store) {
        this.store = store;
    }

    /** @throws DemarcheException where {@code after} is not what a page before gave */
    public EventPage page(ListQuery query) {
        boolean own = query.source().equals(Sources.OWN);
        Selection all = own ? own(query) : imported(query);
        long total = Long.parseLong(Objects.requireNonNull(
                store.records("SELECT count(*) FROM " + all.table() + " WHERE true" + all.conditions(), all.values())
                        .getFirst()[0]));
        List<@Nullable String[]> rows = keys(query, all);
        int most = query.events().limit();
        boolean more = rows.size() > most;
        List<@Nullable String[]> shown = more ? rows.subList(0, most) : rows;
        String next = more && !shown.isEmpty() ? cursor(shown.getLast()) : null;
        List<String> ids = shown.stream().map(row -> String.valueOf(row[2])).toList();
        return new EventPage(total, own ? ownEntries(ids) : importedEntries(query, shown, ids), next);
    }

    /** Sort key, what decides between equal keys, and id of each event of the page, and of one more. */
    private List<@Nullable String[]> keys(ListQuery query, Selection all) {
        boolean down = query.order().descends();
        String key = query.order().byDay()
                ? "coalesce(" + all.day() + ", DATE '" + (down ? "0001-01-01" : "9999-12-31") + "')"
                : "goldstein";
        Selection page = new Selection(all.table(), all.day());
        page.add(all.conditions(), all.values());
        if (query.after() != null) {
            String[] after = split(query.after());
            Object value = value(query, after[0]);
            page.add(
                    " AND (" + key + (down ? " < ?" : " > ?") + " OR " + key + " = ? AND " + all.tie() + " > ?)",
                    value,
                    value,
                    after[1]);
        }
        String sql = "SELECT " + key + " AS key, " + all.tie() + " AS tie, " + all.id() + " AS id FROM " + all.table()
                + " WHERE true" + page.conditions() + " ORDER BY key" + (down ? " DESC" : "") + ", tie LIMIT "
                + (query.events().limit() + 1L);
        return store.records(sql, page.values());
    }

    private static Selection own(ListQuery query) {
        Selection selection = new Selection("events", "date_start");
        EventQuery wanted = query.events();
        String parties = " AND (document, id) IN (SELECT (document, event) FROM event_actors WHERE country IN ";
        if (wanted.between()) {
            selection.add(parties).list(wanted.countries());
            selection.add(" GROUP BY document, event HAVING count(DISTINCT country) = 2 AND bool_or(role = 'actor'))");
        } else if (!wanted.countries().isEmpty()) {
            selection.add(parties).list(wanted.countries()).add(")");
        }
        if (query.actor() != null) {
            selection.add(parties + "(?) AND role = 'actor')", query.actor());
        }
        if (query.recipient() != null) {
            selection.add(parties + "(?) AND role = 'recipient')", query.recipient());
        }
        return rest(selection, query);
    }

    private static Selection imported(ListQuery query) {
        Selection selection = new Selection("imported_events", "day").add(" AND source = ?", query.source());
        EventQuery wanted = query.events();
        if (wanted.between()) {
            selection.add(" AND actor <> recipient AND actor IN ").list(wanted.countries());
            selection.add(" AND recipient IN ").list(wanted.countries());
        } else if (!wanted.countries().isEmpty()) {
            selection.add(" AND (actor IN ").list(wanted.countries());
            selection.add(" OR recipient IN ").list(wanted.countries()).add(")");
        }
        if (query.actor() != null) {
            selection.add(" AND actor = ?", query.actor());
        }
        if (query.recipient() != null) {
            selection.add(" AND recipient = ?", query.recipient());
        }
        return rest(selection, query);
    }

    private static Selection rest(Selection selection, ListQuery query) {
        EventQuery wanted = query.events();
        if (wanted.from() != null) {
            selection.add(" AND " + selection.day() + " >= ?", wanted.from());
        }
        if (wanted.to() != null) {
            selection.add(" AND " + selection.day() + " <= ?", wanted.to());
        }
        oneOf(selection, "type", wanted.types().stream().map(Enum::name).toList());
        oneOf(selection, "quad", wanted.quads().stream().map(Quad::number).toList());
        oneOf(selection, "stance", wanted.stances().stream().map(Stance::label).toList());
        if (query.words() != null) {
            selection.add(" AND contains(lower(text), ?)", query.words().strip().toLowerCase(Locale.ROOT));
        }
        return selection;
    }

    private static void oneOf(Selection selection, String column, Collection<?> values) {
        if (!values.isEmpty()) {
            selection.add(" AND " + column + " IN ").list(values);
        }
    }

    private List<Entry> ownEntries(List<String> ids) {
        return inOrder(ids, store.entries(Set.copyOf(ids)));
    }

    /** The rows of a page; its keys bound where they can stand, which saves most of the look at a million ids. */
    private List<Entry> importedEntries(ListQuery query, List<@Nullable String[]> page, List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Selection selection = new Selection("imported_events", "day").add(" AND source = ?", query.source());
        Set<Object> keys =
                page.stream().map(row -> value(query, String.valueOf(row[0]))).collect(Collectors.toSet());
        String key = query.order().byDay() ? "day" : "goldstein";
        selection
                .add(" AND (" + key + " IS NULL OR " + key + " IN ")
                .list(keys)
                .add(") AND id IN ")
                .list(ids);
        List<Entry> entries = new ArrayList<>();
        store.records(
                row -> entries.add(ImportedEntries.entry(row)),
                ImportedEntries.COLUMNS + " FROM imported_events WHERE true" + selection.conditions(),
                selection.values());
        return inOrder(ids, entries);
    }

    private static List<Entry> inOrder(List<String> ids, List<Entry> entries) {
        Map<String, Entry> byId =
                entries.stream().collect(Collectors.toMap(Entry::id, Function.identity(), (first, again) -> first));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    private static String cursor(@Nullable String[] row) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((row[0] + "\n" + row[1]).getBytes(StandardCharsets.UTF_8));
    }

    private static String[] split(String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\n", 2);
            if (parts.length == 2) {
                return parts;
            }
        } catch (IllegalArgumentException e) { // said below
        }
        throw noCursor(cursor);
    }

    private static Object value(ListQuery query, String key) {
        try {
            return query.order().byDay() ? (Object) LocalDate.parse(key) : (Object) Double.valueOf(key);
        } catch (DateTimeException | NumberFormatException e) {
            throw noCursor(String.valueOf(query.after()));
        }
    }

    private static DemarcheException noCursor(String cursor) {
        return new DemarcheException("'" + cursor
                + "' is no place in this list: take 'next' of the page before, with the same filters and order");
    }
}
