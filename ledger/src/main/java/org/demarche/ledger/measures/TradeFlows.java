package org.demarche.ledger.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.ledger.store.Store;
import org.demarche.model.Dyad;

/**
 * Trade of a state in all products in dollars, every vintage, the earliest known first.
 *
 * @param with the flows with each other state, in both directions
 */
record TradeFlows(Map<String, List<TradeFlow>> with) {
    /** What an amount in this unit is in dollars; other units are left out. */
    private static final String SQL = """
            WITH units(unit, factor) AS (VALUES ('', 1), ('dollars', 1), ('us dollars', 1), ('usd', 1),
                ('thousand dollars', 1e3), ('million dollars', 1e6), ('billion dollars', 1e9))
            SELECT CASE WHEN origin = ? THEN destination ELSE origin END, origin, year, value * factor, known
            FROM trade_flows JOIN units ON units.unit = lower(trade_flows.unit)
            WHERE (origin = ? OR destination = ?) AND product = 'all'
            ORDER BY known
            """;

    /** What went from one to the other in a year. */
    record TradeFlow(String origin, int year, double value, LocalDate known) {}

    /** Those of the two. */
    static List<TradeFlow> of(Evidence evidence, Dyad dyad) {
        String state = dyad.actor();
        return evidence.made(TradeFlows.class, state, "trade_flows", store -> read(store, state))
                .with
                .getOrDefault(dyad.recipient(), List.of());
    }

    private static TradeFlows read(Store store, String state) {
        Map<String, List<TradeFlow>> with = new HashMap<>();
        Texts texts = new Texts();
        store.records(
                row -> with.computeIfAbsent(texts.shared(row[0]), any -> new ArrayList<>())
                        .add(new TradeFlow(
                                texts.shared(row[1]), texts.whole(row[2]), texts.real(row[3]), texts.day(row[4]))),
                SQL,
                state,
                state,
                state);
        return new TradeFlows(with);
    }

    /** What one of two states sent to the other, by year: of each year the latest figure that was known by then. */
    static TreeMap<Integer, Double> from(List<TradeFlow> flows, String origin, LocalDate horizon) {
        TreeMap<Integer, Double> years = new TreeMap<>();
        for (TradeFlow flow : flows) {
            if (flow.origin().equals(origin) && !flow.known().isAfter(horizon)) {
                years.put(flow.year(), flow.value());
            }
        }
        return years;
    }
}
