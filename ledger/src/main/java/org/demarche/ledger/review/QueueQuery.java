package org.demarche.ledger.review;

/**
 * Which events to look at.
 *
 * @param reviewer who asks
 * @param country only events in which this country has a part; empty for all
 * @param second whether events that others have judged are wanted too, for a second opinion; those that the reviewer has judged are not
 * @param limit how many at most
 * @param offset how many to leave out at the start
 */
public record QueueQuery(String reviewer, String country, boolean second, int limit, int offset) {
    /** The first so many for that reviewer. */
    public static QueueQuery of(String reviewer, int limit) {
        return new QueueQuery(reviewer, "", false, limit, 0);
    }
}
