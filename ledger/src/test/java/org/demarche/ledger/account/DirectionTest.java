package org.demarche.ledger.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ledger.Samples.MARCH_5;
import static org.demarche.ledger.Samples.actor;
import static org.demarche.ledger.Samples.actors;
import static org.demarche.ledger.Samples.event;

import java.util.List;
import org.demarche.model.Actor;
import org.demarche.model.Dyad;
import org.demarche.model.EventType;
import org.demarche.model.Sector;
import org.junit.jupiter.api.Test;

class DirectionTest {
    private static final Dyad BLR_RUS = new Dyad("BLR", "RUS");

    /** Whether the event goes {@code from BLR to RUS}, and whether it goes back. */
    private static List<Boolean> bothWays(EventType type, List<Actor> actors, List<Actor> recipients) {
        var event = event("e1", type, actors, recipients, MARCH_5);
        return List.of(Direction.directed(BLR_RUS, event), Direction.directed(BLR_RUS.reversed(), event));
    }

    @Test
    void directed_oneActsUponTheOther_oneWay() {
        assertThat(bothWays(EventType.REJECT, actors("BLR"), actors("RUS"))).containsExactly(true, false);
        assertThat(bothWays(EventType.REJECT, actors("BLR", "UKR"), actors("RUS", "POL")))
                .containsExactly(true, false);
        assertThat(bothWays(EventType.REJECT, actors("UKR"), actors("BLR", "RUS")))
                .containsExactly(false, false);
    }

    @Test
    void directed_mutual_bothWays() {
        assertThat(bothWays(EventType.CONSULT, actors("BLR", "RUS"), List.of())).containsExactly(true, true);
        assertThat(bothWays(EventType.CONSULT, actors("BLR", "RUS"), actors("RUS")))
                .containsExactly(true, true);
        assertThat(bothWays(EventType.CONSULT, actors("BLR", "RUS", "UKR"), actors("UKR", "RUS")))
                .containsExactly(true, true);
        assertThat(bothWays(EventType.ASSAULT, actors("BLR", "RUS"), actors("BLR", "RUS")))
                .containsExactly(true, true);
    }

    @Test
    void directed_togetherUponAThird_neitherWay() {
        assertThat(bothWays(EventType.ACCUSE, actors("BLR", "RUS"), actors("UKR")))
                .containsExactly(false, false);
        assertThat(bothWays(EventType.AID, actors("BLR", "RUS"), actors("UKR"))).containsExactly(false, false);
    }

    @Test
    void directed_jointConflictUponNobodyKnown_neitherWay() {
        assertThat(bothWays(EventType.THREATEN, actors("BLR", "RUS"), List.of()))
                .containsExactly(false, false);
    }

    @Test
    void directed_opponentsAtHomeJoinIn_onlyTheOtherStateIsCounted() {
        assertThat(bothWays(
                        EventType.ACCUSE,
                        List.of(actor("RUS", Sector.GOV), actor("BLR", Sector.OPP)),
                        List.of(actor("BLR", Sector.GOV))))
                .containsExactly(false, true);
    }
}
