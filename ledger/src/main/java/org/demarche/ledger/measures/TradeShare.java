package org.demarche.ledger.measures;

import java.util.List;
import org.demarche.model.Dyad;

/**
 * Part of one state's trade that goes to, or comes from, another.
 *
 * <p>Formula: the share that the latest edition of the World Factbook gives for the year.
 * <br>Unit: per cent. Range: 0 to 100.
 * <br>Interval: none where the partner is listed. Only the largest are: one that is not listed has bounds, 0 and the smallest share that
 * is, or what the list leaves over if that is less.
 * <br>Missing data: no value for a partner that is not listed, never 0; no line for a year without a list.
 * <br>Vintage: an edition counts as known from the year after its own.
 * <br>Source: Central Intelligence Agency, The World Factbook, editions 2000 to 2015. The bounds: own.
 *
 * @param direction exports or imports
 */
public record TradeShare(String direction) implements StateMeasure.OfDyad {
    @Override
    public String name() {
        return direction;
    }

    @Override
    public String about() {
        return direction.equals("exports")
                ? "what part of its exports goes to the other"
                : "what part of its imports comes from the other";
    }

    @Override
    public String unit() {
        return "per cent";
    }

    @Override
    public String range() {
        return "0 to 100";
    }

    @Override
    public List<MeasureValue> of(Evidence evidence, Dyad dyad) {
        return PartnerList.of(evidence, dyad.actor(), direction).stream()
                .filter(list -> evidence.question().within().touches(list.year()))
                .map(list -> value(evidence, dyad, list))
                .toList();
    }

    private MeasureValue value(Evidence evidence, Dyad dyad, PartnerList list) {
        boolean listed = list.share(dyad.recipient()).isPresent();
        Bounded share = list.bounded(dyad.recipient());
        return new MeasureValue(
                name(),
                dyad.actor(),
                dyad.recipient(),
                Period.year(list.year()),
                share.value(),
                share.interval(),
                unit(),
                1,
                evidence.named(List.of(list.row(listed ? dyad.recipient() : null))),
                listed ? "" : "not among the partners listed");
    }

    @Override
    public List<String> partners(Evidence evidence, String actor) {
        return TradePartners.of(evidence, actor, direction);
    }

    @Override
    public List<String> actors(Evidence evidence) {
        return TradePartners.states(evidence);
    }
}
