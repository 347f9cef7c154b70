package org.demarche.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final long A_DAY = TimeUnit.DAYS.toMillis(1);

    @Test
    void turn_isWaitedFor_untilOneEnds() throws Exception {
        Turns turns = new Turns(1, A_DAY);
        Runnable first = turns.take("/api/v1/events");
        CompletableFuture<Runnable> second = CompletableFuture.supplyAsync(() -> turns.take("/api/v1/claims"));

        assertThat(second).isNotDone();
        first.run();
        second.get(60, TimeUnit.SECONDS).run();
    }

    @Test
    void longQuestions_takeNoTurnOfOthers() {
        Turns turns = new Turns(1, A_DAY);
        turns.take("/api/v1/forecasts/BLR/RUS");

        turns.take("/api/v1/events").run();
    }

    @Test
    void whoeverHasWaitedLongEnough_goesOn_andGivesNothingBack() {
        Turns turns = new Turns(1, 0);
        Runnable first = turns.take("/api/v1/events");
        turns.take("/api/v1/events").run();
        first.run();

        turns.take("/api/v1/events").run();
    }
}
