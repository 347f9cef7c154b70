package org.demarche.ledger.claims;

import java.util.Locale;

/** What came of a claim, or of its condition. */
public enum Outcome {
    /** It came true. */
    HELD,
    /** It did not come true within its horizon. */
    FAILED,
    /** Its horizon is not over, as far as the ledger knows. */
    OPEN,
    /** The ledger does not tell. */
    CANNOT_TELL;

    /** How it is written. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
