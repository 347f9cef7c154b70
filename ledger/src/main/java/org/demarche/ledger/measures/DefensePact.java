package org.demarche.ledger.measures;

import java.util.ArrayList;
import java.util.List;
import org.demarche.model.Dyad;

/**
 * Whether two states are bound to defend each other.
 *
 * <p>Formula: 1 where an alliance with an obligation of defence is in force in the year, else 0.
 * <br>Unit: yes or no. Range: 0, 1.
 * <br>Interval: none, for nothing is drawn.
 * <br>Missing data: ATOP lists every alliance, so a pair without a row in a year that it covers has none: 0, without a row. No value for a
 * state that it never lists, and for a year that it does not cover.
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
    public boolean symmetric() {
        return true;
    }

    @Override
    public List<MeasureValue> of(Evidence evidence, Dyad dyad) {
        Alliances own = Alliances.of(evidence, dyad.actor());
        Alliances others = Alliances.of(evidence, dyad.recipient());
        if (own.byYear().isEmpty() || others.byYear().isEmpty()) {
            return List.of();
        }
        List<YearRecords.Yearly> years = new ArrayList<>();
        Alliances.Covered.of(evidence).years().forEach((year, known) -> {
            if (!known.isAfter(evidence.horizon())) {
                years.add(pact(evidence, own, dyad, year));
            }
        });
        return YearRecords.values(evidence, this, dyad, years);
    }

    private static YearRecords.Yearly pact(Evidence evidence, Alliances own, Dyad dyad, int year) {
        List<Alliances.Alliance> both = own.byYear().getOrDefault(year, List.of()).stream()
                .filter(alliance -> alliance.other().equals(dyad.recipient()))
                .filter(alliance -> !alliance.known().isAfter(evidence.horizon()))
                .toList();
        double defense =
                both.stream().mapToInt(Alliances.Alliance::defense).max().orElse(0);
        return new YearRecords.Yearly(
                year, defense, both.isEmpty() ? null : YearRecords.name("alliances", dyad, year), 1);
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
