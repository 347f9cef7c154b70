package org.demarche.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // what goes wrong here waits for ever
class PulledTest {
    private static List<Integer> taken(Pulled<Integer> pulled) {
        List<Integer> taken = new ArrayList<>();
        pulled.forEachRemaining(taken::add);
        return taken;
    }

    @Test
    void items_moreThanItRunsAhead_comeInTheirOrder() {
        List<Integer> all = IntStream.range(0, 1000).boxed().toList();
        try (Pulled<Integer> pulled = new Pulled<>(all::forEach)) {
            assertThat(taken(pulled)).isEqualTo(all);
        }
    }

    /** A program may be over before the thread that started it goes on. */
    @Test
    void program_thatEndsAtOnce_isSeenToEnd() {
        for (int i = 0; i < 5000; i++) {
            try (Pulled<Integer> pulled = new Pulled<>(sink -> {})) {
                assertThat(pulled.hasNext()).isFalse();
            }
        }
    }

    @Test
    void failure_ofTheProgram_comesBehindItsItems() {
        Pulled<Integer> pulled = new Pulled<>(sink -> {
            sink.accept(1);
            throw new IllegalArgumentException("spoilt");
        });
        assertThat(pulled.next()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(pulled::hasNext).withMessage("spoilt");
    }
}
