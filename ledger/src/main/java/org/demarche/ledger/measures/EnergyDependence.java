package org.demarche.ledger.measures;

import java.util.List;
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
    private static final String ENERGY =
            "(product LIKE '27%' OR lower(product) IN ('energy', 'oil', 'crude oil', 'gas', 'natural gas'))";

    private static final String SQL = """
            WITH stated AS (
                SELECT year(first) AS year, arg_max(value, known) AS value,
                    'figures:energy-dependence/' || country || '/' || partner || '/' || year(first) AS key
                FROM figures
                WHERE name = 'energy-dependence' AND country = ? AND partner = ? AND known <= ?
                GROUP BY ALL),
            traded AS (
                SELECT year, 100 * sum(value) FILTER (origin = ?) / sum(value) AS value,
                    'trade_flows:' || ? || '/' || destination || '/energy/' || year AS key
                FROM trade_flows
                WHERE destination = ? AND known <= ? AND %s
                GROUP BY year, destination HAVING sum(value) FILTER (origin = ?) IS NOT NULL AND sum(value) > 0)
            FROM stated UNION ALL FROM traded WHERE year NOT IN (SELECT year FROM stated) ORDER BY year
            """.formatted(ENERGY);

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
        String a = dyad.actor();
        String b = dyad.recipient();
        return YearRecords.values(
                evidence, this, dyad, evidence.rows(SQL, a, b, evidence.horizon(), b, b, a, evidence.horizon(), b));
    }

    @Override
    public List<String> partners(Evidence evidence, String actor) {
        return evidence.column(
                "SELECT DISTINCT partner FROM (SELECT partner FROM figures WHERE name = 'energy-dependence' AND country = ?"
                        + " UNION SELECT origin FROM trade_flows WHERE destination = ? AND " + ENERGY
                        + ") ORDER BY 1",
                actor,
                actor);
    }

    @Override
    public List<String> actors(Evidence evidence) {
        return evidence.column(
                "SELECT DISTINCT country FROM (SELECT country FROM figures WHERE name = 'energy-dependence'"
                        + " UNION SELECT destination FROM trade_flows WHERE " + ENERGY + ") ORDER BY 1");
    }
}
