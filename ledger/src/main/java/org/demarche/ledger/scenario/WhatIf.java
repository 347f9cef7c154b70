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
import java.util.TreeSet;
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
    private final Part part;
    private final Overlay overlay;

    /** What is wanted of a scenario: claims take longer than measures, for all of them are settled twice. */
    public enum Part {
        ALL,
        MEASURES,
        CLAIMS;

        boolean measures() {
            return this != CLAIMS;
        }

        boolean claims() {
            return this != MEASURES;
        }
    }

    WhatIf(Scenario scenario, Part part, Overlay overlay) {
        this.scenario = scenario;
        this.part = part;
        this.overlay = overlay;
    }

    /** @param known today's values as they were worked out before; what else is asked of it is remembered there */
    ScenarioResult result(Evidence known) {
        List<Values.Ask> named = part.measures() ? Values.asks(scenario) : List.of();
        if (named.stream().anyMatch(ask -> Values.estimated(ask.measure()))) {
            overlay.copy("ideal_points"); // they are kept beside the votes, and would be written
            overlay.copy("derived_tables");
        }
        List<Values.Ask> asks = part.measures() ? asks(named, known) : List.of();
        Map<Values.Key, MeasureValue> today = Values.of(known, scenario, asks);
        List<Verdict> settled = part.claims() ? verdicts() : List.of();
        Setting setting = new Setting(overlay, scenario);
        Set<String> states = setting.movesEvents() ? withEvents(asks, known) : Set.of();
        if (!part.claims()) { // these look at all events
            setting.narrow(states);
        }
        setting.apply();
        Evidence set = known.after(setting.touched());
        Map<Values.Key, MeasureValue> then = Values.of(set, scenario, asks);
        List<ChangedRow> rows = setting.changed();
        List<ScenarioResult.ClaimChange> claims = part.claims() ? claims(settled, verdicts()) : List.of();
        Set<Values.Key> keys = new LinkedHashSet<>(then.keySet());
        keys.addAll(today.keySet());
        int all = keys.size();
        keys.removeIf(key -> !Values.differ(today.get(key), then.get(key)));
        Map<Values.Key, Interval> drawn = scenario.drawn() ? drawn(setting, set, asks, keys, states) : Map.of();
        List<ScenarioResult.Moved> moved = new ArrayList<>();
        for (Values.Key key : keys) {
            moved.add(new ScenarioResult.Moved(today.get(key), then.get(key), drawn.get(key), inputs(set, key)));
        }
        return new ScenarioResult(scenario, rows, moved, all - moved.size(), claims);
    }

    /** Those and what else may move, measure by measure. */
    private List<Values.Ask> asks(List<Values.Ask> named, Evidence known) {
        List<Values.Ask> asks = new ArrayList<>(named);
        asks.addAll(Values.others(scenario, named, known));
        asks.sort(Comparator.comparing(ask -> Measures.STANDARD.indexOf(ask.measure())));
        return asks;
    }

    /** On what that is set the value rests: those about its states, or where there is none of these any. */
    private List<String> inputs(Evidence set, Values.Key key) {
        List<Series> resting = Values.series(scenario).stream()
                .distinct()
                .filter(series -> set.rested(key.measure(), key.a(), key.b(), Setting.tables(series.kind())))
                .toList();
        List<String> about = resting.stream()
                .filter(series -> series.states().isEmpty()
                        || series.states().contains(key.a())
                        || key.b() != null && series.states().contains(key.b()))
                .map(Series::text)
                .toList();
        List<String> inputs = new ArrayList<>(
                about.isEmpty() ? resting.stream().map(Series::text).toList() : about);
        scenario.records().stream()
                .map(RecordChange::table)
                .distinct()
                .filter(table -> set.rested(key.measure(), key.a(), key.b(), Set.of(table)))
                .forEach(inputs::add);
        return inputs;
    }

    /** Where the middle of the draws lies for each value that moves. */
    private Map<Values.Key, Interval> drawn(
            Setting setting, Evidence set, List<Values.Ask> asks, Set<Values.Key> keys, Set<String> withEvents) {
        Set<String> names = new HashSet<>();
        keys.forEach(key -> names.add(key.measure() + " " + key.a() + " " + key.b()));
        List<Values.Ask> again = asks.stream()
                .filter(ask -> !Values.estimated(ask.measure()))
                .filter(ask -> names.contains(ask.measure().name() + " " + ask.a() + " " + ask.b()))
                .toList();
        setting.narrow(withEvents);
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

    /** The states of which something is asked that hangs on events. */
    private static Set<String> withEvents(List<Values.Ask> asks, Evidence known) {
        Set<String> tables = Setting.tables(Series.Kind.EVENTS);
        Map<String, Boolean> hangs = new HashMap<>();
        Set<String> states = new TreeSet<>();
        for (Values.Ask ask : asks) {
            String measure = ask.measure().name();
            if (hangs.computeIfAbsent(measure, any -> known.rested(measure, ask.a(), ask.b(), tables))) {
                states.add(ask.a());
                if (ask.b() != null) {
                    states.add(ask.b());
                }
            }
        }
        return states;
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

    static List<Verdict> verdicts(Store store, Scenario scenario) {
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
