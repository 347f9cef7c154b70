package org.demarche.ledger.account;

import java.util.List;
import org.demarche.ledger.store.Entry;
import org.demarche.model.Dyad;
import org.demarche.model.Measure;

/**
 * How much of what one state does to another is conflict.
 *
 * <p>Formula: c / n, c being the reports with verbal or material conflict, n all reports.
 * <br>Unit: share. Range: 0 (all cooperation) to 1 (all conflict).
 * <br>Missing data: null where no event is known.
 * <br>Caveats: words weigh as much as deeds. A few events give a coarse share: look at n.
 * <br>Source: the quad categories are those of R. D. Duval and W. R. Thompson (1980), Reconsidering the Aggregate Relationship between
 * Size, Economic Development, and Some Types of Foreign Policy Behavior, American Journal of Political Science 24(3), 511-525.
 */
public record ConflictShare() implements DyadMeasure {
    @Override
    public String name() {
        return "conflict share";
    }

    @Override
    public Measure of(Dyad dyad, List<Entry> events) {
        long conflict = events.stream()
                .filter(entry -> !entry.event().type().quad().cooperation())
                .count();
        return measure(dyad, events.isEmpty() ? null : (double) conflict / events.size(), "share", events);
    }
}
