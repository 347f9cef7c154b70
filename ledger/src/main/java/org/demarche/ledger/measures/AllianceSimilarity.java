package org.demarche.ledger.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.model.Dyad;

/**
 * How alike the commitments are that two states have to third states.
 *
 * <p>Formula: S = 1 - 2 Σ |a(k) - b(k)| / (3 N) over the N third states k with any alliance in the year; a(k) is 3 for an obligation of
 * defence or offence, 2 for neutrality or non-aggression, 1 for consultation, 0 for none. Unweighted.
 * <br>Unit: share. Range: -1 to 1. Most states have no alliance with most others, so values are high: compare them, do not read them.
 * <br>Interval: none, for nothing is drawn.
 * <br>Missing data: no value in a year in which one of the two has no alliance on record at all.
 * <br>Source: C. S. Signorino and J. M. Ritter (1999), International Studies Quarterly 43(1), 115-144; alliances from ATOP: B. A. Leeds,
 * J. M. Ritter, S. M. Mitchell and A. G. Long (2002), International Interactions 28(3), 237-260. Leaving out the two themselves: own.
 */
public record AllianceSimilarity() implements StateMeasure.OfDyad {
    @Override
    public String name() {
        return "alliance-similarity";
    }

    @Override
    public String about() {
        return "how alike their alliances with third states are (S)";
    }

    @Override
    public String unit() {
        return "share";
    }

    @Override
    public String range() {
        return "-1 to 1";
    }

    @Override
    public boolean symmetric() {
        return true;
    }

    @Override
    public List<MeasureValue> of(Evidence evidence, Dyad dyad) {
        List<YearRecords.Yearly> years = new ArrayList<>();
        for (int year : Alliances.of(evidence, dyad.actor()).byYear().keySet()) {
            if (evidence.question().within().touches(year)) {
                similarity(evidence, dyad, year).ifPresent(years::add);
            }
        }
        return YearRecords.values(evidence, this, dyad, years);
    }

    private static Optional<YearRecords.Yearly> similarity(Evidence evidence, Dyad dyad, int year) {
        LocalDate horizon = evidence.horizon();
        List<String> allied = Alliances.Covered.of(evidence).allied(year, horizon);
        if (!allied.contains(dyad.actor()) || !allied.contains(dyad.recipient())) {
            return Optional.empty();
        }
        Map<String, Integer> a = Alliances.of(evidence, dyad.actor()).levels(year, horizon);
        Map<String, Integer> b = Alliances.of(evidence, dyad.recipient()).levels(year, horizon);
        int thirds = 0;
        int apart = 0;
        for (String third : allied) {
            if (!third.equals(dyad.actor()) && !third.equals(dyad.recipient())) {
                thirds++;
                apart += Math.abs(a.getOrDefault(third, 0) - b.getOrDefault(third, 0));
            }
        }
        String name = "alliances:" + dyad.actor() + "+" + dyad.recipient() + "/" + year;
        return thirds == 0
                ? Optional.empty()
                : Optional.of(new YearRecords.Yearly(year, 1 - 2.0 * apart / (3.0 * thirds), name, thirds));
    }

    @Override
    public List<String> partners(Evidence evidence, String actor) {
        return actors(evidence).stream().filter(state -> !state.equals(actor)).toList();
    }

    @Override
    public List<String> actors(Evidence evidence) {
        return YearRecords.actors(evidence, "alliances");
    }
}
