package org.demarche.ledger.store;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.model.Quad;
import org.demarche.model.Stance;

/** An {@link EventQuery} and a {@link ListQuery} as SQL. */
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
        return sql.add(others(query, "e.date_start"));
    }

    /** The conditions of a list of our own events. */
    static Sql own(ListQuery query) {
        Sql sql = conditions(query.events());
        String part =
                " AND (e.document, e.id) IN (SELECT (document, event) FROM event_actors WHERE country = ? AND role = ";
        if (query.actor() != null) {
            sql.add(part + "'actor')", query.actor());
        }
        if (query.recipient() != null) {
            sql.add(part + "'recipient')", query.recipient());
        }
        return sql.add(words(query));
    }

    /** The conditions of a list of imported ones, which have one state on a side and a day where ours have a first one. */
    static Sql imported(ListQuery query) {
        Sql sql = Sql.of(" AND e.source = ?", query.source());
        Set<String> countries = query.events().countries();
        if (query.events().between()) {
            sql.add(" AND e.actor <> e.recipient AND e.actor IN ").in(countries);
            sql.add(" AND e.recipient IN ").in(countries);
        } else if (!countries.isEmpty()) {
            sql.add(" AND (e.actor IN ").in(countries);
            sql.add(" OR e.recipient IN ").in(countries).add(")");
        }
        if (query.actor() != null) {
            sql.add(" AND e.actor = ?", query.actor());
        }
        if (query.recipient() != null) {
            sql.add(" AND e.recipient = ?", query.recipient());
        }
        return sql.add(others(query.events(), "e.day")).add(words(query));
    }

    private static Sql words(ListQuery query) {
        return query.words() == null
                ? new Sql()
                : Sql.of(
                        " AND contains(lower(e.text), ?)", query.words().strip().toLowerCase(Locale.ROOT));
    }

    /** What both kinds have; only the day goes by another name. */
    private static Sql others(EventQuery query, String day) {
        Sql sql = new Sql();
        if (query.from() != null) {
            sql.add(" AND " + day + " >= ?", query.from());
        }
        if (query.to() != null) {
            sql.add(" AND " + day + " <= ?", query.to());
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
