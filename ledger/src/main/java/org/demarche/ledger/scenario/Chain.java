package org.demarche.ledger.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.demarche.model.DemarcheException;

/** What moves with what, link by link: from the series that are set to those that elasticities hang on them. */
final class Chain {
    private Chain() {}

    /** Whether each elasticity hangs on something that moves, and none on itself. */
    static void check(List<Scenario.Input> inputs, List<Scenario.Elasticity> elasticities) {
        Set<String> moved = new HashSet<>();
        inputs.forEach(input -> moved.add(input.series().text()));
        List<Scenario.Elasticity> left = ordered(moved, elasticities);
        if (!left.isEmpty()) {
            Scenario.Elasticity first = left.getFirst();
            boolean circle = left.stream()
                    .anyMatch(each -> each.of().text().equals(first.on().text()));
            throw new DemarcheException(first.where() + ": "
                    + (circle
                            ? "'" + first.of().text() + "' moves with itself through others; leave one of them out"
                            : "nothing moves '" + first.on().text() + "'; set it under [inputs], or leave this out"));
        }
    }

    /** Moves those that can be ordered into the set; what is left over hangs on nothing, or in a circle. */
    private static List<Scenario.Elasticity> ordered(Set<String> moved, List<Scenario.Elasticity> elasticities) {
        List<Scenario.Elasticity> left = new ArrayList<>(elasticities);
        for (boolean found = true; found; ) {
            List<Scenario.Elasticity> ready = left.stream()
                    .filter(each -> settled(each.on(), left)
                            && (moved.contains(each.on().text())))
                    .toList();
            ready.forEach(each -> moved.add(each.of().text()));
            left.removeAll(ready);
            found = !ready.isEmpty();
        }
        return left;
    }

    /** Whether no elasticity that is still to be reckoned moves the series. */
    private static boolean settled(Series series, List<Scenario.Elasticity> left) {
        return left.stream().noneMatch(each -> each.of().text().equals(series.text()));
    }

    /**
     * By what each series that elasticities move is multiplied for that.
     *
     * @param inputs by what each series that is set is multiplied, by its text
     * @param value which value of its range an elasticity has
     */
    static Map<Series, Double> factors(
            Map<String, Double> inputs,
            List<Scenario.Elasticity> elasticities,
            ToDoubleFunction<Scenario.Elasticity> value) {
        Map<String, Double> moved = new HashMap<>(inputs);
        Map<Series, Double> factors = new HashMap<>();
        List<Scenario.Elasticity> left = new ArrayList<>(elasticities);
        while (!left.isEmpty()) {
            List<Scenario.Elasticity> ready =
                    left.stream().filter(each -> settled(each.on(), left)).toList();
            for (Scenario.Elasticity each : ready) {
                double factor = Math.pow(moved.getOrDefault(each.on().text(), 1.0), value.applyAsDouble(each));
                if (!Double.isFinite(factor)) {
                    throw new DemarcheException(each.where() + ": '" + each.on().text()
                            + "' falls to 0, and what moves against it would be without bound; let it fall by less, or set '"
                            + each.of().text() + "' under [inputs]");
                }
                factors.merge(each.of(), factor, (one, other) -> one * other);
                moved.merge(each.of().text(), factor, (one, other) -> one * other);
            }
            left.removeAll(ready);
        }
        return factors;
    }
}
