package org.demarche.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MemoryTest {
    private final Memory memory = new Memory();
    private final List<String> asked = new ArrayList<>();

    private String answer(String value) {
        List<@Nullable String[]> rows = memory.answer(
                () -> {
                    asked.add(value);
                    return List.<@Nullable String[]>of(new String[] {value});
                },
                "SELECT x FROM votes");
        return String.valueOf(rows.getFirst()[0]);
    }

    private String made(String value) {
        return memory.made(String.class, "BLR", () -> value);
    }

    @Test
    void answer_askedTwice_isReadOnce() {
        assertThat(answer("1")).isEqualTo(answer("2"));
        assertThat(asked).containsExactly("1");
    }

    @Test
    void answer_readWhileRowsChange_isNotKept() {
        memory.answer(
                () -> {
                    memory.forget();
                    return List.<@Nullable String[]>of(new String[] {"before"});
                },
                "SELECT x FROM votes");

        assertThat(answer("after")).isEqualTo("after");
    }

    @Test
    void made_whileRowsChange_isNotKept() {
        memory.made(String.class, "BLR", () -> {
            memory.forget();
            return "before";
        });

        assertThat(made("after")).isEqualTo("after");
        assertThat(made("later")).isEqualTo("after");
    }

    @Test
    void forget_ofOtherTables_keepsTheAnswer() {
        answer("1");
        memory.forget(Set.of("prices"));
        assertThat(answer("2")).isEqualTo("1");
        memory.forget(Set.of("votes"));
        assertThat(answer("3")).isEqualTo("3");
    }

    @Test
    void copy_afterwards_goesItsOwnWay() {
        answer("1");
        Memory copy = memory.copy();
        memory.forget();
        assertThat(copy.answer(List::of, "SELECT x FROM votes")).hasSize(1);
        assertThat(answer("2")).isEqualTo("2");
    }
}
