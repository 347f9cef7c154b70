package org.demarche.model;

import java.util.Locale;

/** The contexts of PLOVER 2.0: what an event is about. An event has any number of them. */
public enum Context {
    MILITARY,
    INTELLIGENCE,
    EXECUTIVE,
    LEGISLATIVE,
    ELECTION,
    POLITICAL_INSTITUTIONS,
    PRO_DEMOCRACY,
    PRO_AUTOCRACY,
    ECONOMIC,
    LEGAL,
    REPARATIONS,
    HUMAN_RIGHTS,
    RIGHTS_FREEDOMS,
    REPRESSION,
    HUMAN_SECURITY,
    GENDER,
    LGBT,
    RELIGION_ETHNICITY,
    INEQUALITY,
    DIPLOMATIC,
    TERRITORY,
    PEACEKEEPING,
    HEALTH,
    ASYLUM,
    MIGRATION,
    DISASTERS,
    NATURAL_RESOURCE,
    ENVIRONMENT,
    TECHNOLOGY,
    TERRORISM,
    CBRN,
    CYBER,
    MISINFORMATION,
    CRIME,
    CORRUPTION,
    ILLEGAL_DRUGS,
    TRAFFICKING;

    /** The name PLOVER gives the context: lower case, underscores between words. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The context of that name.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static Context of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
