package org.demarche.ledger.account;

import java.util.List;
import org.demarche.ledger.store.Entry;
import org.demarche.model.Dyad;
import org.demarche.model.Measure;

/**
 * Whether one state's conduct towards another is cooperative or conflictual on balance: the mean score of all its events.
 *
 * <p>Formula: Σ s(e) / n over all n reports e, s being the score on the scale.
 * <br>Unit: score. Range: -10 (nothing but the gravest conflict) to 10 (nothing but the closest cooperation).
 * <br>Missing data: null where no event is known; never 0, which says that the two balance.
 * <br>Caveats: much of both and little of both look the same: read it with {@link EventCount} and {@link ConflictShare}.
 * <br>Source: the net of cooperation and conflict by direction is J. S. Goldstein's (1992), Journal of Conflict Resolution 36(2),
 * 369-385; the mean in place of the sum, so that the number of reports does not drive it, is discussed by P. A. Schrodt and J. E.
 * Yonamine (2013), All Azimuth 2(2), 5-22.
 *
 * @param scale the scale of the scores
 */
public record NetCooperation(Scale scale) implements DyadMeasure {
    @Override
    public String name() {
        return scale.name("net cooperation");
    }

    @Override
    public Measure of(Dyad dyad, List<Entry> events) {
        return measure(dyad, Statistic.MEAN.of(scale, events), scale.unit(), events);
    }
}
