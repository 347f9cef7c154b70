package org.demarche.ledger.review;

import java.util.Set;
import org.demarche.ledger.flows.Sources;
import org.demarche.model.EventType;

/**
 * Which events to look at.
 *
 * @param reviewer who asks
 * @param source whose events: {@code demarche}, or the name of an import
 * @param country only events in which this country has a part; empty for all
 * @param doubts only events that one of these is a reason for; empty for all
 * @param types only events of these types; empty for all
 * @param second whether events that others have judged are wanted too, for a second opinion; those that the reviewer has judged are not
 * @param limit how many at most
 * @param offset how many to leave out at the start
 */
public record QueueQuery(
        String reviewer,
        String source,
        String country,
        Set<Doubt> doubts,
        Set<EventType> types,
        boolean second,
        int limit,
        int offset) {
    public QueueQuery {
        doubts = Set.copyOf(doubts);
        types = Set.copyOf(types);
    }

    /** The first so many for that reviewer. */
    public static QueueQuery of(String reviewer, int limit) {
        return new QueueQuery(reviewer, Sources.OWN, "", Set.of(), Set.of(), false, limit, 0);
    }

    /** The same, of that country. */
    public QueueQuery country(String code) {
        return new QueueQuery(reviewer, source, code, doubts, types, second, limit, offset);
    }

    /** The same, of that source. */
    public QueueQuery source(String name) {
        return new QueueQuery(reviewer, name, country, doubts, types, second, limit, offset);
    }

    /** The same, with those that others have judged, or without. */
    public QueueQuery second(boolean wanted) {
        return new QueueQuery(reviewer, source, country, doubts, types, wanted, limit, offset);
    }
}
