package org.demarche.ledger.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different, and what follows from it by declaration.
 *
 * @param title what it is called; empty where it has no name
 * @param from first day for which the inputs hold
 * @param to last day
 * @param source whose events count; null for the standing choice
 * @param about states that are measured beside those that inputs and elasticities name, as codes
 * @param measures only these; all where none is named
 * @param inputs what is set
 * @param records rows that are changed as a whole
 * @param elasticities what moves with what
 * @param draws how often the elasticities are drawn from their ranges; 0 for not at all
 * @param seed the same seed gives the same draws
 */
public record Scenario(
        String title,
        LocalDate from,
        LocalDate to,
        @Nullable String source,
        Set<String> about,
        List<String> measures,
        List<Input> inputs,
        List<RecordChange> records,
        List<Elasticity> elasticities,
        int draws,
        long seed) {
    /** So many draws are made where the scenario does not say. */
    public static final int DRAWS = 400;

    public Scenario {
        about = Set.copyOf(about);
        measures = List.copyOf(measures);
        inputs = List.copyOf(inputs);
        records = List.copyOf(records);
        elasticities = List.copyOf(elasticities);
    }

    /**
     * A series that is set.
     *
     * @param where in which file and line, for messages
     */
    public record Input(Series series, Amount amount, String where) {}

    /**
     * How much a series moves with another: where the other is multiplied by f, it is multiplied by f to the power of the elasticity.
     *
     * @param of what moves
     * @param on what it moves with
     * @param low the lowest value it may have
     * @param likely the likeliest
     * @param high the highest
     * @param peaked whether values near the likeliest are likelier (a triangle) or all are equally likely
     * @param where in which file and line, for messages
     */
    public record Elasticity(
            Series of, Series on, double low, double likely, double high, boolean peaked, String where) {
        /** Whether it is a range, and not one number. */
        public boolean ranges() {
            return low < high;
        }

        /** The value below which that part of its distribution lies. */
        double quantile(double part) {
            if (!ranges()) {
                return likely;
            }
            if (!peaked) {
                return low + part * (high - low);
            }
            double left = (likely - low) / (high - low);
            return part < left
                    ? low + Math.sqrt(part * (high - low) * (likely - low))
                    : high - Math.sqrt((1 - part) * (high - low) * (high - likely));
        }
    }

    /** Whether draws differ: an elasticity has a range, or a part of some events goes, which is another part each time. */
    boolean drawn() {
        return draws > 0 && ranges();
    }

    private boolean ranges() {
        return elasticities.stream().anyMatch(each -> each.ranges() || each.of().kind() == Series.Kind.EVENTS)
                || inputs.stream().anyMatch(Scenario::atRandom);
    }

    private static boolean atRandom(Input input) {
        return input.series().kind() == Series.Kind.EVENTS
                && input.amount() instanceof Amount.Times(double factor)
                && factor != Math.rint(factor);
    }
}
