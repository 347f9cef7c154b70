package org.demarche.workbench.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Lets people in by password, for twelve hours, and knows them again by the secret they were given. Sessions are kept in memory: they end
 * with the process, with a new password and with the user.
 *
 * <p>Thread-safe.
 */
public final class LogIn {
    public static final Duration LASTS = Duration.ofHours(12);
    private static final int MOST_SESSIONS = 10_000;

    private final Users users;
    private final InstantSource clock;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final Throttle byName;
    private final Throttle byAddress;

    private record Session(String name, String password, Instant begun) {
        boolean isOver(Instant now) {
            return !now.isBefore(begun.plus(LASTS));
        }

        /** Where the clock went back, it lasts as long from now on as it would from its beginning, and no longer. */
        Session at(Instant now) {
            return begun.isAfter(now) ? new Session(name, password, now) : this;
        }
    }

    /** What came of an attempt. */
    public sealed interface Outcome {
        /** Somebody is in; the secret is what he is known by from now on. */
        record In(User user, String secret) implements Outcome {}

        /** There is no such user, or that is not his password: which of them is not told. */
        record Wrong() implements Outcome {}

        /** Too many wrong ones: not looked at before that time is over. */
        record Wait(Duration time) implements Outcome {}
    }

    public LogIn(Users users, InstantSource clock) {
        this.users = users;
        this.clock = clock;
        this.byName = new Throttle(clock, 5, Duration.ofMinutes(1));
        this.byAddress = new Throttle(clock, 20, Duration.ofMinutes(15));
    }

    /**
     * Tries a password.
     *
     * @param address from where
     */
    public Outcome attempt(String name, String password, String address) {
        Optional<Duration> wait = byAddress.attempt(address).or(() -> byName.attempt(name));
        if (wait.isPresent()) {
            return new Outcome.Wait(wait.get());
        }
        Optional<User> user = users.byPassword(name, password);
        if (user.isEmpty()) {
            note("log-in failed", users.named(name).map(User::name).orElse(null), null, address);
            return new Outcome.Wrong();
        }
        byName.succeeded(name);
        byAddress.succeeded(address);
        note("log-in", name, name, address);
        return new Outcome.In(user.get(), begin(user.get()));
    }

    private void note(String act, @Nullable String user, @Nullable String by, String address) {
        users.audit().add(new Audit.Act(clock.instant(), act, user, by, address));
    }

    private String begin(User user) {
        Instant now = clock.instant();
        sessions.values().removeIf(session -> session.isOver(now));
        if (sessions.size() >= MOST_SESSIONS) {
            sessions.clear();
        }
        String secret = Secrets.fresh();
        sessions.put(Secrets.hash(secret), new Session(user.name(), user.password(), now));
        return secret;
    }

    /** Who was given that secret, as long as he is a user with the password by which he came in. */
    public Optional<User> by(String secret) {
        Instant now = clock.instant();
        Session session = sessions.computeIfPresent(Secrets.hash(secret), (hash, known) -> known.at(now));
        return session == null || session.isOver(now)
                ? Optional.empty()
                : users.named(session.name()).filter(user -> user.password().equals(session.password()));
    }

    /** Ends the session of that secret, where there is one. */
    public void end(String secret, String address) {
        Session session = sessions.remove(Secrets.hash(secret));
        if (session != null) {
            note("log-out", session.name(), session.name(), address);
        }
    }
}
