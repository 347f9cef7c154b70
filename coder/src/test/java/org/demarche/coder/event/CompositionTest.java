package org.demarche.coder.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.demarche.model.EventType;
import org.demarche.model.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CompositionTest {
    @ParameterizedTest
    @CsvSource({
        "REFUSE,SUPPORT,REJECT,assist",
        "REFUSE,CONSULT,REJECT,meet",
        "REFUSE,RETREAT,REJECT,yield",
        "PROMISE,AID,AGREE,",
        "PROMISE,SUPPORT,AGREE,",
        "PROMISE,RETREAT,AGREE,",
        "PROMISE,ASSAULT,THREATEN,violence",
        "DEMAND,RETREAT,REQUEST,yield",
        "DEMAND,CONSULT,REQUEST,meet",
        "DEMAND,COOPERATE,REQUEST,assist",
        "THREATEN,SANCTION,THREATEN,relations",
        "CEASE,COOPERATE,SANCTION,discontinue",
        "CEASE,CONSULT,REJECT,meet",
        "CEASE,ASSAULT,RETREAT,ceasefire",
        "ALLOW,COOPERATE,CONCEDE,",
        "PREVENT,AID,REJECT,assist",
        "CONTINUE,SUPPORT,SUPPORT,",
        "ACCUSE,ASSAULT,ACCUSE,allege"
    })
    void apply_followsTheCodebook(Meaning.Kind operator, EventType inner, EventType outer, String mode) {
        Meaning.Act act = Composition.apply(operator, act(inner)).orElseThrow();
        assertThat(act.type()).isEqualTo(outer);
        assertThat(act.mode()).isEqualTo(mode == null ? null : Mode.of(outer, mode));
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void apply_givesAModeOfItsOwnType(EventType inner) {
        for (Meaning.Kind operator : Meaning.Kind.values()) {
            Composition.apply(operator, act(inner)).ifPresent(act -> {
                if (act.mode() != null) {
                    assertThat(act.mode().type())
                            .as(operator + " over " + inner)
                            .isEqualTo(act.type());
                }
            });
        }
    }

    @Test
    void apply_endOfAProtestIsNoEvent() {
        assertThat(Composition.apply(Meaning.Kind.CEASE, act(EventType.PROTEST)))
                .isEmpty();
    }

    private static Meaning.Act act(EventType type) {
        return new Meaning.Act(type, null, "000", Set.of());
    }
}
