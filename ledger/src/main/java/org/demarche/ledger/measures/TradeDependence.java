package org.demarche.ledger.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.model.Dyad;

/**
 * How much of one state's trade is with another.
 *
 * <p>Formula: (share of the partner in exports + share of the partner in imports) / 2, both of the same year.
 * <br>Unit: per cent. Range: 0 to 100.
 * <br>Interval: none where the partner is listed in both; else what the bounds of {@link TradeShare} leave open.
 * <br>Missing data: no value where it is not listed in one of them; no line for a year in which one of the lists is missing.
 * <br>Caveats: shares of trade say nothing of how much trade there is: see {@link TradeOverGdp}.
 * <br>Source: the concentration of trade on a partner as the root of his influence is A. O. Hirschman's (1945), National Power and the
 * Structure of Foreign Trade. The mean of the two: own.
 */
public record TradeDependence() implements StateMeasure.OfDyad {
    @Override
    public String name() {
        return "trade-dependence";
    }

    @Override
    public String about() {
        return "what part of its trade is with the other: mean of exports and imports";
    }

    @Override
    public String unit() {
        return "per cent";
    }

    @Override
    public String range() {
        return "0 to 100";
    }

    /** Dependence in a year, with the lists behind it. */
    record Yearly(int year, Bounded dependence, List<String> rows) {}

    @Override
    public List<MeasureValue> of(Evidence evidence, Dyad dyad) {
        return yearly(evidence, dyad.actor(), dyad.recipient()).stream()
                .filter(each -> evidence.question().within().touches(each.year()))
                .map(each -> new MeasureValue(
                        name(),
                        dyad.actor(),
                        dyad.recipient(),
                        Period.year(each.year()),
                        each.dependence().value(),
                        each.dependence().interval(),
                        unit(),
                        2,
                        evidence.named(each.rows()),
                        each.dependence().exact() ? "" : "not listed in both directions"))
                .toList();
    }

    static List<Yearly> yearly(Evidence evidence, String a, String b) {
        TreeMap<Integer, PartnerList> imports = new TreeMap<>();
        PartnerList.of(evidence, a, "imports").forEach(list -> imports.put(list.year(), list));
        List<Yearly> years = new ArrayList<>();
        for (PartnerList exports : PartnerList.of(evidence, a, "exports")) {
            Optional.ofNullable(imports.get(exports.year()))
                    .ifPresent(list -> years.add(new Yearly(
                            exports.year(),
                            exports.bounded(b).plus(list.bounded(b)).over(2),
                            List.of(row(exports, b), row(list, b)))));
        }
        return years;
    }

    private static String row(PartnerList list, String b) {
        return list.row(list.share(b).isPresent() ? b : null);
    }

    @Override
    public List<String> partners(Evidence evidence, String actor) {
        return TradePartners.of(evidence, actor);
    }

    @Override
    public List<String> actors(Evidence evidence) {
        return TradePartners.states(evidence);
    }
}
