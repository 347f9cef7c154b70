package org.demarche.ledger.flows;

/** Names of sources of events. */
public final class Sources {
    /** What Demarche has coded itself. */
    public static final String OWN = "demarche";

    private Sources() {}
}
