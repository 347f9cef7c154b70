package org.demarche.ledger.scenario;

import org.jspecify.annotations.Nullable;

/**
 * A row that is another in the scenario.
 *
 * @param series what moved it: a series as it is written, or the table of a record
 * @param row its name, such as {@code prices:brent/2014-03-15}
 * @param before what it holds; null where it is not there today
 * @param after what it holds in the scenario, at the likeliest elasticities; null where it is not there
 */
public record ChangedRow(
        String series,
        String row,
        @Nullable String before,
        @Nullable String after) {}
