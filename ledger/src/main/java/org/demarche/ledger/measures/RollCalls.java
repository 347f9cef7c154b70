package org.demarche.ledger.measures;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.demarche.ledger.store.Store;

/**
 * The roll calls on record.
 *
 * @param byNumber each by its number
 */
record RollCalls(Map<Integer, RollCall> byNumber) {
    /** A roll call, its resolution as the source writes it. */
    record RollCall(LocalDate day, String resolution) {}

    static RollCalls of(Evidence evidence) {
        return evidence.made(RollCalls.class, "", "roll_calls", RollCalls::read);
    }

    private static RollCalls read(Store store) {
        Map<Integer, RollCall> rollCalls = new HashMap<>();
        Texts texts = new Texts();
        store.records(
                row -> rollCalls.put(texts.whole(row[0]), new RollCall(texts.day(row[1]), String.valueOf(row[2]))),
                "SELECT id, day, coalesce(resolution, 'roll call ' || id) FROM roll_calls");
        return new RollCalls(rollCalls);
    }

    boolean has(int number) {
        return byNumber.containsKey(number);
    }

    RollCall get(int number) {
        return Objects.requireNonNull(byNumber.get(number));
    }
}
