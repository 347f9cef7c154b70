package org.demarche.ledger.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duckdb.DuckDBConnection;

/** Documents that are kept together, all or none. What is there already, document and coding, is not written again. Not thread-safe. */
final class DocumentBatch {
    private record Change(CodedDocument coded, Stamp stamp) {}

    private final String coder;
    private final Map<String, Stamp> stored;
    private final Map<String, Stamp> now;
    private final Map<String, Change> changes = new LinkedHashMap<>();
    private final List<String> restamped = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();

    /**
     * @param coder what has coded them
     * @param stored what the ledger holds under their ids
     */
    DocumentBatch(String coder, Map<String, Stamp> stored, List<CodedDocument> documents) {
        this.coder = coder;
        this.stored = stored;
        this.now = new LinkedHashMap<>(stored);
        documents.forEach(this::take);
    }

    private void take(CodedDocument coded) {
        String id = coded.document().id();
        Stamp stamp = new Stamp(Fingerprint.of(coded.document()), Fingerprint.of(coded.coding()), coder);
        Stamp before = now.put(id, stamp);
        if (before == null || !before.sameDocumentAndCoding(stamp)) {
            changes.put(id, new Change(coded, stamp));
            outcomes.add(before == null ? Outcome.ADDED : Outcome.UPDATED);
        } else {
            if (!before.coder()
                    .equals(coder)) { // another coder has read the same out of it: that is all there is to note
                restamped.add(id);
            }
            outcomes.add(Outcome.UNCHANGED);
        }
    }

    void write(DuckDBConnection connection) throws SQLException {
        if (!restamped.isEmpty()) {
            Sql.of("UPDATE documents SET coder = ? WHERE id IN ", coder)
                    .in(restamped)
                    .update(connection);
        }
        if (changes.isEmpty()) {
            return;
        }
        List<String> reporting =
                changes.keySet().stream().filter(this::mayReport).toList();
        if (!reporting.isEmpty()) {
            ReportTables.note(connection, reporting);
        }
        try (CodingWriter writer = new CodingWriter(connection)) {
            Collection<String> replaced =
                    changes.keySet().stream().filter(stored::containsKey).toList();
            if (!replaced.isEmpty()) {
                writer.delete(replaced);
            }
            for (Change change : changes.values()) {
                writer.write(change.coded().document(), change.coded().coding(), change.stamp());
            }
            writer.flush();
        }
        JudgementTables.settle(connection, changes.keySet());
    }

    /** Whether it tells an event, or may have told one before. */
    private boolean mayReport(String id) {
        return stored.containsKey(id)
                || !Objects.requireNonNull(changes.get(id))
                        .coded()
                        .coding()
                        .events()
                        .isEmpty();
    }

    /** What became of the documents, in their order. */
    List<Outcome> outcomes() {
        return outcomes;
    }
}
