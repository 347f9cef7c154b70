package org.demarche.ledger.account;

import org.demarche.model.Event;

/** A scale of conflict and cooperation on which each event has a score. */
public enum Scale {
    /**
     * The PLOVER score of the event's mode or type, -10 to 10. A. Halterman, B. Bagozzi, A. Beger, P. Schrodt, G. Scarborough (2023),
     * PLOVER and POLECAT: A New Political Event Ontology and Dataset.
     */
    PLOVER("PLOVER score") {
        @Override
        double of(Event event) {
            return event.score();
        }
    },

    /**
     * The Goldstein score of the event's CAMEO code, -10 to 10. J. S. Goldstein (1992), A Conflict-Cooperation Scale for WEIS Events
     * Data, Journal of Conflict Resolution 36(2), 369-385.
     */
    GOLDSTEIN("Goldstein score") {
        @Override
        double of(Event event) {
            return event.goldstein();
        }
    };

    private final String unit;

    Scale(String unit) {
        this.unit = unit;
    }

    abstract double of(Event event);

    /** What a score is called on this scale. */
    public String unit() {
        return unit;
    }

    /** A measure's name on this scale: as it is for PLOVER, with the scale's name behind it for the other. */
    String name(String measure) {
        return this == PLOVER ? measure : measure + " (Goldstein)";
    }
}
