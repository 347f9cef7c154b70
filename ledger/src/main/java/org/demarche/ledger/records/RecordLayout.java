package org.demarche.ledger.records;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the lines of a kind of file become rows of a table of records. Immutable. */
public sealed interface RecordLayout permits RecordKind, TableMapping {
    /** What it is called on the command line. */
    String label();

    /** The table its rows go to. */
    String table();

    /** The table's columns in the order of {@link RecordRow#values}, without {@code source} and {@code known}. */
    List<String> columns();

    /** The columns by which its rows replace older ones. */
    List<String> keys();

    /** Hash of what else decides on the rows; null where it is this program alone. */
    @Nullable
    String version();

    /** What is told of the text itself. */
    default TextForm form() {
        return TextForm.PLAIN;
    }

    /** The lines that a line stands for: several where a table has a column a year, or a country. */
    default List<RecordLine> parts(RecordLine line) {
        return List.of(line);
    }

    /** The rows of a line; none where the line is not asked for. */
    List<RecordRow> rows(RecordLine line) throws RecordLine.Bad;
}
