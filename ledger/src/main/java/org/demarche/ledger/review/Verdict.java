package org.demarche.ledger.review;

import java.util.Locale;

/** What a reviewer says of an event. */
public enum Verdict {
    /** It is right as it stands. */
    ACCEPT,
    /** The text tells no such event. */
    REJECT,
    /** It is right but for what the reviewer has put right. */
    CORRECT,
    /** The reviewer takes back what he or she said before. */
    WITHDRAW;

    /** How the ledger writes it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The verdict of a label. */
    public static Verdict of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
