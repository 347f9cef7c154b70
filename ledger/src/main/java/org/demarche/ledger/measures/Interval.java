package org.demarche.ledger.measures;

/**
 * Between which two numbers a value lies.
 *
 * @param low the lower end, included
 * @param high the upper end, included
 * @param method how it was found: {@code Wilson 95 %}, {@code bootstrap 95 %}, {@code bounds}
 */
public record Interval(double low, double high, String method) {
    public Interval {
        if (low > high) {
            throw new IllegalArgumentException("interval from " + low + " to " + high);
        }
    }

    /** What bounds a number that is not known itself; all of it is possible, and no part is likelier than another. */
    static Interval bounds(double low, double high) {
        return new Interval(low, high, "bounds");
    }
}
