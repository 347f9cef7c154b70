package org.demarche.ledger.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.ledger.flows.Sources;
import org.demarche.model.Dyad;
import org.jspecify.annotations.Nullable;

/**
 * What one state did to another, by period, from one source of events. Only what happened counts; an event without a day is left out.
 * Where the question is of a day on which things were known, what was published later is left out too; an imported event that does not
 * say when it was published counts as known on its own day.
 */
final class DirectedEvents {
    private static final String SEPARATOR = "\u001f";

    /**
     * Sums over the reports of a period.
     *
     * @param rows the reports, by day
     */
    record Cut(Period period, int n, double sum, double squares, List<String> rows) {}

    private DirectedEvents() {}

    /** The reports of a day and type. The rows are empty where the question does not ask for them. */
    record Daily(
            Dyad dyad,
            LocalDate day,
            String type,
            int quad,
            int n,
            double[] sums,
            double[] squares,
            List<String> rows) {}

    /**
     * Sums by period, the earliest first.
     *
     * @param quads the quad categories that count
     * @param scale the scale of the scores
     */
    static List<Cut> cuts(Evidence evidence, Dyad dyad, Set<Integer> quads, Flow.Scale scale) {
        Map<Period, Cut> cuts = new LinkedHashMap<>();
        for (Daily daily : daily(evidence, dyad)) {
            if (quads.contains(daily.quad)) {
                Period period = evidence.question().period(daily.day);
                cuts.merge(
                        period,
                        new Cut(
                                period,
                                daily.n,
                                daily.sums[scale.ordinal()],
                                daily.squares[scale.ordinal()],
                                daily.rows),
                        DirectedEvents::together);
            }
        }
        return List.copyOf(cuts.values());
    }

    private static Cut together(Cut one, Cut other) {
        List<String> rows = new ArrayList<>(one.rows());
        rows.addAll(other.rows());
        return new Cut(
                one.period(), one.n() + other.n(), one.sum() + other.sum(), one.squares() + other.squares(), rows);
    }

    /**
     * What the dyad's actor did to its recipient in the time asked for, by day and type. One query serves all measures of the two, in both
     * directions: it is over the whole of {@link Evidence#scope}.
     */
    static List<Daily> daily(Evidence evidence, Dyad dyad) {
        Period within = evidence.question().within();
        return evidence
                .remembered(
                        Days.class,
                        "directed_events imported_events",
                        Set.of(dyad.actor(), dyad.recipient()),
                        key(evidence, dyad),
                        () -> read(evidence, dyad))
                .all
                .stream()
                .filter(daily -> daily.dyad.equals(dyad) && within.holds(daily.day))
                .toList();
    }

    private record Days(List<Daily> all) {}

    private static List<Object> key(Evidence evidence, Dyad dyad) {
        Question question = evidence.question();
        return Arrays.asList(
                Set.of(dyad.actor(), dyad.recipient()),
                evidence.scope(),
                question.known(),
                question.source(),
                question.rows());
    }

    private static Days read(Evidence evidence, Dyad dyad) {
        List<Object> values = new ArrayList<>();
        String sql = ways(evidence, dyad).stream()
                .map(filter -> {
                    values.addAll(filter.values);
                    return select(evidence) + " FROM " + filter.table + " WHERE " + filter.condition
                            + " GROUP BY actor, recipient, day, type, quad";
                })
                .collect(Collectors.joining(" UNION ALL "));
        List<Daily> found = new ArrayList<>();
        Texts texts = new Texts();
        for (@Nullable String[] row : evidence.rows(sql + " ORDER BY day, type, actor", values.toArray())) {
            found.add(new Daily(
                    new Dyad(texts.shared(row[0]), texts.shared(row[1])),
                    texts.day(row[2]),
                    texts.shared(row[3]),
                    texts.whole(row[4]),
                    texts.whole(row[5]),
                    new double[] {texts.real(row[6]), texts.real(row[7])},
                    new double[] {texts.real(row[8]), texts.real(row[9])},
                    row[10] == null ? List.of() : List.of(row[10].split(SEPARATOR))));
        }
        return new Days(found);
    }

