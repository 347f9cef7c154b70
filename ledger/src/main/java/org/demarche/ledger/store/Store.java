package org.demarche.ledger.store;

/** The file that holds documents and what was coded from them. */
public final class Store {
    private Store() {}
}
