package org.demarche.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One number about a dyad, with what it rests on.
 *
 * @param name the measure's name, such as {@code net cooperation}
 * @param dyad whom it is about
 * @param value the number; null where there is nothing to compute it from (never 0 for missing)
 * @param unit what it counts, such as {@code PLOVER score}
 * @param n how many rows it rests on
 * @param rows ids of those rows, so that the number opens down to its sentences
 */
public record Measure(String name, Dyad dyad, @Nullable Double value, String unit, int n, List<String> rows) {
    public Measure {
        rows = List.copyOf(rows);
    }
}
