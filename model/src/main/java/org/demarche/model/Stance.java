package org.demarche.model;

import java.util.Locale;

/** Whether an event happened: PLOVER's auxiliary modes, and {@link #ACTUAL} where none applies. */
public enum Stance {
    /** It is told as news: it happened, or it goes on. */
    ACTUAL,
    /** It happened, and is told as background rather than as news. */
    HISTORICAL,
    /** It is announced, planned or foreseen. */
    FUTURE,
    /** It is weighed, feared or made to depend on something else. */
    HYPOTHETICAL,
    /** It is said not to have happened, or not to be going to. */
    NEGATION;

    /** Whether the event took place: actual and historical ones did. */
    public boolean happened() {
        return this == ACTUAL || this == HISTORICAL;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
