package org.demarche.ledger.measures;

import java.util.List;
import org.demarche.ledger.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * In how many organisations of states both are full members.
 *
 * <p>Formula: the count of the record.
 * <br>Unit: organisations. Range: 0 and up.
 * <br>Missing data: a pair and year without a record has no value.
 * <br>Source: J. Pevehouse, T. Nordstrom, R. McManus and A. Jamison (2020), Journal of Peace Research 57(3), 492-503.
 */
public record SharedMemberships() implements RecordMeasure {
    @Override
    public String name() {
        return "shared-memberships";
    }

    @Override
    public List<RecordValue> of(Store store, String a, String b, @Nullable Integer year) {
        return YearRows.values(
                store,
                name(),
                "organisations",
                "SELECT year, max(n), 'shared_memberships:' || year FROM shared_memberships"
                        + " WHERE list_sort([a, b]) = list_sort([?, ?]) GROUP BY year ORDER BY year",
                a,
                b,
                year);
    }
}
