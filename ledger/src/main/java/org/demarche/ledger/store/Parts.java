package org.demarche.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The parts of one kind, such as actors, of a number of events, claims or ties: read in one go, then handed out to each. */
final class Parts<T> {
    private final Map<Owner, List<T>> parts = new HashMap<>();

    private record Owner(String document, String id) {}

    private Parts() {}

    /**
     * Reads the parts.
     *
     * @param table the table of the parts
     * @param owner the column that names the event, claim or tie
     * @param order the column, or columns, in whose order they come
     * @param wanted a query for {@code document} and {@code id} of the owners
     */
    static <T> Parts<T> read(
            Connection connection, String table, String owner, String order, Sql wanted, Sql.Mapper<T> mapper)
            throws SQLException {
        Parts<T> read = new Parts<>();
        Sql sql = Sql.of("SELECT p.* FROM " + table + " p JOIN (")
                .add(wanted)
                .add(") w ON p.document = w.document AND p." + owner + " = w.id ORDER BY " + order);
        sql.list(
                connection,
                row -> read.parts
                        .computeIfAbsent(new Owner(row.text("document"), row.text(owner)), key -> new ArrayList<>())
                        .add(mapper.map(row)));
        return read;
    }

    List<T> of(String document, String id) {
        return parts.getOrDefault(new Owner(document, id), List.of());
    }
}
