package org.demarche.ledger.measures;

import java.util.ArrayList;
import java.util.List;
import org.demarche.ledger.store.Store;
import org.jspecify.annotations.Nullable;

/** Measures that a record itself states: rows of year, value and where it stands. */
final class YearRows {
    private YearRows() {}

    static List<RecordValue> values(
            Store store, String name, String unit, String sql, String a, String b, @Nullable Integer year) {
        List<RecordValue> values = new ArrayList<>();
        for (@Nullable String[] row : store.records(sql, a, b)) {
            int each = Integer.parseInt(String.valueOf(row[0]));
            if (year == null || year == each) {
                Double value = Double.valueOf(String.valueOf(row[1]));
                values.add(new RecordValue(name, a, b, each, value, unit, 1, List.of(String.valueOf(row[2]))));
            }
        }
        return values;
    }
}
