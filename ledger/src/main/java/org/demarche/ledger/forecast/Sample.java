package org.demarche.ledger.forecast;

import java.util.List;

/**
 * What was known on past days, and what came of it.
 *
 * @param width how many features a row has; the first is 1
 */
record Sample(int width, List<Part> parts) {
    /** The rows of one day: features row by row, and the outcome of each row. */
    record Part(double[] features, int[] outcomes) {}

    double meanOutcome() {
        double sum = 0;
        long rows = 0;
        for (Part part : parts) {
            rows += part.outcomes.length;
            for (int outcome : part.outcomes) {
                sum += outcome;
            }
        }
        return rows == 0 ? 0 : sum / rows;
    }
}
