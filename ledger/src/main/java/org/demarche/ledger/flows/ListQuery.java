package org.demarche.ledger.flows;

import org.demarche.ledger.store.EventQuery;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of all events of one source.
 *
 * @param source one source: demarche's own or one that was imported
 * @param events which of them, and how many at most; its offset does not count, {@code after} does
 * @param actor ISO 3166-1 alpha-3 code of a country that must act; null for any
 * @param recipient of one that must be acted upon; null for any
 * @param words that the event's text must hold, in any case; null for any
 * @param order of the list
 * @param after where the page before ended, as {@link EventPage#next()} gave it; null for the first page
 */
public record ListQuery(
        String source,
        EventQuery events,
        @Nullable String actor,
        @Nullable String recipient,
        @Nullable String words,
        Order order,
        @Nullable String after) {
    /** By day those without one come last, either way; what is equal stands by id. */
    public enum Order {
        DATE("date"),
        DATE_DESCENDING("-date"),
        GOLDSTEIN("goldstein"),
        GOLDSTEIN_DESCENDING("-goldstein");

        private final String label;

        Order(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        boolean descends() {
            return this == DATE_DESCENDING || this == GOLDSTEIN_DESCENDING;
        }

        boolean byDay() {
            return this == DATE || this == DATE_DESCENDING;
        }
    }

    /** The first page of all events of a source, by day. */
    public static ListQuery of(String source, EventQuery events) {
        return new ListQuery(source, events, null, null, null, Order.DATE, null);
    }

    public ListQuery by(Order wanted) {
        return new ListQuery(source, events, actor, recipient, words, wanted, after);
    }

    /** Only what one country does to another; null for any. */
    public ListQuery directed(@Nullable String from, @Nullable String to) {
        return new ListQuery(source, events, from, to, words, order, after);
    }

    public ListQuery containing(@Nullable String text) {
        return new ListQuery(source, events, actor, recipient, text, order, after);
    }

    public ListQuery after(@Nullable String cursor) {
        return new ListQuery(source, events, actor, recipient, words, order, cursor);
    }
}
