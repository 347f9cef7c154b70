package org.demarche.ledger.account;

import java.util.List;
import org.demarche.ledger.store.Entry;
import org.jspecify.annotations.Nullable;

/** How the scores of several events become one number. */
public enum Statistic {
    SUM,
    MEAN;

    /** The number; null where there are no events. Added up in the order of the events, so that it is the same each time. */
    @Nullable
    Double of(Scale scale, List<Entry> events) {
        if (events.isEmpty()) {
            return null;
        }
        double sum = events.stream().map(entry -> scale.of(entry.event())).reduce(0.0, Double::sum);
        return this == SUM ? sum : sum / events.size();
    }
}
