package org.demarche.ledger.change;

import java.util.random.RandomGenerator;

/**
 * What it costs to describe stretches of a series by one level each: minus the log-likelihood of the stretch under its best level, up to a
 * constant that depends on the values alone, in nats.
 *
 * <p>To split a stretch never raises the sum of the costs; {@link Pelt} relies on it. Immutable.
 */
public interface SegmentCost {
    /** How many values the series has. */
    int length();

    /** How many numbers describe a level. */
    int parameters();

    /** The cost of the values from {@code from} up to, without, {@code to}; at least one value. */
    double of(int from, int to);

    /** The same values, those from {@code from} up to, without, {@code to} in a random order and the rest left out. */
    SegmentCost shuffled(int from, int to, RandomGenerator random);

    /**
     * No cut from one index up to, without, another has a larger {@link #gain}, wherever the stretches beside it end that have at least so
     * many values.
     */
    default double gainAtMost(int from, int to, int shortest) {
        return Double.POSITIVE_INFINITY;
    }

    /** What it saves to describe a stretch by two levels instead of one, in nats; 0 or more. */
    default double gain(int from, int split, int to) {
        return of(from, to) - of(from, split) - of(split, to);
    }
}
