package org.demarche.ledger.review;

import java.util.List;
import org.demarche.ledger.store.Entry;

/**
 * An event to be looked at.
 *
 * @param entry the event as it stands
 * @param doubts why, the weightiest first; at least one
 * @param weight the doubts' weights together
 */
public record QueueItem(Entry entry, List<Doubt> doubts, int weight) {
    public QueueItem {
        doubts = List.copyOf(doubts);
    }

    static QueueItem of(Entry entry, List<Doubt> doubts) {
        return new QueueItem(
                entry, doubts, doubts.stream().mapToInt(Doubt::weight).sum());
    }
}
