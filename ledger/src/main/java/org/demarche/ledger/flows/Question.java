package org.demarche.ledger.flows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query for directed events. That of an imported source leaves our own tables alone, which hold events in parts. */
final class Question {
    private final StringBuilder sql;
    private final List<Object> parameters = new ArrayList<>();

    private Question(String sql) {
        this.sql = new StringBuilder(sql);
    }

    /**
     * What happened between the two, each direction by itself, one behind the other: a direction with its own actor and recipient lets the
     * database skip what cannot hold it, either of the two on either side does not.
     *
     * @param tail such as a GROUP BY, for each direction
     */
    static Question of(String select, FlowQuery query, String tail) {
        boolean own = query.source().equals(Sources.OWN);
        String happened = own ? "" : " AND stance IN ('actual', 'historical') AND day IS NOT NULL";
        return bothWays(select, own ? "directed_events" : "imported_events", query, happened + tail);
    }

    /** Every report of an imported source between the two, whether it happened or not. */
    static Question all(String select, FlowQuery query) {
        return bothWays(select, "imported_events", query, "");
    }

    private static Question bothWays(String select, String table, FlowQuery query, String tail) {
        Question question = new Question("");
        question.oneWay(select, table, query, query.a(), query.b()).add(tail).add(" UNION ALL ");
        return question.oneWay(select, table, query, query.b(), query.a()).add(tail);
    }

    private Question oneWay(String select, String table, FlowQuery query, String actor, String recipient) {
        return add(
                        select + " FROM " + table + " WHERE source = ? AND actor = ? AND recipient = ?",
                        query.source(),
                        actor,
                        recipient)
                .days(query.from(), query.to());
    }

    /** Every report of an imported source, whether it happened or not. */
    static Question all(String select, EventQuestion question) {
        return all(select, question.source(), first(question), second(question), question.from(), question.to());
    }

    /** What happened between states, in any source. */
    static Question directed(String select, EventQuestion question) {
        return new Question(select + " FROM " + Sources.directed(question.source()))
                .add(" WHERE source = ?", question.source())
                .pair(first(question), second(question))
                .days(question.from(), question.to());
    }

    private static @Nullable String first(EventQuestion question) {
        return question.countries().isEmpty() ? null : question.countries().getFirst();
    }

    private static @Nullable String second(EventQuestion question) {
        return question.countries().size() < 2 ? null : question.countries().get(1);
    }

    static Question all(
            String select,
            String source,
            @Nullable String a,
            @Nullable String b,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return new Question(select + " FROM imported_events")
                .add(" WHERE source = ?", source)
                .pair(a, b)
                .days(from, to);
    }

    private Question pair(@Nullable String a, @Nullable String b) {
        if (a != null && b != null) {
            add(" AND actor IN (?, ?) AND recipient IN (?, ?) AND actor <> recipient", a, b, a, b);
        } else if (a != null) {
            add(" AND (actor = ? OR recipient = ?)", a, a);
        }
        return this;
    }

    private Question days(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null) {
            add(" AND day >= ?", from);
        }
        if (to != null) {
            add(" AND day <= ?", to);
        }
        return this;
    }

    Question add(String piece, Object... values) {
        sql.append(piece);
        Collections.addAll(parameters, values);
        return this;
    }

    String sql() {
        return sql.toString();
    }

    Object[] parameters() {
        return parameters.toArray();
    }
}
