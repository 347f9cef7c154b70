package org.demarche.ledger.scenario;

import org.jspecify.annotations.Nullable;

/**
 * A series of which the ledger has something, so that a scenario can set it.
 *
 * @param series as a scenario writes it: {@code exports BLR RUS}
 * @param kind what it is
 * @param value what it is today: the mean of its rows, of events their number; null for a vote
 * @param vote the vote today: yes, abstain, no; null for anything else
 * @param about what was voted on, in the source's words; null for anything else, or where the source says nothing
 * @param unit of the value; empty where it has none
 * @param first first day or year of the rows that count, as the ledger has it
 * @param last last day or year of them
 * @param n how many rows these are
 */
public record Settable(
        String series,
        Series.Kind kind,
        @Nullable Double value,
        @Nullable String vote,
        @Nullable String about,
        String unit,
        String first,
        String last,
        int n) {
    /** Whether it can also be made to move with another. */
    public boolean elastic() {
        return kind.numbers();
    }
}
