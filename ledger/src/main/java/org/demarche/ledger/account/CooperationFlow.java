package org.demarche.ledger.account;

import java.util.List;
import org.demarche.ledger.store.Entry;
import org.demarche.model.Dyad;
import org.demarche.model.Measure;

/**
 * How much cooperation goes from one state to another: the scores of the events of the two cooperative quad categories, added up
 * (<i>flow</i>) or averaged (<i>mean</i>).
 *
 * <p>Formula: Σ s(e), or Σ s(e) / n, over the n reports e with verbal or material cooperation, s being the score on the scale.
 * <br>Unit: scores. Range: PLOVER sum 0 to 10 n, mean 0 to 10; Goldstein sum -10 n to 10 n, mean -10 to 10.
 * <br>Missing data: null where no cooperative event is known; never 0.
 * <br>Caveats: a sum grows with the number of reports, so compare it only between periods read from the same sources; a mean hides how
 * much there was. Reports are counted, not events: see {@link QuadSum#distinct()}.
 * <br>Source: J. S. Goldstein (1992), Journal of Conflict Resolution 36(2), 369-385, who adds up scores by direction and period; on sums
 * against means P. A. Schrodt and J. E. Yonamine (2013), A Guide to Event Data: Past, Present, and Future, All Azimuth 2(2), 5-22.
 *
 * @param scale the scale of the scores
 * @param statistic sum or mean
 */
public record CooperationFlow(Scale scale, Statistic statistic) implements DyadMeasure {
    @Override
    public String name() {
        return scale.name(statistic == Statistic.SUM ? "cooperation flow" : "mean cooperation");
    }

    @Override
    public Measure of(Dyad dyad, List<Entry> events) {
        List<Entry> cooperative = events.stream()
                .filter(entry -> entry.event().type().quad().cooperation())
                .toList();
        return measure(dyad, statistic.of(scale, cooperative), scale.unit(), cooperative);
    }
}
