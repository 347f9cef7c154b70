package org.demarche.ledger.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.demarche.ledger.claims.ClaimsDue;
import org.demarche.ledger.claims.Outcome;
import org.demarche.ledger.claims.Resolution;
import org.demarche.ledger.claims.Verdict;
import org.demarche.ledger.measures.Evidence;
import org.demarche.ledger.measures.Interval;
import org.demarche.ledger.measures.MeasureValue;
import org.demarche.ledger.measures.Measures;
import org.demarche.ledger.store.Overlay;
import org.demarche.ledger.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Works a scenario out: the same measures and the same rules of claims, over the same ledger, in which some rows are covered by others.
 * What is neither set nor moved by a declared elasticity stays as it is. The ledger's file is not written.
 *
 * <p>An elasticity with a range is drawn again and again, independently of the others; the interval holds the middle 95 % of what a value
 * came to (percentiles; the value beside it is at the likeliest elasticities). It says nothing of how sure the measure itself is: that has
 * the measure's own interval.
 */
public final class WhatIf {
    private static final String METHOD = "Monte Carlo 95 %";

    private final Scenario scenario;
    private final Overlay overlay;

    private WhatIf(Scenario scenario, Overlay overlay) {
        this.scenario = scenario;
        this.overlay = overlay;
    }

    /** What it comes to. Where votes are set and ideal points are wanted, they are estimated anew, which takes a
     * minute. */
    public static ScenarioResult of(Store store, Scenario scenario) {
        List<Values.Ask> asks = Values.asks(scenario);
        remind(store, scenario, asks);
        try (Overlay overlay = store.overlay()) {
            if (asks.stream().anyMatch(ask -> Values.estimated(ask.measure()))) {
                overlay.cover("ideal_points"); // they are kept beside the votes, and would be written
                overlay.cover("derived_tables");
            }
            return new WhatIf(scenario, overlay).result(asks);
        }
    }

    /** The store remembers what it was asked, and what covers it begins with that: so the next scenario is quicker. */
    private static void remind(Store store, Scenario scenario, List<Values.Ask> asks) {
        verdicts(store, scenario);
        List<Values.Ask> quick =
                asks.stream().filter(ask -> !Values.estimated(ask.measure())).toList();
        Values.of(Values.evidence(store, scenario), scenario, quick);
    }

    private ScenarioResult result(List<Values.Ask> named) {
        Evidence known = Values.evidence(overlay.store(), scenario);
        List<Values.Ask> asks = new ArrayList<>(named);
        asks.addAll(Values.others(scenario, named, known));
        asks.sort(Comparator.comparing(ask -> Measures.STANDARD.indexOf(ask.measure())));
        Map<Values.Key, MeasureValue> today = Values.of(known, scenario, asks);
        List<Verdict> settled = verdicts();
        Setting setting = new Setting(overlay, scenario);
        setting.apply();
        Evidence set = known.after(overlay.covered());
        Map<Values.Key, MeasureValue> then = Values.of(set, scenario, asks);
        List<ChangedRow> rows = setting.changed();
        List<ScenarioResult.ClaimChange> claims = claims(settled, verdicts());
        Set<Values.Key> keys = new LinkedHashSet<>(then.keySet());
        keys.addAll(today.keySet());
        int all = keys.size();
        keys.removeIf(key -> !Values.differ(today.get(key), then.get(key)));
        Map<Values.Key, Interval> drawn = scenario.drawn() ? drawn(setting, set, asks, keys) : Map.of();
        List<ScenarioResult.Moved> moved = new ArrayList<>();
        for (Values.Key key : keys) {
            moved.add(new ScenarioResult.Moved(today.get(key), then.get(key), drawn.get(key)));
        }
        return new ScenarioResult(scenario, rows, moved, all - moved.size(), claims);
    }

    /** Where the middle of the draws lies for each value that moves. */
    private Map<Values.Key, Interval> drawn(
            Setting setting, Evidence set, List<Values.Ask> asks, Set<Values.Key> keys) {
        Set<String> names = new HashSet<>();
        keys.forEach(key -> names.add(key.measure() + " " + key.a() + " " + key.b()));
        List<Values.Ask> again = asks.stream()
                .filter(ask -> !Values.estimated(ask.measure()))
                .filter(ask -> names.contains(ask.measure().name() + " " + ask.a() + " " + ask.b()))
                .toList();
        Map<Values.Key, List<Double>> found = new HashMap<>();
        SplittableRandom random = new SplittableRandom(scenario.seed());
        for (int draw = 1; draw <= scenario.draws(); draw++) {
            Map<Scenario.Elasticity, Double> drawn = new IdentityHashMap<>();
            scenario.elasticities().forEach(each -> drawn.put(each, each.quantile(random.nextDouble())));
            setting.move(
                    Chain.factors(
                            setting.factors(),
                            scenario.elasticities(),
                            each -> Objects.requireNonNull(drawn.get(each))),
                    draw);
            Values.of(set.after(setting.moving()), scenario, again).forEach((key, value) -> {
                if (keys.contains(key) && value.value() != null) {
                    found.computeIfAbsent(key, any -> new ArrayList<>()).add(value.value());
                }
            });
        }
        Map<Values.Key, Interval> intervals = new HashMap<>();
        found.forEach((key, values) -> {
            Interval interval = middle(values);
            if (interval != null) {
                intervals.put(key, interval);
            }
        });
        return intervals;
    }

    /** Nothing where all are the same: what moves it has no range. */
    private static @Nullable Interval middle(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double spread = sorted[sorted.length - 1] - sorted[0];
        if (spread <= 1e-9 * Math.max(1, Math.abs(sorted[0]))) {
            return null;
        }
        return new Interval(percentile(sorted, 0.025), percentile(sorted, 0.975), METHOD);
    }

    private static double percentile(double[] sorted, double part) {
        double place = part * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private List<Verdict> verdicts() {
        return verdicts(overlay.store(), scenario);
    }

    private static List<Verdict> verdicts(Store store, Scenario scenario) {
        return new ClaimsDue(store).verdicts(new ClaimsDue.Request(Set.of(), null, scenario.source()));
    }

    private static List<ScenarioResult.ClaimChange> claims(List<Verdict> today, List<Verdict> then) {
        List<ScenarioResult.ClaimChange> changes = new ArrayList<>();
        for (int i = 0; i < today.size(); i++) {
            ScenarioResult.ClaimChange change = new ScenarioResult.ClaimChange(today.get(i), then.get(i));
            if (today.get(i).outcome() != then.get(i).outcome()
                    || outcome(today.get(i).condition()) != outcome(then.get(i).condition())
                    || outcome(today.get(i).consequence())
                            != outcome(then.get(i).consequence())) {
                changes.add(change);
            }
        }
        return changes;
    }

    private static @Nullable Outcome outcome(@Nullable Resolution resolution) {
        return resolution == null ? null : resolution.outcome();
    }
}
