package org.demarche.ledger.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one file for one table of records.
 *
 * @param table the table
 * @param keys the columns by which a row replaces an older one
 * @param rows values in the order of the table's columns, without its last, the source
 * @param kind the kind of file
 * @param name the file's name
 * @param sha256 hash of the file's content, which becomes the source of each row
 * @param skipped how many lines of the file could not be read
 */
public record RecordRows(
        String table,
        List<String> keys,
        List<@Nullable Object[]> rows,
        String kind,
        String name,
        String sha256,
        int skipped) {}
