package org.demarche.ledger.flows;

import java.util.Locale;

/** The unit of a series. A week begins on Monday. */
public enum Period {
    DAY,
    WEEK,
    MONTH,
    YEAR;

    /** As SQL and the command line have it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
