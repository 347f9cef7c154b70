package org.demarche.ledger.store;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.demarche.model.Quad;
import org.demarche.model.Stance;

/** An {@link EventQuery} as SQL. */
final class EventFilter {
    /** By day, those without one last; then as the documents tell them. */
    static final String ORDER = "e.date_start NULLS LAST, e.document, e.position";

    private EventFilter() {}

    /** A query for {@code document} and {@code id} of the events on the page asked for. */
    static Sql page(EventQuery query) {
        return Sql.of("SELECT e.document, e.id FROM events e WHERE true")
                .add(conditions(query))
                .add(" ORDER BY " + ORDER + " LIMIT ? OFFSET ?", query.limit(), query.offset());
    }

    /** A query for the number {@code n} of all events asked for, limit and offset aside. */
    static Sql count(EventQuery query) {
        return Sql.of("SELECT count(*) AS n FROM events e WHERE true").add(conditions(query));
    }

    private static Sql conditions(EventQuery query) {
        Sql sql = new Sql();
        if (query.between()) {
            sql.add(between(query.countries()));
        } else if (!query.countries().isEmpty()) {
            sql.add(" AND (e.document, e.id) IN (SELECT (document, event) FROM event_actors WHERE country IN ")
                    .in(query.countries())
                    .add(")");
        }
        if (query.from() != null) {
            sql.add(" AND e.date_start >= ?", query.from());
        }
        if (query.to() != null) {
            sql.add(" AND e.date_start <= ?", query.to());
        }
        oneOf(sql, "e.type", query.types().stream().map(Enum::name).toList());
        oneOf(sql, "e.quad", query.quads().stream().map(Quad::number).toList());
        oneOf(sql, "e.stance", query.stances().stream().map(Stance::label).toList());
        return sql;
    }

    /** One of the two acts and the other has a part in it, on either side. */
    private static Sql between(Set<String> countries) {
        Iterator<String> both = countries.iterator();
        String a = both.next();
        String b = both.next();
        return Sql.of(
                " AND (e.document, e.id) IN (SELECT (document, event) FROM event_actors WHERE country IN (?, ?)"
                        + " GROUP BY document, event HAVING count(DISTINCT country) = 2 AND bool_or(role = 'actor'))",
                a,
                b);
    }

    private static void oneOf(Sql sql, String column, List<?> values) {
        if (!values.isEmpty()) {
            sql.add(" AND " + column + " IN ").in(values);
        }
    }
}
