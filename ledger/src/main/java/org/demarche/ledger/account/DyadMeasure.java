package org.demarche.ledger.account;

import java.util.List;
import org.demarche.ledger.store.Entry;
import org.demarche.model.Dyad;
import org.demarche.model.Measure;

/** A number about a dyad, computed from the events in which its actor did something to its recipient. */
public interface DyadMeasure {
    /**
     * Measures.
     *
     * @param dyad whom it is about
     * @param events events of that dyad that happened
     */
    Measure of(Dyad dyad, List<Entry> events);
}
