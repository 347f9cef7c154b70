package org.demarche.ledger.flows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.demarche.ledger.store.Entry;
import org.demarche.ledger.store.Store;
import org.demarche.model.DemarcheException;
import org.demarche.model.Dyad;
import org.demarche.model.Quad;
import org.jspecify.annotations.Nullable;

/**
 * What states direct at each other: by day, week or month, from one source, each number with the reports behind it. Sums are rounded to six
 * decimals, so that they do not depend on the order in which the database adds.
 *
 * <p>Thread-safe.
 */
public final class Flows {
    private static final String ID = "SELECT actor, recipient, quad, id, day";

    private final Store store;

    public Flows(Store store) {
        this.store = store;
    }

    /** Who has a part in how many of our own events. */
    public Parties parties() {
        return Parties.read(store);
    }

    /** The states of a source, those most is told of first. */
    public List<Partners.Actor> actors(String source) {
        return Partners.actors(store, source);
    }

    /** The pairs of a source, or those of one state; those most is told of first. */
    public List<Partners.Pair> pairs(String source, @Nullable String state) {
        return Partners.pairs(store, source, state);
    }

    /** The partners of a state, those most is told of first. Null dates set no bound. */
    public List<Partners.Partner> partners(
            String source, String state, @Nullable LocalDate from, @Nullable LocalDate to) {
        return Partners.of(store, source, state, from, to);
    }

