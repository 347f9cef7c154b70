package org.demarche.ledger.exchange;

import org.demarche.ledger.store.Entry;

/** What a line of an event file holds. */
public sealed interface Reading {
    /** An event. */
    record Told(Entry entry) implements Reading {}

    /** A sound line for which PLOVER has no event, such as a statement (CAMEO 01) or an appeal (CAMEO 02). */
    record Passed(String why) implements Reading {}
}
