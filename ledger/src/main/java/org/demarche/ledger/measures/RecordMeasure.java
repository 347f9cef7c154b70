package org.demarche.ledger.measures;

import java.util.List;
import org.demarche.ledger.store.Store;
import org.jspecify.annotations.Nullable;

/** A number about two states by year, computed from records of state. */
public interface RecordMeasure {
    /** All measures. */
    List<RecordMeasure> STANDARD = List.of(
            new SameVoteShare(),
            new SignorinoRitterS(),
            new CohenKappa(),
            new TradeShare("exports"),
            new TradeShare("imports"),
            new DefensePact(),
            new SharedMemberships());

    /** Unique among the measures. */
    String name();

    /** Its values by year; only years with records. A null year means all. */
    List<RecordValue> of(Store store, String a, String b, @Nullable Integer year);
}
