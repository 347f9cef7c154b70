package org.demarche.ledger.store;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.demarche.model.DemarcheException;
import org.jspecify.annotations.Nullable;

/**
 * Finds a page in a list of events of any length. Rows are counted by what the list is ordered by, which the store remembers; the counts lead
 * to the keys between which a position lies, so that only rows between them are put in order, wherever it is.
 */
final class EventListing {
    /** What stands for no day where the latest come last, and where they come first. */
    private static final LocalDate NO_DAY = LocalDate.of(9999, 12, 31);

    private static final LocalDate NO_DAY_YET = LocalDate.of(1, 1, 1);

    private final Store store;
    private final ListQuery query;
    private final boolean own;
    private final Sql rows;
    private final List<Key> keys = new ArrayList<>();

    /**
     * What the list is ordered by.
     *
     * @param sql of which no value is missing
     * @param column the same, where one has a value
     */
    private record Key(String sql, String column, boolean down) {
        String way() {
            return down ? " DESC" : "";
        }

        String beyond() {
            return down ? " < ?" : " > ?";
        }

        String before() {
            return down ? " > ?" : " < ?";
        }
    }

    /** Where a row stands: its keys, and how many rows with the same keys come before it. */
    private record Spot(List<Object> keys, long before) {}

    /** @param own whether they are those of the articles that were read, not imported ones */
    EventListing(Store store, ListQuery query, boolean own) {
        this.store = store;
        this.query = query;
        this.own = own;
        rows = Sql.of(" FROM " + (own ? "events" : "imported_events") + " e WHERE true")
                .add(own ? EventFilter.own(query) : EventFilter.imported(query));
        ListQuery.Order order = query.order();
        if (order.column() != null) {
            String column = "e." + order.column();
            keys.add(new Key(column, column, order.descends()));
        }
        boolean latestFirst = order.column() == null && order.descends();
        LocalDate none = latestFirst ? NO_DAY_YET : NO_DAY;
        keys.add(new Key("coalesce(" + day() + ", DATE '" + none + "')", day(), latestFirst));
    }

    private String day() {
        return own ? "e.date_start" : "e.day";
    }

    /** What decides between equal keys: of a document's events their place in it. */
    private String tie() {
        return own ? "e.document || '#' || lpad(e.position::VARCHAR, 6, '0')" : "e.id";
    }

    /** @throws DemarcheException where {@link ListQuery#after} is not what a page before gave */
    ListedEvents page() {
        int most = query.events().limit();
        long skipped = query.events().offset();
        Sql page = Sql.of("SELECT " + tie() + " AS tie, " + (own ? "e.document || '#' || e.id" : "e.id") + " AS id, "
                + day() + " AS day, ");
        page.add(String.join(", ", keys.stream().map(Key::sql).toList())).add(rows);
        long total = total();
        if (query.after() != null) {
            List<Object> after = split(query.after());
            page.add(" AND ").add(beyond(after, 0));
            skipped = 0;
        } else if (skipped >= total) {
            return new ListedEvents(total, List.of(), null);
        } else {
            Spot first = spot(skipped);
            page.add(between(
                    first.keys(), spot(Math.min(total - 1, skipped + most)).keys()));
            skipped = first.before();
        }
        page.add(" ORDER BY "
                + String.join(
                        ", ", keys.stream().map(key -> key.sql() + key.way()).toList()) + ", tie");
        page.add(" LIMIT " + (most + 1L) + " OFFSET " + skipped);
        List<@Nullable String[]> found = store.records(page);
        List<@Nullable String[]> shown = found.size() > most ? found.subList(0, most) : found;
        return new ListedEvents(
                total,
                shown.stream().map(EventListing::listed).toList(),
                found.size() > most && most > 0 ? cursor(shown.getLast()) : null);
    }

    private static ListedEvents.Listed listed(@Nullable String[] row) {
        return new ListedEvents.Listed(String.valueOf(row[1]), row[2] == null ? null : LocalDate.parse(row[2]));
    }

