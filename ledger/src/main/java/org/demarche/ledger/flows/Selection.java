package org.demarche.ledger.flows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Conditions on a table of events, ours or the imported one, which name some things differently. */
final class Selection {
    private final String table;
    private final String day;
    private final StringBuilder conditions = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    Selection(String table, String day) {
        this.table = table;
        this.day = day;
    }

    String table() {
        return table;
    }

    String day() {
        return day;
    }

    /** The id by which an event is known outside. */
    String id() {
        return ours() ? "document || '#' || id" : "id";
    }

    /** What decides between events of one day: of a document's events their place in it. */
    String tie() {
        return ours() ? "document || '#' || lpad(position::VARCHAR, 6, '0')" : "id";
    }

    private boolean ours() {
        return table.equals("events");
    }

    Selection add(String piece, Object... more) {
        conditions.append(piece);
        Collections.addAll(values, more);
        return this;
    }

    Selection list(Collection<?> more) {
        conditions.append(more.stream().map(value -> "?").collect(Collectors.joining(", ", "(", ")")));
        values.addAll(more);
        return this;
    }

    String conditions() {
        return conditions.toString();
    }

    Object[] values() {
        return values.toArray();
    }
}
