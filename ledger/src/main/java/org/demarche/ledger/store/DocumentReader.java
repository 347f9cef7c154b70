package org.demarche.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.model.Document;

/** Reads documents, and what the ledger knows of them as a whole. */
final class DocumentReader {
    private DocumentReader() {}

    static Optional<Document> read(Connection connection, String id) throws SQLException {
        return Sql.of("SELECT * FROM documents WHERE id = ?", id).list(connection, DocumentReader::document).stream()
                .findFirst();
    }

    /** By id; those that are not there are left out. */
    static Map<String, Stamp> stamps(Connection connection, Collection<String> ids) throws SQLException {
        Map<String, Stamp> stamps = new HashMap<>();
        if (!ids.isEmpty()) {
            Sql.of("SELECT id, content_hash, coding_hash, coder FROM documents WHERE id IN ")
                    .in(ids)
                    .each(
                            connection,
                            row -> stamps.put(
                                    row.text("id"),
                                    new Stamp(row.text("content_hash"), row.text("coding_hash"), row.text("coder"))));
        }
        return stamps;
    }

    static Summary summary(Connection connection) throws SQLException {
        List<Summary.Publisher> publishers = Sql.of("SELECT publisher, count(*) AS n FROM documents"
                        + " WHERE publisher IS NOT NULL GROUP BY publisher ORDER BY n DESC, publisher")
                .list(connection, row -> new Summary.Publisher(row.text("publisher"), row.count("n")));
        return Sql.of("SELECT (SELECT count(*) FROM documents) AS documents, (SELECT count(*) FROM claims) AS claims,"
                        + " (SELECT count(*) FROM ties) AS ties, count(*) AS events,"
                        + " min(date_start) AS first, max(date_start) AS last FROM events")
                .one(
                        connection,
                        row -> new Summary(
                                row.count("documents"),
                                row.count("events"),
                                row.count("claims"),
                                row.count("ties"),
                                row.dayOrNull("first"),
                                row.dayOrNull("last"),
                                publishers));
    }

    private static Document document(Row row) throws SQLException {
        return new Document(
                row.text("id"),
                row.text("text"),
                row.spanOrNull("headline"),
                row.dayOrNull("published"),
                row.textOrNull("publisher"),
                row.textOrNull("author"),
                row.text("language"),
                row.texts("topics"),
                row.textOrNull("address"));
    }
}
