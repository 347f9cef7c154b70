package org.demarche.ledger.review;

import java.util.Locale;

/** Why an event should be looked at, the weightiest first. An event's weights add up. */
public enum Doubt {
    /** Reviewers differ: their last words leave different events. */
    CONTESTED(16, "reviewers differ"),
    /** Another report of the event says that it did not happen, or this one does. */
    DENIED(8, "reports differ on whether it happened"),
    /** Events of the same type between the same parties in the same week: some happened, some are yet to come or weighed. */
    STANCE(6, "told elsewhere that week as one that happened, or that did not"),
    /** It was coded as another category than most reports of the event. */
    OTHER_TYPE(6, "other reports have another type"),
    /** It counts the same as another report of the event, and comes to another number. */
    OTHER_NUMBERS(3, "other reports have other numbers"),
    /** Its source is only thought possible, or is doubted. */
    HEARSAY(4, "its own source is doubted"),
    /** Who acts, or who is acted upon, is not known. */
    UNKNOWN_PARTY(4, "a party is not known"),
    /** At most one report in twenty of the pair, which has at least twenty, is of this type. */
    RARE(2, "rare for the pair");

    private final int weight;
    private final String words;

    Doubt(int weight, String words) {
        this.weight = weight;
        this.words = words;
    }

    public int weight() {
        return weight;
    }

    /** In plain words. */
    public String words() {
        return words;
    }

    /** How it is written where programs read. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
