package org.demarche.ledger.measures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measure of two states in a year.
 *
 * @param measure its name
 * @param a whom it is about
 * @param b towards whom
 * @param year the year
 * @param value null where the records give none
 * @param unit its unit
 * @param n how many records it rests on
 * @param rows these records, as ids of roll calls or as {@code table:key}
 */
public record RecordValue(
        String measure,
        String a,
        String b,
        int year,
        @Nullable Double value,
        String unit,
        int n,
        List<String> rows) {}
