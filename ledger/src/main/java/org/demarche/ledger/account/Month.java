package org.demarche.ledger.account;

import java.time.YearMonth;
import java.util.List;
import org.demarche.model.Measure;

/**
 * The measures of one month.
 *
 * @param month the month
 * @param measures the same measures, in the same order, as in the account as a whole
 */
public record Month(YearMonth month, List<Measure> measures) {
    public Month {
        measures = List.copyOf(measures);
    }
}
