package org.demarche.workbench.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.demarche.workbench.people.LogIn.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogInTest {
    private static final String PASSWORD = "correct horse battery";

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2014-03-10T12:00:00Z");
    private Users users;
    private LogIn logIn;

    @BeforeEach
    void add() {
        users = Users.of(folder);
        users.add("ada", Role.REVIEWER, PASSWORD);
        logIn = new LogIn(users, () -> now);
    }

    private String in() {
        return ((Outcome.In) logIn.attempt("ada", PASSWORD, "192.0.2.1")).secret();
    }

    @Test
    void session_endsWithItsTime_atLogOut_withThePassword_andWithTheUser() {
        String first = in();
        assertThat(logIn.by(first)).get().extracting(User::name).isEqualTo("ada");
        now = now.plus(LogIn.LASTS);
        assertThat(logIn.by(first)).isEmpty();

        String second = in();
        logIn.end(second, "192.0.2.1");
        assertThat(logIn.by(second)).isEmpty();

        String third = in();
        users.setPassword("ada", "another long password");
        assertThat(logIn.by(third)).isEmpty();

        logIn = new LogIn(users, () -> now);
        String fourth = ((Outcome.In) logIn.attempt("ada", "another long password", "192.0.2.1")).secret();
        users.remove("ada");
        assertThat(logIn.by(fourth)).isEmpty();
    }

    @Test
    void attempt_afterFiveWrongOnes_waits_evenWithTheRightPassword_andNotForever() {
        for (int i = 0; i < 5; i++) {
            assertThat(logIn.attempt("ada", "wrong password", "192.0.2." + i)).isInstanceOf(Outcome.Wrong.class);
        }
        assertThat(logIn.attempt("ada", PASSWORD, "192.0.2.9")).isEqualTo(new Outcome.Wait(Duration.ofSeconds(1)));
        now = now.plusSeconds(1);
        assertThat(logIn.attempt("ada", "wrong password", "192.0.2.9")).isInstanceOf(Outcome.Wrong.class);
        assertThat(logIn.attempt("ada", PASSWORD, "192.0.2.9")).isEqualTo(new Outcome.Wait(Duration.ofSeconds(2)));
        now = now.plusSeconds(2);
        assertThat(logIn.attempt("ada", PASSWORD, "192.0.2.9")).isInstanceOf(Outcome.In.class);
        assertThat(logIn.attempt("ada", "wrong password", "192.0.2.9")).isInstanceOf(Outcome.Wrong.class);
    }

    @Test
    void session_clockGoesBack_lastsNoLongerThanFromThenOn() {
        String secret = in();
        now = now.minus(Duration.ofDays(400));
        assertThat(logIn.by(secret)).isPresent();
        now = now.plus(LogIn.LASTS).minusSeconds(1);
        assertThat(logIn.by(secret)).isPresent();
        now = now.plusSeconds(1);
        assertThat(logIn.by(secret)).isEmpty();
    }

    @Test
    void attempt_clockGoesBack_waitsNoLongerThanBefore() {
        for (int i = 0; i < 6; i++) {
            logIn.attempt("ada", "wrong password", "192.0.2." + i);
        }
        now = now.minus(Duration.ofDays(400));
        assertThat(logIn.attempt("ada", PASSWORD, "192.0.2.9")).isEqualTo(new Outcome.Wait(Duration.ofSeconds(1)));
        now = now.plusSeconds(1);
        assertThat(logIn.attempt("ada", PASSWORD, "192.0.2.9")).isInstanceOf(Outcome.In.class);
    }

    @Test
    void token_clockGoesBack_isTheOneOfTheLastAct() {
        Users late = new Users(
                new UsersFile(folder),
                new Audit(folder.resolve("access.jsonl")),
                () -> now.minus(Duration.ofDays(400)));
        String bob = late.add("bob", Role.OWNER, PASSWORD);
        assertThat(users.byToken(bob)).get().extracting(User::name).isEqualTo("bob");
        String renewed = late.renewToken("bob");
        assertThat(users.byToken(bob)).isEmpty();
        assertThat(users.byToken(renewed)).isPresent();
        assertThat(users.all()).extracting(User::name).containsExactly("ada", "bob");
    }

    @Test
    void throttle_ofAnAddress_slowsDownWhoTriesManyNames() {
        Throttle throttle = new Throttle(() -> now, 3, Duration.ofSeconds(10));
        for (int i = 0; i < 3; i++) {
            assertThat(throttle.attempt("192.0.2.1")).isEmpty();
        }
        assertThat(throttle.attempt("192.0.2.1")).contains(Duration.ofSeconds(1));
        assertThat(throttle.attempt("192.0.2.2")).isEmpty();
        for (int i = 0; i < 10; i++) {
            now = now.plusSeconds(10);
            assertThat(throttle.attempt("192.0.2.1")).isEmpty();
        }
        assertThat(throttle.attempt("192.0.2.1")).contains(Duration.ofSeconds(10));
        now = now.plus(Duration.ofHours(2));
        assertThat(throttle.attempt("192.0.2.1")).isEmpty();
        assertThat(throttle.attempt("192.0.2.1")).isEmpty();
    }

    @Test
    void acts_ofPeople_areInTheAudit_withoutSecretsOrWhatIsNoName() throws Exception {
        String token = users.renewToken("ada");
        String secret = ((LogIn.Outcome.In) logIn.attempt("ada", PASSWORD, "192.0.2.1")).secret();
        logIn.end(secret, "192.0.2.1");
        logIn.end(secret, "192.0.2.1");
        logIn.attempt("ada", "wrong horse", "192.0.2.7");
        logIn.attempt(PASSWORD, "ada", "192.0.2.7");
        users.setPassword("ada", "another " + PASSWORD);
        users.remove("ada");

        assertThat(Users.of(folder).audit().all().reversed().stream().map(Audit.Act::act))
                .containsExactly(
                        "user added as reviewer",
                        "new token",
                        "log-in",
                        "log-out",
                        "log-in failed",
                        "log-in failed",
                        "new password",
                        "user removed");
        assertThat(users.audit().all().get(3).from()).isEqualTo("192.0.2.7");
        assertThat(users.audit().all().get(3).user()).isEqualTo("ada");
        assertThat(users.audit().all().get(2).user()).isNull();
        assertThat(users.audit().all().getFirst().from()).isEqualTo("command line");
        Path file = folder.resolve("access.jsonl");
        assertThat(Files.readString(file)).doesNotContain(PASSWORD, token, secret);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
