package org.demarche.ledger.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.demarche.ledger.store.Store;
import org.demarche.model.Dyad;

/**
 * Trade in all products between two states in dollars, every vintage, the earliest known first.
 *
 * @param all the flows of both directions
 */
record TradeFlows(List<TradeFlow> all) {
    /** What an amount in this unit is in dollars; other units are left out. */
    private static final String SQL = """
            WITH units(unit, factor) AS (VALUES ('', 1), ('dollars', 1), ('us dollars', 1), ('usd', 1),
                ('thousand dollars', 1e3), ('million dollars', 1e6), ('billion dollars', 1e9))
            SELECT origin, year, value * factor, known
            FROM trade_flows JOIN units ON units.unit = lower(trade_flows.unit)
            WHERE (origin = ? AND destination = ? OR origin = ? AND destination = ?) AND product = 'all'
            ORDER BY known
            """;

    /** What went from one to the other in a year. */
    record TradeFlow(String origin, int year, double value, LocalDate known) {}

    static TradeFlows of(Evidence evidence, Dyad dyad) {
        boolean turned = dyad.actor().compareTo(dyad.recipient()) > 0; // one query serves both directions
        String a = turned ? dyad.recipient() : dyad.actor();
        String b = turned ? dyad.actor() : dyad.recipient();
        return evidence.made(TradeFlows.class, a + "/" + b, "trade_flows", store -> read(store, a, b));
    }

    private static TradeFlows read(Store store, String a, String b) {
        List<TradeFlow> flows = new ArrayList<>();
        Texts texts = new Texts();
        store.records(
                row -> flows.add(new TradeFlow(
                        texts.shared(row[0]), texts.whole(row[1]), texts.real(row[2]), texts.day(row[3]))),
                SQL,
                a,
                b,
                b,
                a);
        return new TradeFlows(flows);
    }

    /** What the state sent to the other, by year: of each year the latest figure that was known by then. */
    TreeMap<Integer, Double> from(String origin, LocalDate horizon) {
        TreeMap<Integer, Double> years = new TreeMap<>();
        for (TradeFlow flow : all) {
            if (flow.origin().equals(origin) && !flow.known().isAfter(horizon)) {
                years.put(flow.year(), flow.value());
            }
        }
        return years;
    }
}
