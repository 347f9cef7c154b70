package org.demarche.ledger.measures;

import java.util.List;
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

    private static final String SQL = """
            WITH units(unit, factor) AS (VALUES ('', 1), ('dollars', 1), ('us dollars', 1), ('usd', 1),
                ('thousand dollars', 1e3), ('million dollars', 1e6), ('billion dollars', 1e9)),
            flows AS (
                SELECT origin, year, arg_max(value * factor, known) AS value
                FROM trade_flows JOIN units ON units.unit = lower(trade_flows.unit)
                WHERE (origin = ? AND destination = ? AND ? OR origin = ? AND destination = ? AND ?)
                AND product = 'all' AND known <= ?
                GROUP BY origin, year),
            economy AS (SELECT year, arg_max(value, known) AS gdp FROM gdp WHERE country = ? AND known <= ? GROUP BY year)
            SELECT year, 100 * sum(value) / any_value(gdp), 'trade_flows:' || ? || '/' || ? || '/all/' || year, count(*)
            FROM flows JOIN economy USING (year)
            GROUP BY year HAVING count(*) = ? AND any_value(gdp) > 0 ORDER BY year
            """;

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
        String a = dyad.actor();
        String b = dyad.recipient();
        return YearRecords.values(
                evidence,
                this,
                dyad,
                evidence.rows(
                        SQL,
                        a,
                        b,
                        form != Form.IMPORTS,
                        b,
                        a,
                        form != Form.EXPORTS,
                        evidence.horizon(),
                        a,
                        evidence.horizon(),
                        a,
                        b,
                        form.flows));
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
