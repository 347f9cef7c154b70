package org.demarche.workbench.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slows down who guesses: some attempts are free, behind them each failure doubles the wait, up to a longest one. Success, or time without an
 * attempt, starts anew. Each attempt counts as a failure until it is said to have succeeded, so that many at once gain nothing.
 *
 * <p>Thread-safe. Remembers a bounded number of names or addresses; who fills it up only makes the oldest be forgotten.
 */
final class Throttle {
    private static final int REMEMBERED = 10_000;
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final InstantSource clock;
    private final int free;
    private final Duration longest;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Failures(int n, Instant last) {}

    /**
     * A throttle.
     *
     * @param free how many failures cost nothing
     * @param longest the longest wait
     */
    Throttle(InstantSource clock, int free, Duration longest) {
        this.clock = clock;
        this.free = free;
        this.longest = longest;
    }

    /** How long to wait before the next attempt; empty where this one may be made, which then counts as one. */
    synchronized Optional<Duration> attempt(String who) {
        Instant now = clock.instant();
        Failures known = failures.get(who);
        if (known != null && known.last().isAfter(now)) {
            known = new Failures(known.n(), now); // the clock went back: nobody waits until it is as late again
            failures.put(who, known);
        }
        if (known == null || known.last().plus(FORGOTTEN).isBefore(now)) {
            failures.put(who, new Failures(1, now));
            return Optional.empty();
        }
        Instant next = known.last().plus(wait(known.n()));
        if (next.isAfter(now)) {
            return Optional.of(Duration.between(now, next));
        }
        failures.put(who, new Failures(known.n() + 1, now));
        return Optional.empty();
    }

    synchronized void succeeded(String who) {
        failures.remove(who);
    }

    private Duration wait(int n) {
        if (n < free) {
            return Duration.ZERO;
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(n - free, 30));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
