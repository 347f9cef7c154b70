package org.demarche.workbench.web;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Whose question is worked out next: no more at a time than there are processors, in the order in which they came, for more would take as
 * long and hold up what is known already. Thread-safe.
 */
final class Turns {
    /** What takes seconds when it is asked first: it waits in a line of its own, or what takes milliseconds would wait for it. */
    private static final List<String> LONG = List.of("/api/v1/changes", "/api/v1/forecasts/");

    private final Semaphore turns;
    private final Semaphore longTurns = new Semaphore(1, true);
    private final long mostMilliseconds;

    /**
     * @param atATime how many questions
     * @param mostMilliseconds whoever has waited so long goes on all the same: some question, such as one that estimates ideal points anew,
     *     may take a minute
     */
    Turns(int atATime, long mostMilliseconds) {
        this.turns = new Semaphore(atATime, true);
        this.mostMilliseconds = mostMilliseconds;
    }

    /**
     * Waits for a turn.
     *
     * @return ends it
     */
    Runnable take(String path) {
        Semaphore line = LONG.stream().anyMatch(path::startsWith) ? longTurns : turns;
        try {
            return line.tryAcquire(mostMilliseconds, TimeUnit.MILLISECONDS) ? line::release : () -> {};
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return () -> {};
        }
    }
}
