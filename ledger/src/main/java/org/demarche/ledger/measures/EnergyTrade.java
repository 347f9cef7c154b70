package org.demarche.ledger.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.ledger.store.Store;

/**
 * Where a state has its energy from: what records state of it, and its imports; every vintage, the earliest known first.
 *
 * @param stated what a record states of a supplier, in per cent of all
 * @param imported amounts of single products
 */
record EnergyTrade(List<Supply> stated, List<Supply> imported) {
    /** Which products are energy: those of chapter 27 of the Harmonized System, and what is called so. */
    static final String ENERGY =
            "(product LIKE '27%' OR lower(product) IN ('energy', 'oil', 'crude oil', 'gas', 'natural gas'))";

    /** What comes from a supplier in a year; of a statement the product is empty. */
    record Supply(String from, String product, int year, double value, LocalDate known) {}

    static EnergyTrade of(Evidence evidence, String state) {
        return evidence.made(EnergyTrade.class, state, "figures trade_flows", store -> read(store, state));
    }

    private static EnergyTrade read(Store store, String state) {
        return new EnergyTrade(
                supplies(
                        store,
                        "SELECT partner, '', year(first), value, known FROM figures"
                                + " WHERE name = 'energy-dependence' AND country = ? AND partner IS NOT NULL ORDER BY known",
                        state),
                supplies(
                        store,
                        "SELECT origin, product, year, value, known FROM trade_flows WHERE destination = ? AND "
                                + ENERGY + " ORDER BY known",
                        state));
    }

    private static List<Supply> supplies(Store store, String sql, String state) {
        List<Supply> supplies = new ArrayList<>();
        Texts texts = new Texts();
        store.records(
                row -> supplies.add(new Supply(
                        texts.shared(row[0]),
                        texts.shared(row[1]),
                        texts.whole(row[2]),
                        texts.real(row[3]),
                        texts.day(row[4]))),
                sql,
                state);
        return supplies;
    }

    /** What records state of the supplier by year: of each year the latest that was known by then. */
    TreeMap<Integer, Double> stated(String from, LocalDate horizon) {
        TreeMap<Integer, Double> years = new TreeMap<>();
        for (Supply supply : stated) {
            if (supply.from().equals(from) && !supply.known().isAfter(horizon)) {
                years.put(supply.year(), supply.value());
            }
        }
        return years;
    }

    /** The supplier's part in all imports by year, in per cent; years in which it is not listed are not there. */
    TreeMap<Integer, Double> shares(String from, LocalDate horizon) {
        Map<List<Object>, Supply> latest = new HashMap<>();
        for (Supply supply : imported) {
            if (!supply.known().isAfter(horizon)) {
                latest.put(List.of(supply.from(), supply.product(), supply.year()), supply);
            }
        }
        Map<Integer, Double> all = new HashMap<>();
        TreeMap<Integer, Double> its = new TreeMap<>();
        for (Supply supply : latest.values()) {
            all.merge(supply.year(), supply.value(), Double::sum);
            if (supply.from().equals(from)) {
                its.merge(supply.year(), supply.value(), Double::sum);
            }
        }
        its.keySet().removeIf(year -> all.getOrDefault(year, 0.0) <= 0);
        its.replaceAll((year, value) -> 100 * value / all.getOrDefault(year, 0.0));
        return its;
    }
}
