package org.demarche.ledger.measures;

/**
 * How often two states cast the same vote in the UN General Assembly.
 *
 * <p>Formula: roll calls with the same vote (yes, abstain, no) / roll calls in which both voted.
 * <br>Unit: share. Range: 0 to 1.
 * <br>Interval: Wilson.
 * <br>Missing data: a roll call that either missed is left out; no value where none is left.
 * <br>Source: A. Lijphart (1963), American Political Science Review 57(4), 902-917.
 */
public record SameVoteShare() implements VoteMeasure {
    @Override
    public String name() {
        return "same-vote";
    }

    @Override
    public String about() {
        return "roll calls of the UN General Assembly with the same vote, of those in which both voted";
    }

    @Override
    public String range() {
        return "0 to 1";
    }

    @Override
    public Interval interval(int[] counts) {
        return Wilson.interval(value(counts), VotePairs.n(counts));
    }

    @Override
    public Double value(int[] counts) {
        return (double) VotePairs.same(counts) / VotePairs.n(counts);
    }
}