    private static String select(Evidence evidence) {
        return "SELECT actor, recipient, day, type, quad, count(*), sum(plover), sum(goldstein), sum(plover * plover),"
                + " sum(goldstein * goldstein), "
                + (evidence.question().rows() ? "string_agg(id, chr(31) ORDER BY id)" : "NULL");
    }

    /**
     * Both directions: of an import each by itself, which lets the database skip what cannot hold it; of our own events together, for to put
     * these together takes longer than to look through them.
     */
    private static List<Filter> ways(Evidence evidence, Dyad dyad) {
        String a = dyad.actor();
        String b = dyad.recipient();
        if (source(evidence, a, b).equals(Sources.OWN)) {
            return List.of(filter(evidence, a, b).and("actor IN (?, ?) AND recipient IN (?, ?)", a, b, a, b));
        }
        return List.of(
                filter(evidence, a, b).and("actor = ? AND recipient = ?", a, b),
                filter(evidence, a, b).and("actor = ? AND recipient = ?", b, a));
    }

    /** States that the actor did something to. */
    static List<String> recipients(Evidence evidence, String actor) {
        Filter filter = filter(evidence, actor, null).and("actor = ?", actor);
        return evidence.column(
                "SELECT DISTINCT recipient FROM " + filter.table + " WHERE " + filter.condition + " ORDER BY recipient",
                filter.values.toArray());
    }

    /** States that did something. */
    static List<String> actors(Evidence evidence) {
        Filter filter = filter(evidence, null, null);
        return evidence.column(
                "SELECT DISTINCT actor FROM " + filter.table + " WHERE " + filter.condition + " ORDER BY actor",
                filter.values.toArray());
    }

    /** Which rows count for the question, but for who did it to whom. The states only help to choose the source. */
    static Filter filter(Evidence evidence, @Nullable String a, @Nullable String b) {
        Question question = evidence.question();
        String source = source(evidence, a, b);
        Filter filter = new Filter(source).and("source = ?", source);
        Period scope = evidence.scope();
        if (scope.first() != null) {
            filter.and("day >= ?", scope.first());
        }
        if (scope.last() != null) {
            filter.and("day <= ?", scope.last());
        }
        LocalDate known = question.known();
        if (known != null && source.equals(Sources.OWN)) {
            filter.and(
                    "day <= ? AND regexp_replace(id, '#[^#]*$', '') IN (SELECT id FROM documents WHERE published <= ?)",
                    known,
                    known);
        } else if (known != null) {
            filter.and("day <= ? AND (published IS NULL OR published <= ?)", known, known);
        }
        return filter;
    }

    /** Our own coding where it tells of the states, else the only import. Sources are never added together. */
    static String source(Evidence evidence, @Nullable String a, @Nullable String b) {
        String asked = evidence.question().source();
        if (asked != null) {
            return asked;
        }
        if (a != null && b != null) {
            return evidence.sourceOf(a, b);
        }
        boolean own = a == null
                ? !evidence.column("SELECT id FROM events LIMIT 1").isEmpty()
                : !evidence.column("SELECT event FROM event_actors WHERE country = ? LIMIT 1", a)
                        .isEmpty();
        if (own) {
            return Sources.OWN;
        }
        return Sources.only(evidence.column("SELECT DISTINCT source FROM event_files ORDER BY source"));
    }

    /** Conditions with their values. */
    static final class Filter {
        private final List<Object> values = new ArrayList<>();
        private final String table;
        private String condition;

        Filter(String source) {
            boolean own = source.equals(Sources.OWN);
            table = own ? "directed_events" : "imported_events";
            condition = own ? "true" : "stance IN ('actual', 'historical') AND day IS NOT NULL AND actor <> recipient";
        }

        /** Where the events are. An import is asked directly, which leaves alone our own tables that hold events in parts. */
        String table() {
            return table;
        }

        Filter and(String more, Object... parameters) {
            if (!more.isEmpty()) {
                condition += " AND " + more;
                values.addAll(List.of(parameters));
            }
            return this;
        }

        String condition() {
            return condition;
        }

        Object[] values() {
            return values.toArray();
        }
    }
}
