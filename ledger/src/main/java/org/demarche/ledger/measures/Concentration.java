package org.demarche.ledger.measures;

import java.util.List;

/**
 * How much of a state's trade is with few partners.
 *
 * <p>Formula: Herfindahl and Hirschman's index Σ s², s being the shares of the listed partners (0 to 1).
 * <br>Unit: index. Range: 0 to 1 (a single partner).
 * <br>Interval: bounds. Only the largest partners are listed: the value is the lowest that is possible, the rest being spread over many;
 * the highest has the rest in shares as large as the smallest listed.
 * <br>Missing data: no line for a year without a list.
 * <br>Source: A. O. Hirschman (1945), National Power and the Structure of Foreign Trade; O. C. Herfindahl (1950), Concentration in the
 * Steel Industry. The bounds: own.
 *
 * @param direction exports or imports
 */
public record Concentration(String direction) implements StateMeasure.OfActor {
    @Override
    public String name() {
        return direction.equals("exports") ? "export-concentration" : "import-concentration";
    }

    @Override
    public String about() {
        return "how much of its " + direction + " is with few partners (Herfindahl-Hirschman)";
    }

    @Override
    public String unit() {
        return "index";
    }

    @Override
    public String range() {
        return "0 to 1";
    }

    @Override
    public List<MeasureValue> of(Evidence evidence, String actor) {
        return PartnerList.of(evidence, actor, direction).stream()
                .filter(list -> evidence.question().within().touches(list.year()))
                .map(list -> value(evidence, actor, list))
                .toList();
    }

    private MeasureValue value(Evidence evidence, String actor, PartnerList list) {
        Bounded index = index(list);
        return new MeasureValue(
                name(),
                actor,
                null,
                Period.year(list.year()),
                index.low(),
                index.interval(),
                unit(),
                list.partners().size(),
                evidence.named(List.of(list.row(null))),
                "over " + list.partners().size() + " listed partners");
    }

    static Bounded index(PartnerList list) {
        double listed = 0;
        double squares = 0;
        for (PartnerList.Partner partner : list.partners()) {
            double share = partner.share() / 100;
            listed += share;
            squares += share * share;
        }
        double rest = Math.max(0, 1 - listed);
        double most = list.unlisted() / 100;
        double whole = most == 0 ? 0 : Math.floor(rest / most);
        double last = rest - whole * most;
        return new Bounded(squares, squares + whole * most * most + last * last);
    }

    @Override
    public List<String> actors(Evidence evidence) {
        return TradePartners.states(evidence);
    }
}
