package org.demarche.coder.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.coder.lexicon.Entry;
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
        "PREPARE,ASSAULT,MOBILIZE,troops",
        "PREPARE,CONSULT,AGREE,",
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

    @ParameterizedTest
    @CsvSource({
        "DEMAND, RETREAT, 0841, REQUEST, yield, 1053",
        "REFUSE, RETREAT, 0841, REJECT, yield, 1243",
        "PROMISE, RETREAT, 0841, AGREE, , 0353",
        "DEMAND, AID, 0731, REQUEST, assist, 1033",
        "REFUSE, REQUEST, 1041, REJECT, change, 1231",
        "REFUSE, CONSULT, 045, REJECT, meet, 126",
        "PROMISE, SANCTION, 163, THREATEN, relations, 1312",
        "THREATEN, COERCE, 191, THREATEN, restrict, 1381",
        "CEASE, COERCE, 1723, RETREAT, , 0813",
        "CEASE, COERCE, 1721, CONCEDE, , 0811",
        "CEASE, CONSULT, 046, SANCTION, withdraw, 164",
        "CEASE, CONSULT, 042, CONSULT, visit, 042",
        "CEASE, SANCTION, 163, RETREAT, , 085",
        "DECIDE, CONCEDE, 0811, CONCEDE, , 0811",
        "DECIDE, AID, 071, AGREE, , 0331"
    })
    void apply_carriesTheCodeOutward(
            Meaning.Kind operator, EventType inner, String code, EventType outer, String mode, String whole) {
        Meaning.Act act = Composition.apply(operator, new Meaning.Act(inner, null, code, Set.of()))
                .orElseThrow();
        assertThat(act.type()).isEqualTo(outer);
        assertThat(act.cameo()).isEqualTo(whole);
        assertThat(act.mode()).isEqualTo(mode == null ? null : Mode.of(outer, mode));
    }

    @Test
    void of_faultsAreNamed() {
        Entry twice =
                new Entry("c.txt", 4, "DEMAND REQUEST yield", Map.of("1053", List.of("084"), "1054", List.of("084")));
        assertThatThrownBy(() -> Parallels.of(List.of(twice))).hasMessage("c.txt:4: 084 stands under DEMAND twice");
        Entry wish = new Entry("c.txt", 7, "WISH REQUEST yield", Map.of("1053", List.of("084")));
        assertThatThrownBy(() -> Parallels.of(List.of(wish))).hasMessageStartingWith("c.txt:7: 'WISH' is no operator");
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
