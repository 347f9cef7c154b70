package org.demarche.ledger.votes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BridgesTest {
    private static RollCall rollCall(int id, int session, String text, int firstNo) {
        Map<String, Vote> votes = new HashMap<>();
        IntStream.range(0, 20).forEach(i -> votes.put("S" + i, i < firstNo ? Vote.YES : Vote.NO));
        return new RollCall(id, session, false, text, votes);
    }

    @Test
    void questions_ofOneTextInThreeSessions_areOne() {
        Map<Integer, Integer> questions = Bridges.questions(List.of(
                rollCall(1, 40, "Cessation of all nuclear-test explosions", 15),
                rollCall(2, 40, "Budget of the organisation", 12),
                rollCall(
                        5,
                        41,
                        "CESSATION OF ALL NUCLEAR TEST EXPLOSIONS : resolution / adopted by the General Assembly",
                        16),
                rollCall(6, 41, "Right of peoples to food", 4),
                rollCall(9, 43, "Cessation of all nuclear test explosions", 16)));
        assertThat(questions).isEqualTo(Map.of(1, 1, 2, 2, 5, 1, 6, 6, 9, 1));
    }

    @Test
    void questions_ofOneTextOnWhichStatesVoteOtherwise_areTwo() {
        assertThat(Bridges.questions(List.of(
                        rollCall(1, 40, "Report of the committee on outer space", 15),
                        rollCall(2, 41, "Report of the committee on outer space", 5),
                        rollCall(3, 40, "Decolonisation", 9))))
                .containsEntry(2, 2);
    }

    @Test
    void questions_onPartsOfResolutions_stayApart() {
        RollCall part = new RollCall(
                3, 41, true, "Arms race in outer space", rollCall(3, 41, "", 15).votes());
        assertThat(Bridges.questions(List.of(rollCall(1, 40, "Arms race in outer space", 15), part)))
                .containsEntry(3, 3);
    }
}
