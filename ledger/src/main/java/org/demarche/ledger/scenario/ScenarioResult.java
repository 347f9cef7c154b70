package org.demarche.ledger.scenario;

import java.util.List;
import org.demarche.ledger.claims.Verdict;
import org.demarche.ledger.measures.Interval;
import org.demarche.ledger.measures.MeasureValue;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario comes to.
 *
 * @param scenario what was declared
 * @param rows the rows that are others
 * @param moved the values that are others, in the order of the measures
 * @param still how many values were worked out that are as they are today
 * @param claims the claims of which something came out otherwise, by day of publication
 */
public record ScenarioResult(
        Scenario scenario, List<ChangedRow> rows, List<Moved> moved, int still, List<ClaimChange> claims) {
    /**
     * A value that moves.
     *
     * @param today as the ledger has it; null where it has none
     * @param then in the scenario, at the likeliest elasticities; null where there is none then
     * @param drawn between which two numbers the middle 95 % of the draws lie; null where nothing that moves it has a range
     * @param inputs the series, and tables of other records, that are others and on whose rows it rests
     */
    public record Moved(
            @Nullable MeasureValue today,
            @Nullable MeasureValue then,
            @Nullable Interval drawn,
            List<String> inputs) {
        public Moved {
            inputs = List.copyOf(inputs);
        }

        /** The value that is there. */
        public MeasureValue any() {
            return then == null ? java.util.Objects.requireNonNull(today) : then;
        }
    }

    /** A claim as it is settled today, and in the scenario. */
    public record ClaimChange(Verdict today, Verdict then) {
        /** Whether its condition holds in the scenario and does not today. */
        public boolean conditionNowHolds() {
            return held(then) && !held(today);
        }

        private static boolean held(Verdict verdict) {
            return verdict.condition() != null
                    && verdict.condition().outcome() == org.demarche.ledger.claims.Outcome.HELD;
        }
    }

    public ScenarioResult {
        rows = List.copyOf(rows);
        moved = List.copyOf(moved);
        claims = List.copyOf(claims);
    }
}
