package org.demarche.ledger.forecast;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What was known on past days, and what came of it.
 *
 * @param width how many features a row has; the first is 1
 */
record Sample(int width, List<Part> parts) {
    /** Of so many days one is enough to begin with. */
    private static final int ROUGH = 8;

    /** The rows of one day: features row by row, and the outcome of each row. */
    record Part(double[] features, int[] outcomes) {}

    /** A part of it to begin with; null where it has few days anyway. */
    @Nullable
    Sample rough() {
        int last = parts.size() - 1;
        return parts.size() < 2 * ROUGH
                ? null
                : new Sample(
                        width,
                        IntStream.rangeClosed(0, last / ROUGH)
                                .mapToObj(i -> parts.get(i * ROUGH))
                                .toList());
    }

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
