package org.demarche.ledger.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.model.Dyad;

/**
 * How much trade with another weighs in a state's economy.
 *
 * <p>Formula: 100 (exports to the other + imports from it) / GDP, exports alone, or imports alone, of bilateral trade in all products.
 * <br>Unit: per cent of GDP. Range: 0 and up; a port of transit may have more than 100.
 * <br>Interval: none.
 * <br>Missing data: no value in a year without GDP or without the flows of both directions that the form needs.
 * <br>Caveats: GDP is in current dollars; flows in another unit than dollars, or thousands, millions or billions of them, are left out.
 * <br>Source: J. R. Oneal and B. M. Russett (1997), The Classical Liberals Were Right: Democracy, Interdependence, and Conflict, 1950-1985,
 * International Studies Quarterly 41(2), 267-293.
 *
 * @param form which trade
 */
public record TradeOverGdp(Form form) implements StateMeasure.OfDyad {
    /** Which trade is set against GDP. */
    public enum Form {
        TRADE("trade-gdp", "trade with the other", 2),
        EXPORTS("exports-gdp", "exports to the other", 1),
        IMPORTS("imports-gdp", "imports from the other", 1);

        private final String label;
        private final String words;
        private final int flows;

        Form(String label, String words, int flows) {
            this.label = label;
            this.words = words;
            this.flows = flows;
        }
    }

    @Override
    public String name() {
        return form.label;
    }

    @Override
    public String about() {
        return form.words + " in its GDP";
    }

    @Override
    public String unit() {
        return "per cent of GDP";
    }

    @Override
    public String range() {
        return "0 and up";
    }

    @Override
    public List<MeasureValue> of(Evidence evidence, Dyad dyad) {
        List<TradeFlows.TradeFlow> flows = TradeFlows.of(evidence, dyad);
        Map<Integer, Double> exports =
                form == Form.IMPORTS ? Map.of() : TradeFlows.from(flows, dyad.actor(), evidence.horizon());
        Map<Integer, Double> imports =
                form == Form.EXPORTS ? Map.of() : TradeFlows.from(flows, dyad.recipient(), evidence.horizon());
        List<YearRecords.Yearly> years = new ArrayList<>();
        GdpFigures.of(evidence, dyad.actor()).latest(evidence.horizon()).forEach((year, gdp) -> {
            int known = (exports.containsKey(year) ? 1 : 0) + (imports.containsKey(year) ? 1 : 0);
            if (known == form.flows && gdp.value() > 0) {
                double trade = exports.getOrDefault(year, 0.0) + imports.getOrDefault(year, 0.0);
                String name = "trade_flows:" + dyad.actor() + "/" + dyad.recipient() + "/all/" + year;
                years.add(new YearRecords.Yearly(year, 100 * trade / gdp.value(), name, known));
            }
        });
        return YearRecords.values(evidence, this, dyad, years);
    }

    @Override
    public List<String> partners(Evidence evidence, String actor) {
        return evidence.column(
                "SELECT DISTINCT CASE WHEN origin = ? THEN destination ELSE origin END AS partner FROM trade_flows"
                        + " WHERE (origin = ? OR destination = ?) AND product = 'all' ORDER BY 1",
                actor,
                actor,
                actor);
    }

    @Override
    public List<String> actors(Evidence evidence) {
        return evidence.column("SELECT DISTINCT origin FROM (SELECT origin FROM trade_flows UNION SELECT destination"
                + " FROM trade_flows) ORDER BY 1");
    }
}
