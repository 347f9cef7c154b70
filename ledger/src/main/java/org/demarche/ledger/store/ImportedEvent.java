package org.demarche.ledger.store;

import org.demarche.model.Actor;
import org.jspecify.annotations.Nullable;

/**
 * An event as one row of a file tells it: one actor, one recipient.
 *
 * @param id unique in its source
 * @param entry the event as read
 * @param actor who acts; null where nobody is named
 * @param recipient who is acted upon; null where nobody is
 * @param line the line of the file
 */
public record ImportedEvent(
        String id,
        Entry entry,
        @Nullable Actor actor,
        @Nullable Actor recipient,
        int line) {}
