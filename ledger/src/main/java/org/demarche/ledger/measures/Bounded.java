package org.demarche.ledger.measures;

import org.jspecify.annotations.Nullable;

/** A number of which is known between which two it lies; exact where they are the same. */
record Bounded(double low, double high) {
    static Bounded exact(double value) {
        return new Bounded(value, value);
    }

    boolean exact() {
        return low == high;
    }

    Bounded plus(Bounded other) {
        return new Bounded(low + other.low, high + other.high);
    }

    Bounded minus(Bounded other) {
        return new Bounded(low - other.high, high - other.low);
    }

    Bounded over(double divisor) {
        return new Bounded(low / divisor, high / divisor);
    }

    /** The number; null where it is not known. */
    @Nullable
    Double value() {
        return exact() ? low : null;
    }

    /** The middle: the number, or half way between its bounds. */
    double middle() {
        return (low + high) / 2;
    }

    @Nullable
    Interval interval() {
        return exact() ? null : Interval.bounds(low, high);
    }
}
