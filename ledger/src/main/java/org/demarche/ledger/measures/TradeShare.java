package org.demarche.ledger.measures;

import java.util.List;
import org.demarche.model.Dyad;

/**
 * Part of one state's trade that goes to, or comes from, another.
 *
 * <p>Formula: the share that the latest edition of the World Factbook gives for the year.
 * <br>Unit: per cent. Range: 0 to 100.
 * <br>Missing data: only the largest partners are listed; one that is not, or without a share, has no value, never 0.
 * <br>Source: Central Intelligence Agency, The World Factbook, editions 2000 to 2015.
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
        return "what part of its " + direction + (direction.equals("exports") ? " goes to" : " comes from")
                + " the other";
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
        return YearRecords.values(
                evidence,
                this,
                dyad,
                evidence.rows(
                        "SELECT year, arg_max(share, edition), 'trade_partners:' || min(country) || '/' || min(partner) || '/' || min(direction)"
                                + " || '/' || max(edition) FROM trade_partners"
                                + " WHERE country = ? AND partner = ? AND share IS NOT NULL AND year IS NOT NULL"
                                + " AND direction = ? AND edition <= ? GROUP BY year ORDER BY year",
                        dyad.actor(),
                        dyad.recipient(),
                        direction,
                        evidence.lastEdition()));
    }

    @Override
    public List<String> partners(Evidence evidence, String actor) {
        return evidence.column(
                "SELECT DISTINCT partner FROM trade_partners WHERE country = ? AND direction = ? ORDER BY partner",
                actor,
                direction);
    }

    @Override
    public List<String> actors(Evidence evidence) {
        return evidence.column(
                "SELECT DISTINCT country FROM trade_partners WHERE direction = ? ORDER BY country", direction);
    }
}
