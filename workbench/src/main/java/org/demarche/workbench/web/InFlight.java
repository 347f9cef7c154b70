package org.demarche.workbench.web;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Who is working out what: who asks the same meanwhile waits for the answer instead of working it out beside the first. Thread-safe. */
final class InFlight {
    private static final int LONGEST_SECONDS = 120;

    private final Map<String, CountDownLatch> questions = new HashMap<>();

    /**
     * Whether nobody works it out: then the caller does, and says {@link #done} whatever comes of it. Where somebody does, waits until that
     * one is done.
     */
    boolean first(String question) {
        CountDownLatch other;
        synchronized (this) {
            other = questions.putIfAbsent(question, new CountDownLatch(1));
        }
        try {
            return other == null || !other.await(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    void done(String question) {
        CountDownLatch mine;
        synchronized (this) {
            mine = questions.remove(question);
        }
        if (mine != null) {
            mine.countDown();
        }
    }
}
