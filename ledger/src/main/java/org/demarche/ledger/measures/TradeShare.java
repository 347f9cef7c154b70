package org.demarche.ledger.measures;

import java.util.List;
import org.demarche.ledger.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Part of one state's trade that goes to, or comes from, another.
 *
 * <p>Formula: the share that the latest edition of the World Factbook gives for the year.
 * <br>Unit: per cent. Range: 0 to 100.
 * <br>Missing data: only the largest partners are listed; one that is not, or without a share, has no value, never 0.
 * <br>Source: Central Intelligence Agency, The World Factbook, editions 2000 to 2015.
 *
 * @param direction exports or imports
 */
public record TradeShare(String direction) implements RecordMeasure {
    @Override
    public String name() {
        return direction;
    }

    @Override
    public List<RecordValue> of(Store store, String a, String b, @Nullable Integer year) {
        return YearRows.values(
                store,
                name(),
                "per cent",
                "SELECT year, arg_max(share, edition), 'trade_partners:' || max(edition) FROM trade_partners"
                        + " WHERE country = ? AND partner = ? AND share IS NOT NULL AND year IS NOT NULL"
                        + " AND direction = '" + direction + "' GROUP BY year ORDER BY year",
                a,
                b,
                year);
    }
}
