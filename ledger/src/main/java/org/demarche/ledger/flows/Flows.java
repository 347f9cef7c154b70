package org.demarche.ledger.flows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    private static final String SUMS =
            "quad, count(*), count(DISTINCT (type, day)), round(sum(plover), 6), round(sum(goldstein), 6)";

    private final Store store;

    public Flows(Store store) {
        this.store = store;
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

    /**
     * The source to take for two states: the one wanted; else demarche's own where it has events between the two; else the only one that
     * was imported.
     *
     * @throws DemarcheException where the source wanted is not there, or several are and none is wanted
     */
    public String source(String a, String b, @Nullable String wanted) {
        List<String> sources = sources();
        if (wanted != null) {
            if (!sources.contains(wanted) && !wanted.equals(Sources.OWN)) {
                throw new DemarcheException("no events of the source '" + wanted + "': " + there(sources));
            }
            return wanted;
        }
        List<String> imported =
                sources.stream().filter(source -> !source.equals(Sources.OWN)).toList();
        if (imported.isEmpty() || tells(new FlowQuery(Sources.OWN, a, b, null, null))) {
            return Sources.OWN;
        }
        if (imported.size() > 1) {
            throw new DemarcheException("several sources of events were imported: choose one with --source ("
                    + String.join(", ", imported) + ")");
        }
        return imported.getFirst();
    }

    private static String there(List<String> sources) {
        return sources.isEmpty() ? "the ledger has none at all" : "choose one of " + String.join(", ", sources);
    }

    private boolean tells(FlowQuery query) {
        Question question = Question.of("SELECT 1", query).add(" LIMIT 1");
        return !store.records(question.sql(), question.parameters()).isEmpty();
    }

    /** Both directions, by quad category, over all of the time asked for. */
    public List<Flow> sums(FlowQuery query) {
        return flows(Question.of("SELECT actor, recipient, min(day), " + SUMS, query), query);
    }

    /** Both directions by period and quad category, in the order of time. A period without reports has none: 0 reports are known of it. */
    public List<Flow> series(FlowQuery query, Period period) {
        return flows(
                Question.of(
                        "SELECT actor, recipient, date_trunc('" + period.label() + "', day)::DATE AS start, " + SUMS,
                        query),
                query);
    }

    private List<Flow> flows(Question question, FlowQuery query) {
        String by = question.sql().contains(" AS start") ? "start, " : "";
        question.add(" GROUP BY " + by + "actor, recipient, quad ORDER BY " + by + "actor "
                + (query.a().compareTo(query.b()) < 0 ? "" : "DESC ") + ", quad");
        return store.records(question.sql(), question.parameters()).stream()
                .map(Flows::flow)
                .toList();
    }

    private static Flow flow(@Nullable String[] row) {
        return new Flow(
                new Dyad(text(row[0]), text(row[1])),
                LocalDate.parse(text(row[2])),
                Quad.values()[Integer.parseInt(text(row[3])) - 1],
                Integer.parseInt(text(row[4])),
                Integer.parseInt(text(row[5])),
                Double.parseDouble(text(row[6])),
                Double.parseDouble(text(row[7])));
    }

    /** Ids of the reports of one direction by quad category, by day and id; of each category at most so many, the earliest. */
    public Map<Quad, List<String>> ids(FlowQuery query, Dyad dyad, int most) {
        Map<Quad, List<String>> ids = new TreeMap<>();
        for (Quad quad : Quad.values()) {
            Question question = Question.of("SELECT id", query)
                    .add(" AND actor = ? AND quad = ? ORDER BY day, id LIMIT ?", dyad.actor(), quad.number(), most);
            List<String> found = store.records(question.sql(), question.parameters()).stream()
                    .map(row -> text(row[0]))
                    .toList();
            if (!found.isEmpty()) {
                ids.put(quad, found);
            }
        }
        return ids;
    }

    /** The reports of an imported source between the two, what did not happen among them, by day and id. */
    public List<Entry> reports(FlowQuery query, int most) {
        List<Entry> reports = new ArrayList<>();
        Question question = Question.all(ImportedEntries.COLUMNS, query).add(" ORDER BY day, id LIMIT ?", most);
        store.records(row -> reports.add(ImportedEntries.entry(row)), question.sql(), question.parameters());
        return reports;
    }

    /** Every report of an imported source in that time, in the order in which the file holds them; of two states where these are given. */
    public void export(
            String source,
            @Nullable String a,
            @Nullable String b,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Consumer<Entry> sink) {
        Question question = Question.all(ImportedEntries.COLUMNS, source, a, b, from, to);
        store.records(row -> sink.accept(ImportedEntries.entry(row)), question.sql(), question.parameters());
    }

    private static String text(@Nullable String value) {
        return String.valueOf(value);
    }
}
