package org.demarche.ledger.account;

import java.util.List;
import org.demarche.ledger.store.Entry;
import org.demarche.model.Dyad;
import org.demarche.model.Measure;

/**
 * How much conflict goes from one state to another: the scores of the events of the two conflictual quad categories, added up
 * (<i>flow</i>) or averaged (<i>mean</i>). The more conflict, the further below 0.
 *
 * <p>Formula: Σ s(e), or Σ s(e) / n, over the n reports e with verbal or material conflict, s being the score on the scale.
 * <br>Unit: scores. Range: PLOVER sum -10 n to 0, mean -10 to 0; Goldstein sum -10 n to 10 n, mean -10 to 10.
 * <br>Missing data: null where no conflictual event is known; never 0. A request has the PLOVER score 0: a flow of 0 is a flow.
 * <br>Caveats and source: as for {@link CooperationFlow}.
 *
 * @param scale the scale of the scores
 * @param statistic sum or mean
 */
public record ConflictFlow(Scale scale, Statistic statistic) implements DyadMeasure {
    @Override
    public String name() {
        return scale.name(statistic == Statistic.SUM ? "conflict flow" : "mean conflict");
    }

    @Override
    public Measure of(Dyad dyad, List<Entry> events) {
        List<Entry> conflictual = events.stream()
                .filter(entry -> !entry.event().type().quad().cooperation())
                .toList();
        return measure(dyad, statistic.of(scale, conflictual), scale.unit(), conflictual);
    }
}
