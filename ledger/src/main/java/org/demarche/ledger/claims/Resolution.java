package org.demarche.ledger.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a text was settled.
 *
 * @param outcome what came of it
 * @param rule name of the rule; null where none fits
 * @param statement what was asked of the ledger, in words; empty where no rule fits
 * @param why the numbers, or what is missing
 * @param evidence ids of the events, or rows of records, after publication, by day; at most {@link #MOST}
 */
public record Resolution(Outcome outcome, @Nullable String rule, String statement, String why, List<String> evidence) {
    /** So many rows are named. */
    public static final int MOST = 50;

    public Resolution {
        evidence = evidence.stream().limit(MOST).toList();
    }

    static Resolution unknown(@Nullable String rule, String statement, String why) {
        return new Resolution(Outcome.CANNOT_TELL, rule, statement, why, List.of());
    }
}
