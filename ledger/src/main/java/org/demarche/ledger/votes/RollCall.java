package org.demarche.ledger.votes;

import java.util.Map;

/**
 * One roll call and who cast which vote; who is not in the map was absent or no member.
 *
 * @param id its number
 * @param session session of the assembly
 * @param part whether it was on an amendment or a paragraph, not on a resolution as a whole
 * @param text its title and what else the source says it was about; empty where it says nothing
 * @param votes by state
 */
public record RollCall(int id, int session, boolean part, String text, Map<String, Vote> votes) {
    public RollCall {
        votes = Map.copyOf(votes);
    }

    /** Whether not all who voted did the same: where all did, it tells nothing about them. */
    boolean divided() {
        return votes.values().stream().distinct().count() > 1;
    }
}
