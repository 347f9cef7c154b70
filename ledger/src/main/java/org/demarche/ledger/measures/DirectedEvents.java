package org.demarche.ledger.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.demarche.ledger.flows.Sources;
import org.demarche.model.DemarcheException;
import org.demarche.model.Dyad;
import org.jspecify.annotations.Nullable;

/**
 * What one state did to another, by period, from one source of events. Only what happened counts; an event without a day is left out.
 * Where the question is of a day on which things were known, what was published later is left out too; an imported event that does not
 * say when it was published counts as known on its own day.
 */
final class DirectedEvents {
    private static final String SEPARATOR = "\u001f";

    /** Sums over the reports of a period. */
    record Cut(Period period, int n, int distinct, double sum, double squares, List<String> rows) {}

    private DirectedEvents() {}

    /**
     * Sums by period, the earliest first.
     *
     * @param score an expression over {@code directed_events}
     * @param condition which of them count: a further condition
     */
    static List<Cut> cuts(Evidence evidence, Dyad dyad, String score, String condition) {
        Question question = evidence.question();
        String group = switch (question.by()) {
            case MONTH -> "strftime(day, '%Y-%m')";
            case YEAR -> "strftime(day, '%Y')";
            case WHOLE -> "'all'";
        };
        String rows = question.rows() ? "string_agg(id, chr(31) ORDER BY day, id)" : "NULL";
        Filter filter = filter(evidence, dyad.actor(), dyad.recipient())
                .and("actor = ? AND recipient = ?", dyad.actor(), dyad.recipient())
                .and(condition);
        List<Cut> cuts = new ArrayList<>();
        for (@Nullable
        String[] row : evidence.rows(
                "SELECT " + group + ", min(day), count(*), count(DISTINCT (type, day)), sum(" + score + "), sum(("
                        + score
                        + ") * (" + score + ")), " + rows + " FROM directed_events WHERE " + filter.condition
                        + " GROUP BY 1 ORDER BY 2",
                filter.values.toArray())) {
            cuts.add(new Cut(
                    question.period(LocalDate.parse(String.valueOf(row[1]))),
                    Integer.parseInt(String.valueOf(row[2])),
                    Integer.parseInt(String.valueOf(row[3])),
                    Double.parseDouble(String.valueOf(row[4])),
                    Double.parseDouble(String.valueOf(row[5])),
                    row[6] == null ? List.of() : List.of(row[6].split(SEPARATOR))));
        }
        return cuts;
    }

    /** States that the actor did something to. */
    static List<String> recipients(Evidence evidence, String actor) {
        Filter filter = filter(evidence, actor, null).and("actor = ?", actor);
        return evidence.column(
                "SELECT DISTINCT recipient FROM directed_events WHERE " + filter.condition + " ORDER BY recipient",
                filter.values.toArray());
    }

    /** States that did something. */
    static List<String> actors(Evidence evidence) {
        Filter filter = filter(evidence, null, null);
        return evidence.column(
                "SELECT DISTINCT actor FROM directed_events WHERE " + filter.condition + " ORDER BY actor",
                filter.values.toArray());
    }

    /** Which rows count for the question, but for who did it to whom. The states only help to choose the source. */
    static Filter filter(Evidence evidence, @Nullable String a, @Nullable String b) {
        Question question = evidence.question();
        String source = source(evidence, a, b);
        Filter filter = new Filter().and("source = ?", source);
        if (question.within().first() != null) {
            filter.and("day >= ?", question.within().first());
        }
        if (question.within().last() != null) {
            filter.and("day <= ?", question.within().last());
        }
        if (question.known() != null) {
            filter.and("day <= ?", question.known());
            if (source.equals(Sources.OWN)) {
                filter.and(
                        "id IN (SELECT e.document || '#' || e.id FROM events e JOIN documents d ON d.id = e.document"
                                + " WHERE d.published <= ?)",
                        question.known());
            } else {
                filter.and(
                        "id NOT IN (SELECT id FROM imported_events WHERE source = ? AND published > ?)",
                        source,
                        question.known());
            }
        }
        return filter;
    }

    /** Our own coding where it tells of the states, else the only import. Sources are never added together. */
    static String source(Evidence evidence, @Nullable String a, @Nullable String b) {
        String asked = evidence.question().source();
        if (asked != null) {
            return asked;
        }
        boolean own = a == null
                ? !evidence.column("SELECT id FROM events LIMIT 1").isEmpty()
                : !evidence.column(
                                "SELECT id FROM directed_events WHERE source = 'demarche' AND "
                                        + (b == null
                                                ? "(actor = ? OR recipient = ?)"
                                                : "actor IN (?, ?) AND recipient IN (?, ?)")
                                        + " LIMIT 1",
                                b == null ? new Object[] {a, a} : new Object[] {a, b, a, b})
                        .isEmpty();
        if (own) {
            return Sources.OWN;
        }
        List<String> imported = evidence.column("SELECT DISTINCT source FROM event_files ORDER BY source");
        if (imported.size() > 1) {
            throw new DemarcheException("events of several sources are there (" + String.join(", ", imported)
                    + "), and they are not added together: choose one with --source");
        }
        return imported.isEmpty() ? Sources.OWN : imported.getFirst();
    }

    /** Conditions with their values. */
    static final class Filter {
        private final List<Object> values = new ArrayList<>();
        private String condition = "true";

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
