package org.demarche.ledger.measures;

import java.util.List;
import org.demarche.ledger.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Whether two states are bound to defend each other.
 *
 * <p>Formula: 1 where an alliance with an obligation of defence is in force in the year, else 0.
 * <br>Unit: yes or no. Range: 0, 1.
 * <br>Missing data: a pair and year without a record has no value.
 * <br>Source: B. A. Leeds, J. M. Ritter, S. M. Mitchell and A. G. Long (2002), International Interactions 28(3), 237-260.
 */
public record DefensePact() implements RecordMeasure {
    @Override
    public String name() {
        return "defense-pact";
    }

    @Override
    public List<RecordValue> of(Store store, String a, String b, @Nullable Integer year) {
        return YearRows.values(
                store,
                name(),
                "yes or no",
                "SELECT year, max(defense), 'alliances:' || year FROM alliances"
                        + " WHERE list_sort([a, b]) = list_sort([?, ?]) GROUP BY year ORDER BY year",
                a,
                b,
                year);
    }
}
