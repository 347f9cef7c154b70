package org.demarche.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ErrorsTest {
    private static Miss miss(int i) {
        return new Miss("m" + i, i % 3 == 0 ? "root" : "source", "text", "gold", List.of("coded"), Set.of());
    }

    private final List<Miss> misses =
            IntStream.range(0, 20).mapToObj(ErrorsTest::miss).toList();

    @Test
    void sample_sameSeed_isTheSameInTheOrderOfTheSet() {
        List<Miss> sample = Errors.sample(misses, 5, 1);
        assertThat(sample).hasSize(5).isEqualTo(Errors.sample(misses, 5, 1)).isNotEqualTo(Errors.sample(misses, 5, 2));
        assertThat(sample).isSortedAccordingTo((a, b) -> Integer.compare(misses.indexOf(a), misses.indexOf(b)));
    }

    @Test
    void sample_moreThanThereAre_isAll() {
        assertThat(Errors.sample(misses, 100, 1)).isEqualTo(misses);
    }

    @Test
    void summary_kinds_mostFrequentFirst() {
        assertThat(Errors.summary(misses)).isEqualTo("20 errors in all\n  13  source\n  7  root");
    }

    @Test
    void print_miss_showsTextGoldAndCoding() {
        assertThat(miss(1).print()).isEqualTo("m1  wrong: source\n  text   text\n  gold   gold\n  coded  coded\n");
    }
}