    private long total() {
        return counts(0, new Sql()).stream()
                .mapToLong(row -> Long.parseLong(String.valueOf(row[1])))
                .sum();
    }

    private List<@Nullable String[]> counts(int key, Sql within) {
        String sql = keys.get(key).sql();
        return store.records(Sql.of("SELECT " + sql + " AS key, count(*) AS n")
                .add(rows)
                .add(within)
                .add(" GROUP BY key ORDER BY key" + keys.get(key).way()));
    }

    private Spot spot(long position) {
        List<Object> values = new ArrayList<>();
        Sql within = new Sql();
        long left = position;
        for (int key = 0; key < keys.size(); key++) {
            for (@Nullable String[] count : counts(key, within)) {
                long n = Long.parseLong(String.valueOf(count[1]));
                if (left < n) {
                    values.add(value(key, String.valueOf(count[0])));
                    break;
                }
                left -= n;
            }
            within.add(" AND " + keys.get(key).sql() + " = ?", values.getLast());
        }
        return new Spot(values, left);
    }

    /** Rows from those with these keys to those with those; bare columns in front, for by them the database passes over the others unread. */
    private Sql between(List<Object> first, List<Object> last) {
        Sql between = new Sql();
        int same = 0;
        while (same < keys.size()) {
            Key key = keys.get(same);
            Object from = key.down() ? last.get(same) : first.get(same);
            Object to = key.down() ? first.get(same) : last.get(same);
            String column = from.equals(NO_DAY_YET) || to.equals(NO_DAY) ? key.sql() : key.column();
            between.add(" AND " + column + " >= ? AND " + column + " <= ?", from, to);
            if (!from.equals(to)) {
                break;
            }
            same++;
        }
        return same + 1 >= keys.size()
                ? between
                : between.add(" AND NOT ")
                        .add(before(first, 0))
                        .add(" AND NOT ")
                        .add(beyond(last, 0));
    }

    /** Rows that come after one with these keys; a value more than there are keys is what decides between equal ones. */
    private Sql beyond(List<Object> values, int at) {
        boolean tie = at == keys.size();
        String sql = tie ? tie() : keys.get(at).sql();
        Sql beyond = Sql.of("(" + sql + (tie ? " > ?" : keys.get(at).beyond()), values.get(at));
        if (at + 1 < values.size()) {
            beyond.add(" OR " + sql + " = ? AND ", values.get(at)).add(beyond(values, at + 1));
        }
        return beyond.add(")");
    }

    /** Rows that come before any with these keys. */
    private Sql before(List<Object> values, int at) {
        String sql = keys.get(at).sql();
        Sql before = Sql.of("(" + sql + keys.get(at).before(), values.get(at));
        if (at + 1 < values.size()) {
            before.add(" OR " + sql + " = ? AND ", values.get(at)).add(before(values, at + 1));
        }
        return before.add(")");
    }

    private Object value(int key, String text) {
        try {
            return key == keys.size() - 1
                    ? LocalDate.parse(text)
                    : "goldstein".equals(query.order().column()) ? (Object) Double.valueOf(text) : text;
        } catch (DateTimeException | NumberFormatException e) {
            throw noCursor();
        }
    }

    private String cursor(@Nullable String[] row) {
        List<String> parts = new ArrayList<>();
        for (int key = 0; key < keys.size(); key++) {
            parts.add(String.valueOf(row[3 + key]));
        }
        parts.add(String.valueOf(row[0]));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }

    private List<Object> split(String cursor) {
        String[] parts;
        try {
            parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8)
                    .split("\n", keys.size() + 1);
        } catch (IllegalArgumentException e) {
            throw noCursor();
        }
        if (parts.length != keys.size() + 1) {
            throw noCursor();
        }
        List<Object> values = new ArrayList<>();
        for (int key = 0; key < keys.size(); key++) {
            values.add(value(key, parts[key]));
        }
        values.add(parts[keys.size()]);
        return values;
    }

    private DemarcheException noCursor() {
        return new DemarcheException("'" + query.after()
                + "' is no place in this list: take 'next' of the page before, with the same filters and order");
    }
}
