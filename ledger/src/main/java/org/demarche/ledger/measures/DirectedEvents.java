package org.demarche.ledger.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    record Daily(LocalDate day, String type, int quad, int n, double[] sums, double[] squares, List<String> rows) {}

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
                cuts.merge(
                        evidence.question().period(daily.day),
                        new Cut(
                                evidence.question().period(daily.day),
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
        boolean turned = dyad.actor().compareTo(dyad.recipient()) > 0;
        String first = turned ? dyad.recipient() : dyad.actor();
        String second = turned ? dyad.actor() : dyad.recipient();
        String rows = evidence.question().rows() ? "string_agg(id, chr(31) ORDER BY id)" : "NULL";
        Filter filter = filter(evidence, first, second)
                .and("actor IN (?, ?) AND recipient IN (?, ?)", first, second, first, second);
        List<Daily> found = new ArrayList<>();
        for (@Nullable
        String[] row : evidence.rows(
                "SELECT actor, day, type, quad, count(*), sum(plover), sum(goldstein), sum(plover * plover),"
                        + " sum(goldstein * goldstein), " + rows + " FROM " + filter.table + " WHERE "
                        + filter.condition
                        + " GROUP BY 1, 2, 3, 4 ORDER BY 2, 3",
                filter.values.toArray())) {
            LocalDate day = LocalDate.parse(String.valueOf(row[1]));
            if (dyad.actor().equals(row[0]) && evidence.question().within().holds(day)) {
                found.add(new Daily(
                        day,
                        String.valueOf(row[2]),
                        Integer.parseInt(String.valueOf(row[3])),
                        Integer.parseInt(String.valueOf(row[4])),
                        new double[] {real(row[5]), real(row[6])},
                        new double[] {real(row[7]), real(row[8])},
                        row[9] == null ? List.of() : List.of(row[9].split(SEPARATOR))));
            }
        }
        return found;
    }

    private static double real(@Nullable String text) {
        return Double.parseDouble(String.valueOf(text));
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
            filter.and(
                    "day <= ? AND id NOT IN"
                            + " (SELECT id FROM imported_events WHERE source = ? AND day <= ? AND published > ?)",
                    known,
                    source,
                    known,
                    known);
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
