package org.demarche.ledger.store;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one file for one table of records.
 *
 * @param table the table
 * @param columns its columns, in the order of a row's values; without {@code source} and {@code known}
 * @param keys the columns by which rows replace older ones
 * @param kind the kind of file
 * @param name the file's name
 * @param sha256 hash of the file's content, which becomes the source of each row
 * @param mapping hash of the mapping by which it was read; null where the kind says all
 * @param known the day on which all of the file became known; null where each record has its own
 * @param reader hands over the rows
 * @param repeated hears of each line that only repeats keys of a line above; its rows are left out
 */
public record RecordRows(
        String table,
        List<String> columns,
        List<String> keys,
        String kind,
        String name,
        String sha256,
        @Nullable String mapping,
        @Nullable LocalDate known,
        Reader reader,
        IntConsumer repeated) {

    /** Reads the file. */
    public interface Reader {
        /**
         * Hands each row over.
         *
         * @return lines that could not be read
         */
        int read(Sink sink) throws IOException, SQLException;
    }

    /** Takes a row. */
    public interface Sink {
        /** The row of the line, with the day on which it became known. */
        void row(int line, LocalDate known, List<? extends @Nullable Object> values) throws SQLException;
    }
}
