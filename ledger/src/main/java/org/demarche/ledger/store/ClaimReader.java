package org.demarche.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.demarche.model.Certainty;
import org.demarche.model.Claim;

/** Puts claims together again from their rows. */
final class ClaimReader {
    private final Parts<String> countries;

    private ClaimReader(Connection connection, Sql wanted) throws SQLException {
        countries = Parts.read(connection, "claim_countries", "claim", "position", wanted, row -> row.text("country"));
    }

    /** Claims about at least one of the countries, or all where none is given. */
    static List<ClaimEntry> about(Connection connection, Set<String> countries) throws SQLException {
        Sql wanted = Sql.of("SELECT document, id FROM claims");
        if (!countries.isEmpty()) {
            wanted.add(" WHERE (document, id) IN (SELECT (document, claim) FROM claim_countries WHERE country IN ")
                    .in(countries)
                    .add(")");
        }
        return read(connection, wanted);
    }

    static List<Claim> of(Connection connection, String document) throws SQLException {
        return read(connection, Sql.of("SELECT document, id FROM claims WHERE document = ?", document)).stream()
                .map(ClaimEntry::claim)
                .toList();
    }

    private static List<ClaimEntry> read(Connection connection, Sql wanted) throws SQLException {
        ClaimReader reader = new ClaimReader(connection, wanted);
        return Sql.of("SELECT c.*, d.title, d.publisher, d.published, d.address"
                        + " FROM claims c JOIN documents d ON d.id = c.document JOIN (")
                .add(wanted)
                .add(") w ON c.document = w.document AND c.id = w.id"
                        + " ORDER BY d.published NULLS LAST, c.document, c.position")
                .list(connection, reader::entry);
    }

    private ClaimEntry entry(Row row) throws SQLException {
        String document = row.text("document");
        Claim claim = claim(row, document, row.text("id"));
        return new ClaimEntry(
                document + "#" + claim.id(),
                claim,
                document,
                row.text("title"),
                row.textOrNull("publisher"),
                row.dayOrNull("published"),
                row.textOrNull("address"));
    }

    private Claim claim(Row row, String document, String id) throws SQLException {
        return new Claim(
                id,
                row.text("claimant"),
                countries.of(document, id),
                row.textOrNull("condition"),
                row.text("consequence"),
                row.label(Certainty.class, "modality"),
                row.textOrNull("horizon"),
                row.span("sentence"),
                row.text("text"));
    }
}
