package org.demarche.ledger.records;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table of records.
 *
 * @param known the day on which it became known; null where the file says nothing of it
 * @param values its values, in the order of the columns
 */
record RecordRow(@Nullable LocalDate known, List<@Nullable Object> values) {
    static RecordRow of(@Nullable LocalDate known, @Nullable Object... values) {
        return new RecordRow(known, Collections.unmodifiableList(java.util.Arrays.asList(values)));
    }
}
