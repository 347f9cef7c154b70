package org.demarche.ledger.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.model.Dyad;

/**
 * How alike two states are in the company they keep in organisations.
 *
 * <p>Formula: Σ min(a(k), b(k)) / Σ max(a(k), b(k)) over third states k; x(k) is the number of organisations that x and k share.
 * <br>Unit: share. Range: 0 to 1.
 * <br>Interval: none, for nothing is drawn.
 * <br>Missing data: third states without a record with both are left out; no value where none is left.
 * <br>Caveats: the record counts shared memberships and does not name them, so this compares profiles, not lists of organisations.
 * <br>Source: Ružička's index, the weighted form of Jaccard's, over the counts of J. Pevehouse, T. Nordstrom, R. McManus and A. Jamison
 * (2020), Journal of Peace Research 57(3), 492-503; its use here: own.
 */
public record MembershipSimilarity() implements StateMeasure.OfDyad {
    @Override
    public String name() {
        return "membership-similarity";
    }

    @Override
    public String about() {
        return "how alike the organisations are that they share with third states";
    }

    @Override
    public String unit() {
        return "share";
    }

    @Override
    public String range() {
        return "0 to 1";
    }

    @Override
    public boolean symmetric() {
        return true;
    }

    @Override
    public List<MeasureValue> of(Evidence evidence, Dyad dyad) {
        List<YearRecords.Yearly> years = new ArrayList<>();
        for (int year : Memberships.of(evidence, dyad.actor()).byYear().keySet()) {
            if (evidence.question().within().touches(year)) {
                similarity(evidence, dyad, year).ifPresent(years::add);
            }
        }
        return YearRecords.values(evidence, this, dyad, years);
    }

    private static Optional<YearRecords.Yearly> similarity(Evidence evidence, Dyad dyad, int year) {
        Map<String, Integer> a = Memberships.of(evidence, dyad.actor()).counts(year, evidence.horizon());
        Map<String, Integer> b = Memberships.of(evidence, dyad.recipient()).counts(year, evidence.horizon());
        int thirds = 0;
        long least = 0;
        long greatest = 0;
        for (Map.Entry<String, Integer> own : a.entrySet()) {
            Integer other = b.get(own.getKey());
            if (other != null) {
                thirds++;
                least += Math.min(own.getValue(), other);
                greatest += Math.max(own.getValue(), other);
            }
        }
        String name = "shared_memberships:" + dyad.actor() + "+" + dyad.recipient() + "/" + year;
        return greatest == 0
                ? Optional.empty()
                : Optional.of(new YearRecords.Yearly(year, (double) least / greatest, name, thirds));
    }

    @Override
    public List<String> partners(Evidence evidence, String actor) {
        return actors(evidence).stream().filter(state -> !state.equals(actor)).toList();
    }

    @Override
    public List<String> actors(Evidence evidence) {
        return YearRecords.actors(evidence, "shared_memberships");
    }
}
