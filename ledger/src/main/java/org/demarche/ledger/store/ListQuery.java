package org.demarche.ledger.store;

import org.jspecify.annotations.Nullable;

/**
 * A page of the list of all events of one source.
 *
 * @param source one source: demarche's own or one that was imported
 * @param events which of them, how many at most, and how many stand before the page; the latter does not count where {@code after} is given
 * @param actor ISO 3166-1 alpha-3 code of a country that must act; null for any
 * @param recipient of one that must be acted upon; null for any
 * @param words that the event's text must hold, in any case; null for any
 * @param order of the list
 * @param after where the page before ended, as {@link ListedEvents#next()} gave it; null for the place that {@code events} names
 */
public record ListQuery(
        String source,
        EventQuery events,
        @Nullable String actor,
        @Nullable String recipient,
        @Nullable String words,
        Order order,
        @Nullable String after) {
    /** What is equal stands by day, then by id. Those without a day come last, either way. */
    public enum Order {
        DATE("date", null, false),
        DATE_DESCENDING("-date", null, true),
        GOLDSTEIN("goldstein", "goldstein", false),
        GOLDSTEIN_DESCENDING("-goldstein", "goldstein", true),
        EVENT("event", "type", false),
        EVENT_DESCENDING("-event", "type", true),
        STANCE("stance", "stance", false),
        STANCE_DESCENDING("-stance", "stance", true);

        private final String label;
        private final @Nullable String column;
        private final boolean descends;

        Order(String label, @Nullable String column, boolean descends) {
            this.label = label;
            this.column = column;
            this.descends = descends;
        }

        public String label() {
            return label;
        }

        /** What comes before the day, if anything does; a column of few values, for its rows are counted by them. */
        @Nullable
        String column() {
            return column;
        }

        boolean descends() {
            return descends;
        }
    }

    /** Events of a source, by day. */
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

    /** The page of so many events before which so many stand. */
    public ListQuery at(int most, int skipped) {
        return new ListQuery(source, events.page(most, skipped), actor, recipient, words, order, null);
    }

    public ListQuery after(@Nullable String cursor) {
        return new ListQuery(source, events, actor, recipient, words, order, cursor);
    }
}
