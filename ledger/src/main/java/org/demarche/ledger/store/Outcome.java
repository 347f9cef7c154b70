package org.demarche.ledger.store;

/** What adding a document did. */
public enum Outcome {
    /** It was not there. */
    ADDED,
    /** It was there with the same content and the same coding: nothing was written. */
    UNCHANGED,
    /** It was there with another content or another coding: both were replaced whole. */
    UPDATED
}
