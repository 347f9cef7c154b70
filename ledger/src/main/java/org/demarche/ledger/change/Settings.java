package org.demarche.ledger.change;

/**
 * How breaks are looked for. The same for every pair; docs/change.md says how they were chosen.
 *
 * @param strictness what a cut must be worth, as a value of the standard normal distribution: 2.576 is what chance exceeds once in 200
 * @param shortest least length of a stretch, in values of the series
 * @param level how often, at most, chance may bring forth a break as clear as one that is kept
 * @param permutations how many random orders a break is held against
 * @param seed of the random orders
 */
public record Settings(double strictness, int shortest, double level, int permutations, long seed) {
    public static final Settings STANDARD = new Settings(2.576, 3, 0.05, 999, 2014);

    public Settings {
        if (!(strictness >= 0) || shortest < 1 || !(level > 0 && level < 1) || permutations < 1) {
            throw new IllegalArgumentException("settings out of range: strictness " + strictness + ", shortest "
                    + shortest + ", level " + level + ", permutations " + permutations);
        }
    }

    /**
     * The penalty of a cut: half the chi-square value that is as rare for as many degrees of freedom as a level has numbers (Wilson and
     * Hilferty's approximation).
     */
    double penalty(SegmentCost cost) {
        int numbers = Math.max(1, cost.parameters());
        double spread = 2.0 / (9 * numbers);
        return numbers * Math.pow(1 - spread + strictness * Math.sqrt(spread), 3) / 2;
    }
}
