package org.demarche.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderedWorkTest {
    @Test
    void give_muchWork_handsOnInOrder() {
        List<Integer> results = new ArrayList<>();
        try (var work = new OrderedWork<Integer, Integer>(n -> n * n, results::add)) {
            IntStream.range(0, 1000).forEach(work::give);
        }
        assertThat(results)
                .isEqualTo(IntStream.range(0, 1000).map(n -> n * n).boxed().toList());
    }

    @Test
    void give_firstPieceSlowest_comesFirstAllTheSame() {
        CountDownLatch secondDone = new CountDownLatch(1);
        List<String> results = new ArrayList<>();
        try (var work = new OrderedWork<String, String>(
                name -> {
                    if (name.equals("second")) {
                        secondDone.countDown();
                    } else if (Runtime.getRuntime().availableProcessors() > 1) {
                        await(secondDone);
                    }
                    return name;
                },
                results::add)) {
            work.give("first");
            work.give("second");
        }
        assertThat(results).containsExactly("first", "second");
    }

    @Test
    void close_afterAFailure_throwsIt() {
        var work = new OrderedWork<String, String>(
                name -> {
                    throw new IllegalStateException(name);
                },
                result -> {});
        assertThatIllegalStateException()
                .isThrownBy(() -> {
                    try (work) {
                        work.give("broken");
                    }
                })
                .withMessage("broken");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
