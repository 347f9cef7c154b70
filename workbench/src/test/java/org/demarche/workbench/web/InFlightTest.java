package org.demarche.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class InFlightTest {
    private final InFlight inFlight = new InFlight();

    @Test
    void first_whileSomebodyIsAtIt_waitsUntilHeIsDone() throws Exception {
        assertThat(inFlight.first("a")).isTrue();
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<Boolean> second = threads.submit(() -> inFlight.first("a"));
            inFlight.done("a");
            // whether it asked before or after that one was done, it is told so
            boolean first = second.get();
            if (!first) {
                assertThat(inFlight.first("a")).isTrue();
            }
        }
        inFlight.done("a");
    }

    @Test
    void first_ofAnotherQuestion_doesNotWait() {
        assertThat(inFlight.first("a")).isTrue();
        assertThat(inFlight.first("b")).isTrue();
    }
}
