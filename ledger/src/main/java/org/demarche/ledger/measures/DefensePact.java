package org.demarche.ledger.measures;

import java.util.List;
import org.demarche.model.Dyad;

/**
 * Whether two states are bound to defend each other.
 *
 * <p>Formula: 1 where an alliance with an obligation of defence is in force in the year, else 0.
 * <br>Unit: yes or no. Range: 0, 1.
 * <br>Missing data: a pair and year without a record has no value.
 * <br>Source: B. A. Leeds, J. M. Ritter, S. M. Mitchell and A. G. Long (2002), International Interactions 28(3), 237-260.
 */
public record DefensePact() implements StateMeasure.OfDyad {
    @Override
    public String name() {
        return "defense-pact";
    }

    @Override
    public String about() {
        return "an alliance with an obligation of defence is in force";
    }

    @Override
    public String unit() {
        return "yes or no";
    }

    @Override
    public String range() {
        return "0, 1";
    }

    @Override
    public List<MeasureValue> of(Evidence evidence, Dyad dyad) {
        return YearRecords.values(
                evidence,
                this,
                dyad,
                evidence.rows(
                        "SELECT year, max(defense), 'alliances:' || min(a) || '/' || min(b) || '/' || year FROM alliances"
                                + " WHERE (a = ? AND b = ? OR a = ? AND b = ?) AND year <= ? GROUP BY year ORDER BY year",
                        dyad.actor(),
                        dyad.recipient(),
                        dyad.recipient(),
                        dyad.actor(),
                        evidence.horizon().getYear()));
    }

    @Override
    public List<String> partners(Evidence evidence, String actor) {
        return YearRecords.partners(evidence, "alliances", actor);
    }

    @Override
    public List<String> actors(Evidence evidence) {
        return YearRecords.actors(evidence, "alliances");
    }
}
