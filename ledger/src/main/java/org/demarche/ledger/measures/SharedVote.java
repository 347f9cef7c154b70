package org.demarche.ledger.measures;

import java.time.LocalDate;
import java.util.List;
import org.demarche.model.Dyad;

/**
 * A roll call in which both of two states voted.
 *
 * @param rollCall its number
 * @param day the day
 * @param resolution as the source writes it
 * @param a yes, abstain or no
 * @param b yes, abstain or no
 */
public record SharedVote(String rollCall, LocalDate day, String resolution, String a, String b) {
    /** Those of the question, by day and number. */
    public static List<SharedVote> of(Evidence evidence, Dyad dyad) {
        RollCalls rollCalls = RollCalls.of(evidence);
        return VotePairs.pairs(evidence, dyad).stream()
                .map(pair -> new SharedVote(
                        Integer.toString(pair.rollCall()),
                        pair.day(),
                        rollCalls.get(pair.rollCall()).resolution(),
                        VotePairs.VOTES.get(pair.a()),
                        VotePairs.VOTES.get(pair.b())))
                .toList();
    }
}
