package org.demarche.ledger.review;

import java.util.List;

/**
 * A part of the queue.
 *
 * @param total how many events the whole queue has; 0 where the part begins behind its end
 * @param items the events, the heaviest first
 */
public record QueuePage(long total, List<QueueItem> items) {
    public QueuePage {
        items = List.copyOf(items);
    }
}
