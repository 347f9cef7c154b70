package org.demarche.ledger.measures;

/**
 * How similar the votes of two states are, abstention being halfway between yes and no.
 *
 * <p>Formula: 1 - 2 Σ |a - b| / (2 n), with no 0, abstain 1, yes 2: the unweighted S over n shared roll calls.
 * <br>Unit: share. Range: -1 (always opposed) to 1 (always the same).
 * <br>Interval: bootstrap over roll calls.
 * <br>Missing data: a roll call that either missed is left out; no value where none is left.
 * <br>Source: C. S. Signorino and J. M. Ritter (1999), International Studies Quarterly 43(1), 115-144.
 */
public record SignorinoRitterS() implements VoteMeasure {
    @Override
    public String name() {
        return "s";
    }

    @Override
    public String about() {
        return "similarity of their votes, abstention halfway between yes and no";
    }

    @Override
    public String range() {
        return "-1 to 1";
    }

    @Override
    public Double value(int[] counts) {
        int distance = 0;
        for (int i = 0; i < counts.length; i++) {
            distance += counts[i] * Math.abs(i / 3 - i % 3);
        }
        return 1 - (double) distance / VotePairs.n(counts);
    }
}
