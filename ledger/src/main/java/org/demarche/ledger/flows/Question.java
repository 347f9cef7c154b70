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

    /** What happened between the two, either way. */
    static Question of(String select, FlowQuery query) {
        boolean own = query.source().equals(Sources.OWN);
        Question question = own
                ? new Question(select + " FROM directed_events WHERE source = 'demarche'")
                : all(select, query).add(" AND stance IN ('actual', 'historical') AND day IS NOT NULL");
        return own ? question.pair(query.a(), query.b()).days(query.from(), query.to()) : question;
    }

    /** Every report of an imported source between the two, whether it happened or not. */
    static Question all(String select, FlowQuery query) {
        return all(select, query.source(), query.a(), query.b(), query.from(), query.to());
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
