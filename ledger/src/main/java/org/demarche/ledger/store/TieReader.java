package org.demarche.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.demarche.model.Actor;
import org.demarche.model.Tie;

/** Puts ties together again from their rows. */
final class TieReader {
    private final Parts<Actor> of;
    private final Parts<Actor> to;

    private TieReader(Connection connection, Sql wanted) throws SQLException {
        of = Parts.read(connection, "(FROM tie_actors WHERE role = 'of')", "tie", "position", wanted, Row::actor);
        to = Parts.read(connection, "(FROM tie_actors WHERE role = 'to')", "tie", "position", wanted, Row::actor);
    }

    /** Ties of or to at least one of the countries, or all where none is given. */
    static List<TieEntry> about(Connection connection, Set<String> countries) throws SQLException {
        Sql wanted = Sql.of("SELECT document, id FROM ties");
        if (!countries.isEmpty()) {
            wanted.add(" WHERE (document, id) IN (SELECT (document, tie) FROM tie_actors WHERE country IN ")
                    .in(countries)
                    .add(")");
        }
        return read(connection, wanted);
    }

    static List<Tie> of(Connection connection, String document) throws SQLException {
        return read(connection, Sql.of("SELECT document, id FROM ties WHERE document = ?", document)).stream()
                .map(TieEntry::tie)
                .toList();
    }

    private static List<TieEntry> read(Connection connection, Sql wanted) throws SQLException {
        TieReader reader = new TieReader(connection, wanted);
        return Sql.of("SELECT t.*, d.title, d.publisher, d.published, d.address"
                        + " FROM ties t JOIN documents d ON d.id = t.document JOIN (")
                .add(wanted)
                .add(") w ON t.document = w.document AND t.id = w.id"
                        + " ORDER BY d.published NULLS LAST, t.document, t.position")
                .list(connection, reader::entry);
    }

    private TieEntry entry(Row row) throws SQLException {
        String document = row.text("document");
        String id = row.text("id");
        Tie tie = new Tie(
                id,
                row.text("relation"),
                of.of(document, id).getFirst(),
                to.of(document, id),
                row.span("sentence"),
                row.text("text"));
        return new TieEntry(
                document + "#" + id,
                tie,
                document,
                row.text("title"),
                row.textOrNull("publisher"),
                row.dayOrNull("published"),
                row.textOrNull("address"));
    }
}
