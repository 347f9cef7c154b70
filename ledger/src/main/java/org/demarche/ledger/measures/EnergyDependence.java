package org.demarche.ledger.measures;

import java.util.List;
import java.util.TreeMap;
import org.demarche.model.Dyad;

/**
 * What part of the energy that one state imports comes from another.
 *
 * <p>Formula: the figure named {@code energy-dependence} of the state with regard to the other; where there is none, imports of energy from
 * the other / imports of energy from all, of the bilateral trade of the year. Energy is chapter 27 of the Harmonized System: products whose
 * code starts with 27, or which are called energy, oil, crude oil, gas or natural gas.
 * <br>Unit: per cent. Range: 0 to 100.
 * <br>Interval: none.
 * <br>Missing data: no value where neither record is there. A partner that the trade table leaves out has no value, never 0.
 * <br>Source: own.
 */
public record EnergyDependence() implements StateMeasure.OfDyad {
    @Override
    public String name() {
        return "energy-dependence";
    }

    @Override
    public String about() {
        return "what part of the energy it imports comes from the other";
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
        EnergyTrade trade = EnergyTrade.of(evidence, dyad.actor());
        String supplier = dyad.recipient();
        TreeMap<Integer, YearRecords.Yearly> years = new TreeMap<>();
        trade.shares(supplier, evidence.horizon()).forEach((year, share) -> {
            String name = "trade_flows:" + supplier + "/" + dyad.actor() + "/energy/" + year;
            years.put(year, new YearRecords.Yearly(year, share, name, 1));
        });
        trade.stated(supplier, evidence.horizon()).forEach((year, share) -> {
            String name = "figures:energy-dependence/" + dyad.actor() + "/" + supplier + "/" + year;
            years.put(year, new YearRecords.Yearly(year, share, name, 1));
        });
        return YearRecords.values(evidence, this, dyad, List.copyOf(years.values()));
    }

    @Override
    public List<String> partners(Evidence evidence, String actor) {
        return evidence.column(
                "SELECT DISTINCT partner FROM (SELECT partner FROM figures WHERE name = 'energy-dependence' AND country = ?"
                        + " UNION SELECT origin FROM trade_flows WHERE destination = ? AND " + EnergyTrade.ENERGY
                        + ") ORDER BY 1",
                actor,
                actor);
    }

    @Override
    public List<String> actors(Evidence evidence) {
        return evidence.column(
                "SELECT DISTINCT country FROM (SELECT country FROM figures WHERE name = 'energy-dependence'"
                        + " UNION SELECT destination FROM trade_flows WHERE " + EnergyTrade.ENERGY + ") ORDER BY 1");
    }
}
