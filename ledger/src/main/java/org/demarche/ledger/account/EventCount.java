package org.demarche.ledger.account;

import java.util.List;
import org.demarche.ledger.store.Entry;
import org.demarche.model.Dyad;
import org.demarche.model.Measure;

/**
 * How many reports the ledger has of one state doing something to another.
 *
 * <p>Formula: n. Unit: reports. Range: 0 and up.
 * <br>Missing data: 0 where none is known. It says that the documents tell of none, not that nothing happened.
 * <br>Caveats: an event that three documents tell counts three times: {@link DistinctCount} counts it once.
 * <br>Source: counting is where event data begin; see P. A. Schrodt and J. E. Yonamine (2013), All Azimuth 2(2), 5-22.
 */
public record EventCount() implements DyadMeasure {
    @Override
    public String name() {
        return "event count";
    }

    @Override
    public Measure of(Dyad dyad, List<Entry> events) {
        return measure(dyad, (double) events.size(), "reports", events);
    }
}
