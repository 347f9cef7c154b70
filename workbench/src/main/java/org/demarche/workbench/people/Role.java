package org.demarche.workbench.people;

import java.util.Locale;

/** What somebody may do. Each may do what those before may. */
public enum Role {
    /** Read everything, have texts coded and scenarios worked out: nothing of it is kept. */
    READER,
    /** Say what is right and wrong of the events. */
    REVIEWER,
    /** Take in events and records. */
    OWNER;

    /** Whether it may do what takes the other. */
    public boolean covers(Role other) {
        return compareTo(other) >= 0;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
