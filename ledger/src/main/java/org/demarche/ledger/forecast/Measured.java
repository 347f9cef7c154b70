package org.demarche.ledger.forecast;

import java.util.Locale;

/** What is forecast. */
public enum Measured {
    /** How many reports. */
    COUNT,
    /** The sum of their PLOVER scores. */
    FLOW;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