    /**
     * A source of events.
     *
     * @param events how many it has, what did not happen among them
     * @param first day of an event
     */
    public record Held(
            String name,
            long events,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {}

    /** What each source holds, demarche's own first. */
    public List<Held> held() {
        List<Held> held = new ArrayList<>();
        String own = "SELECT 'demarche', count(*), min(date_start), max(date_start) FROM events HAVING count(*) > 0";
        String imported =
                "SELECT source, count(*), min(day), max(day) FROM imported_events GROUP BY source ORDER BY source";
        for (String sql : List.of(own, imported)) {
            for (@Nullable String[] row : store.records(sql)) {
                held.add(new Held(text(row[0]), Long.parseLong(text(row[1])), dayOrNull(row[2]), dayOrNull(row[3])));
            }
        }
        return held;
    }

    private static @Nullable LocalDate dayOrNull(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    /** The sources that have events, demarche's own first. */
    public List<String> sources() {
        List<String> sources = new ArrayList<>();
        if (!store.records("SELECT 1 FROM events LIMIT 1").isEmpty()) {
            sources.add(Sources.OWN);
        }
        store.records("SELECT DISTINCT source FROM event_files ORDER BY source")
                .forEach(row -> sources.add(text(row[0])));
        return sources;
    }

    /** Those of them whose events lie in a lake that is read in place, in alphabetical order: they cannot be judged. */
    public List<String> lakes() {
        return store.records("SELECT source FROM event_files WHERE format = 'lake' ORDER BY source").stream()
                .map(row -> String.valueOf(row[0]))
                .toList();
    }

    /**
     * The source to take for two states: the one wanted; else demarche's own where it has events between the two; else the only one that
     * was imported.
     *
     * @throws DemarcheException where the source wanted is not there, or several are and none is wanted
     */
    public String source(String a, String b, @Nullable String wanted) {
        return wanted == null && named(a, b) && tells(new FlowQuery(Sources.OWN, a, b, null, null))
                ? Sources.OWN
                : source(wanted);
    }

    /**
     * The source to take for all states: the one wanted; else the only one that was imported; else demarche's own.
     *
     * @throws DemarcheException where the source wanted is not there, or several are and none is wanted
     */
    public String source(@Nullable String wanted) {
        List<String> sources = sources();
        if (wanted == null) {
            return Sources.only(sources);
        }
        if (!sources.contains(wanted) && !wanted.equals(Sources.OWN)) {
            throw new DemarcheException("no events of the source '" + wanted + "': " + there(sources));
        }
        return wanted;
    }

    private static String there(List<String> sources) {
        return sources.isEmpty() ? "the ledger has none at all" : "choose one of " + String.join(", ", sources);
    }

    /** The pairs of a source with most reports of what happened, the busiest first; both directions count together. */
    public List<Dyad> pairs(String source, int most) {
        String from = source.equals(Sources.OWN) ? "directed_events" : "imported_events";
        return store
                .records(
                        "SELECT least(actor, recipient), greatest(actor, recipient), count(*) FROM " + from
                                + " WHERE source = ? AND actor <> recipient AND actor NOT IN ('IGO', 'NGO', 'IMG', 'MNC')"
                                + " AND recipient NOT IN ('IGO', 'NGO', 'IMG', 'MNC')"
                                + " GROUP BY ALL ORDER BY 3 DESC, 1, 2 LIMIT ?",
                        source,
                        most)
                .stream()
                .map(row -> new Dyad(text(row[0]), text(row[1])))
                .toList();
    }

    /** Countries that events of our own name together with one. */
    private record Named(Set<String> countries) {}

    /** Whether an event of our own names both, which is soon told; whether the one does something to the other takes longer. */
    public boolean named(String a, String b) {
        return store.made(Named.class, a, () -> named(a)).countries.contains(b);
    }

    private Named named(String a) {
        Set<String> countries = new HashSet<>();
        store.records(
                row -> countries.add(text(row[0])),
                "SELECT DISTINCT y.country FROM event_actors x JOIN event_actors y ON y.document = x.document AND y.event = x.event"
                        + " WHERE x.country = ?",
                a);
        return new Named(countries);
    }

    private boolean tells(FlowQuery query) {
        Question question = Question.of("SELECT 1", query, "").add(" LIMIT 1");
        return !store.records(question.sql(), question.parameters()).isEmpty();
    }

    /** Both directions, by quad category, over all of the time asked for; each begins on its first day. */
    public List<Flow> sums(FlowQuery query) {
        return flows(query, "min(day)", "");
    }

    /** Both directions by period and quad category, in the order of time. A period without reports has none: 0 reports are known of it. */
    public List<Flow> series(FlowQuery query, Period period) {
        String start = "date_trunc('" + period.label() + "', day)::DATE";
        return flows(query, start, start + ", ");
    }

    /** Adds up by day and type first: that is fast, and what is left of several reports of a day and type is one event. */
    private List<Flow> flows(FlowQuery query, String start, String by) {
        Question days = Question.of(
                "SELECT actor, recipient, day, type, quad, count(*) AS n, sum(plover) AS plover, sum(goldstein) AS goldstein",
                query,
                " GROUP BY ALL");
        String order = by + "actor" + (query.a().compareTo(query.b()) < 0 ? "" : " DESC") + ", quad";
        String sql = "SELECT actor, recipient, " + start
                + ", quad, sum(n), count(*), round(sum(plover), 6), round(sum(goldstein), 6) FROM (" + days.sql()
                + ") GROUP BY " + by + "actor, recipient, quad ORDER BY " + order;
        return store.records(sql, days.parameters()).stream().map(Flows::flow).toList();
    }

    private static Flow flow(@Nullable String[] row) {
        return new Flow(
                new Dyad(text(row[0]), text(row[1])),
                LocalDate.parse(text(row[2])),
                quad(row[3]),
                Integer.parseInt(text(row[4])),
                Integer.parseInt(text(row[5])),
                Double.parseDouble(text(row[6])),
                Double.parseDouble(text(row[7])));
    }

    /**
     * Ids of the reports behind the flows, by direction and quad category: all, by day and id, where there are so many at most in both
     * directions; else so many of them, as the file holds them.
     */
    public Map<Dyad, Map<Quad, List<String>>> ids(FlowQuery query, List<Flow> flows, int most) {
        Map<Dyad, Map<Quad, List<String>>> ids = new HashMap<>();
        boolean all = flows.stream().mapToLong(Flow::n).sum() <= most;
        gather(Question.of(ID, query, "").add(all ? " ORDER BY day, id" : " LIMIT " + most), ids);
        return ids;
    }

    private void gather(Question question, Map<Dyad, Map<Quad, List<String>>> ids) {
        store.records(
                row -> ids.computeIfAbsent(new Dyad(text(row[0]), text(row[1])), key -> new EnumMap<>(Quad.class))
                        .computeIfAbsent(quad(row[2]), key -> new ArrayList<>())
                        .add(text(row[3])),
                question.sql(),
                question.parameters());
    }

    /** The reports of an imported source between the two, what did not happen among them, by day and id. */
    public List<Entry> reports(FlowQuery query, int most) {
        List<Entry> reports = new ArrayList<>();
        Question question = Question.all(ImportedEntries.COLUMNS, query).add(" ORDER BY day, id LIMIT ?", most);
        store.records(row -> reports.add(ImportedEntries.entry(row)), question.sql(), question.parameters());
        return reports;
    }

    /** The question, its source settled as {@link #source} settles it. */
    public EventQuestion question(
            @Nullable String wanted, List<String> countries, @Nullable LocalDate from, @Nullable LocalDate to) {
        String source;
        if (countries.size() == 2) {
            source = source(countries.getFirst(), countries.getLast(), wanted);
        } else {
            source = wanted == null && sources().contains(Sources.OWN) ? Sources.OWN : source("", "", wanted);
        }
        return new EventQuestion(source, countries, from, to);
    }

    /** Reports of an imported source by their ids, in the order of the ids. */
    public List<Entry> reports(String source, Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>(List.of(source));
        values.addAll(ids);
        Map<String, Entry> found = new HashMap<>();
        store.records(
                        ImportedEntries.COLUMNS + " FROM imported_events WHERE source = ? AND id IN ("
                                + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")",
                        values.toArray())
                .forEach(row -> found.put(text(row[0]), ImportedEntries.entry(row)));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** The report that an import has under that id, null where none has; of several sources that have it, of the first by name. */
    public @Nullable Entry report(String id) {
        return store
                .records(ImportedEntries.COLUMNS + " FROM imported_events WHERE id = ? ORDER BY source LIMIT 1", id)
                .stream()
                .findFirst()
                .map(ImportedEntries::entry)
                .orElse(null);
    }

    /** Every report of an imported source, what did not happen among them. */
    public void reports(EventQuestion question, Consumer<Entry> sink) {
        Question query = Question.all(ImportedEntries.COLUMNS, question);
        store.records(row -> sink.accept(ImportedEntries.entry(row)), query.sql(), query.parameters());
    }

    /**
     * What happened between states, by day and id: source, id, day, actor, recipient, type, mode, quad, PLOVER score, Goldstein score, CAMEO
     * code. A missing value is empty.
     */
    public void directed(EventQuestion question, Consumer<List<String>> sink) {
        Question query = Question.directed(
                "SELECT source, id, day, actor, recipient, type, mode, quad, plover, goldstein, cameo", question);
        query.add(" ORDER BY day, id, actor, recipient");
        store.records(
                row -> sink.accept(Arrays.stream(row)
                        .map(value -> value == null ? "" : value)
                        .toList()),
                query.sql(),
                query.parameters());
    }

    private static Quad quad(@Nullable String number) {
        return Quad.values()[Integer.parseInt(text(number)) - 1];
    }

    private static String text(@Nullable String value) {
        return String.valueOf(value);
    }
}
