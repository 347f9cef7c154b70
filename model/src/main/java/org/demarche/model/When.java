package org.demarche.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When something happens.
 *
 * @param start first day
 * @param end last day, the same as {@code start} for a single day
 * @param granularity the unit in which the text speaks
 * @param basis how the value was found
 * @param text the words it was read from; empty where there are none
 * @param span where they stand; null where there are none
 */
public record When(
        LocalDate start,
        LocalDate end,
        Granularity granularity,
        Basis basis,
        String text,
        @Nullable Span span) {

    /** The unit in which a text gives a time. */
    public enum Granularity {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR,
        DECADE,
        RANGE
    }

    /** Where a time comes from. */
    public enum Basis {
        /** The sentence says so. */
        STATED,
        /** Nothing is said, and the event is news: the day of publication stands in, as is the rule in event data. */
        PUBLISHED
    }

    public static When published(LocalDate day) {
        return new When(day, day, Granularity.DAY, Basis.PUBLISHED, "", null);
    }

    /** The day, where the time is known to the day; else null. */
    public @Nullable LocalDate day() {
        return start.equals(end) ? start : null;
    }
}
