package org.demarche.ledger.measures;

import java.util.ArrayList;
import java.util.List;
import org.demarche.model.Dyad;

/**
 * In how many organisations of states both are full members.
 *
 * <p>Formula: the count of the record.
 * <br>Unit: organisations. Range: 0 and up.
 * <br>Missing data: a pair and year without a record has no value.
 * <br>Source: J. Pevehouse, T. Nordstrom, R. McManus and A. Jamison (2020), Journal of Peace Research 57(3), 492-503.
 */
public record SharedMemberships() implements StateMeasure.OfDyad {
    @Override
    public String name() {
        return "shared-memberships";
    }

    @Override
    public String about() {
        return "organisations of states to which both belong";
    }

    @Override
    public String unit() {
        return "organisations";
    }

    @Override
    public String range() {
        return "0 and up";
    }

    @Override
    public boolean symmetric() {
        return true;
    }

    @Override
    public List<MeasureValue> of(Evidence evidence, Dyad dyad) {
        List<YearRecords.Yearly> years = new ArrayList<>();
        Memberships own = Memberships.of(evidence, dyad.actor());
        for (int year : own.byYear().keySet()) {
            Integer n = own.counts(year, evidence.horizon()).get(dyad.recipient());
            if (n != null) {
                years.add(new YearRecords.Yearly(
                        year, n.doubleValue(), YearRecords.name("shared_memberships", dyad, year), 1));
            }
        }
        return YearRecords.values(evidence, this, dyad, years);
    }

    @Override
    public List<String> partners(Evidence evidence, String actor) {
        return YearRecords.partners(evidence, "shared_memberships", actor);
    }

    @Override
    public List<String> actors(Evidence evidence) {
        return YearRecords.actors(evidence, "shared_memberships");
    }
}
