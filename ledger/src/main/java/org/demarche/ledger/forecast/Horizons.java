package org.demarche.ledger.forecast;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The forecasts of one quad category for all numbers of weeks together. Each number has fits of its own, and the more weeks, the older the
 * past that they are learnt from: where reports came only lately, the fit for many weeks knows less of them than that for few. But what
 * is counted in the longer time is counted in the shorter one as well, so no forecast for more weeks may expect less: {@link
 * Distribution#atLeast}. Not thread-safe.
 */
final class Horizons {
    private final Map<Integer, Chain> chains = new LinkedHashMap<>();

    Horizons(Panel panel, Features features, int quad) {
        Backtest.HORIZONS.forEach(weeks -> chains.put(weeks, new Chain(panel, features, quad, weeks)));
    }

    Chain chain(int weeks) {
        return java.util.Objects.requireNonNull(chains.get(weeks));
    }

    /** The models on an eve for these numbers of weeks. */
    Models models(int eve, List<Integer> ahead) {
        SortedMap<Integer, Model> models = new TreeMap<>();
        ahead.forEach(weeks -> models.put(weeks, chain(weeks).model(eve)));
        return new Models(models);
    }

    /** Models by their number of weeks, the fewest first. */
    record Models(SortedMap<Integer, Model> byWeeks) {
        /** What they expect of the dyad in that row, by number of weeks. */
        SortedMap<Integer, Distribution> of(Features.Eve eve, int row) {
            SortedMap<Integer, Distribution> counts = new TreeMap<>();
            byWeeks.forEach((weeks, model) -> {
                Distribution count = model.of(eve, row).distribution();
                counts.put(
                        weeks,
                        counts.isEmpty()
                                ? count
                                : count.atLeast(counts.lastEntry().getValue()));
            });
            return counts;
        }
    }
}
