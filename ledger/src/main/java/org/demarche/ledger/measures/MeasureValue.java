package org.demarche.ledger.measures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measure of one or two states in a period.
 *
 * @param measure its name
 * @param a whom it is about
 * @param b towards whom; null for a measure of one state
 * @param period the days it is of
 * @param value null where the rows give none, never 0 for that
 * @param interval null where the measure has none
 * @param unit its unit
 * @param n how many observations it rests on
 * @param rows these rows, as {@code document#event} for events and as {@code table:key} for records; one line of text each: {@code RowText}. Empty where
 *     the question did not ask for them
 * @param note what is to be known beside the number; empty where there is nothing
 * @param parts what a composite is put together from; empty for any other measure
 */
public record MeasureValue(
        String measure,
        String a,
        @Nullable String b,
        Period period,
        @Nullable Double value,
        @Nullable Interval interval,
        String unit,
        int n,
        List<String> rows,
        String note,
        List<Part> parts) {

    /**
     * A part of a composite.
     *
     * @param value the part as it is
     * @param weight its weight among the parts that have a value, which add up to 1
     * @param scaled what it counts in the composite, 0 to 1
     * @param halved the composite where this weight alone is halved
     * @param raised the composite where this weight alone is half as much again
     */
    public record Part(MeasureValue value, double weight, double scaled, double halved, double raised) {}

    public MeasureValue {
        rows = List.copyOf(rows);
        parts = List.copyOf(parts);
    }

    /** Of a measure that is no composite. */
    public MeasureValue(
            String measure,
            String a,
            @Nullable String b,
            Period period,
            @Nullable Double value,
            @Nullable Interval interval,
            String unit,
            int n,
            List<String> rows,
            String note) {
        this(measure, a, b, period, value, interval, unit, n, rows, note, List.of());
    }

    /** The same with those parts. */
    MeasureValue with(List<Part> composed) {
        return new MeasureValue(measure, a, b, period, value, interval, unit, n, rows, note, composed);
    }
}
