package org.demarche.ledger.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Krippendorff's alpha for nominal values: how far several people agree beyond chance, whoever has judged what.
 *
 * <p>Formula: 1 - Do / De. A unit with m ≥ 2 values adds to each ordered pair of its values 1 / (m - 1); o(c, k) are the sums over all units,
 * n(c) = Σ o(c, k), n = Σ n(c). Do = Σ o(c, k) / n and De = Σ n(c) n(k) / (n (n - 1)), each over c ≠ k.
 * <br>Unit: none. Range: below 0 (worse than chance) to 1; 0 is chance.
 * <br>Missing data: a unit with fewer than two values says nothing and is left out; no value where none is left, or where all values are
 * the same, for then chance would agree too.
 * <br>Source: K. Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, University of Pennsylvania,
 * https://repository.upenn.edu/asc_papers/43.
 * <br>Complexity: linear in the values, and in the square of the number of different values.
 */
final class Krippendorff {
    private Krippendorff() {}

    /** @param units the values that each unit was given, one by each who judged it */
    static OptionalDouble alpha(Collection<? extends List<?>> units) {
        Map<Object, Double> totals = new HashMap<>();
        double n = 0;
        double disagreeing = 0;
        for (List<?> values : units) {
            int m = values.size();
            if (m < 2) {
                continue;
            }
            Map<Object, Integer> counts = new HashMap<>();
            values.forEach(value -> counts.merge(value, 1, Integer::sum));
            for (Map.Entry<Object, Integer> each : counts.entrySet()) {
                totals.merge(each.getKey(), (double) each.getValue(), Double::sum);
                disagreeing += each.getValue() * (m - each.getValue()) / (m - 1.0);
            }
            n += m;
        }
        double all = n;
        double expected =
                totals.values().stream().mapToDouble(c -> c * (all - c)).sum();
        return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - (n - 1) * disagreeing / expected);
    }
}
