package org.demarche.ledger.exchange;

import java.util.ArrayList;
import java.util.List;
import org.demarche.ledger.lake.Lake;
import org.demarche.ledger.store.CodedRows;
import org.demarche.ledger.store.Entry;
import org.demarche.ledger.store.ImportedEvent;
import org.demarche.ledger.store.Layout;
import org.demarche.model.Coding;
import org.demarche.model.Document;
import org.jspecify.annotations.Nullable;

/** The tables of a {@link Lake}: those that a ledger has for what was coded, and its events once more by pair, for quick accounts. */
public final class LakeRows {
    private LakeRows() {}

    /** The tables and their columns. */
    public static List<Layout.Table> tables() {
        List<Layout.Table> tables = new ArrayList<>(Layout.coded());
        List<Layout.Column> columns = new ArrayList<>(List.of(new Layout.Column("document", "VARCHAR")));
        Layout.importedEvents().columns().stream()
                .filter(column -> !Lake.NOT_IN_PAIRS.contains(column.name()))
                .forEach(columns::add);
        tables.add(new Layout.Table(Lake.PAIRS, columns));
        return tables;
    }

    /**
     * The rows of a document, values in the order of the columns.
     *
     * @param coder name and version of what has coded it
     */
    public static <E extends Exception> void write(
            Document document, Coding coding, String coder, CodedRows.Sink<E> sink) throws E {
        CodedRows.write(document, coding, coder, sink);
        for (Entry entry : Entry.of(document, coding)) {
            for (Pairs.Pair pair : Pairs.ofCountries(entry)) {
                ImportedEvent event = new ImportedEvent(pair.id(), entry, pair.actor(), pair.recipient(), 0);
                List<@Nullable Object> values = new ArrayList<>(event.values("", ""));
                values.subList(values.size() - 2, values.size()).clear(); // file and line
                values.set(0, document.id()); // for the source
                sink.row(Lake.PAIRS, values);
            }
        }
    }
}
