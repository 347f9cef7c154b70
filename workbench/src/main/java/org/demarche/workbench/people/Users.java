package org.demarche.workbench.people;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.demarche.model.DemarcheException;
import org.demarche.workbench.Reviewer;
import org.jspecify.annotations.Nullable;

/**
 * The people who may use a ledger, in {@code users.json} of its folder. What another process changes there counts from the next question on:
 * users can be added and removed while the ledger is served.
 *
 * <p>Thread-safe.
 */
public final class Users {
    private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,63}";

    /** Held against a name that nobody has, so that the time an answer takes does not tell which names there are. */
    private static final class Nobody {
        static final String KEPT = Passwords.kept(Secrets.fresh());
    }

    private final @Nullable UsersFile file;
    private final Audit audit;
    private final InstantSource clock;

    Users(@Nullable UsersFile file, Audit audit, InstantSource clock) {
        this.file = file;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of the ledger in that folder. */
    public static Users of(Path dataDirectory) {
        return new Users(
                new UsersFile(dataDirectory), new Audit(dataDirectory.resolve("access.jsonl")), InstantSource.system());
    }

    /** Nobody: for a ledger that is served to its own machine. */
    public static Users none() {
        return new Users(null, new Audit(null), InstantSource.system());
    }

    /** Who came in and who changed the users. */
    public Audit audit() {
        return audit;
    }

    /** Puts down what the account of this machine did. */
    private void changed(String act, String name) {
        audit.add(new Audit.Act(clock.instant(), act, name, Reviewer.local(), "command line"));
    }

    /** By name. */
    public List<User> all() {
        return file == null ? List.of() : file.read();
    }

    public Optional<User> named(String name) {
        return all().stream().filter(user -> user.name().equals(name)).findFirst();
    }

    /**
     * Adds somebody.
     *
     * @return the token; it is told here and never again
     */
    public String add(String name, Role role, String password) {
        if (!name.matches(NAME)) {
            throw new DemarcheException(
                    "'" + name + "' is no name for a user: take letters, digits and . _ @ -, 64 at most");
        }
        String kept = kept(password);
        String token = Secrets.fresh();
        write(users -> {
            if (users.stream().anyMatch(user -> user.name().equals(name))) {
                throw new DemarcheException(
                        "there is a user '" + name + "' already: remove him first, or take another name");
            }
            List<User> more = new ArrayList<>(users);
            more.add(new User(name, role, kept, Secrets.hash(token), clock.instant()));
            more.sort(Comparator.comparing(User::name));
            return more;
        });
        changed("user added as " + role.label(), name);
        return token;
    }

    /** Takes somebody's access away; what he said of events stays. */
    public void remove(String name) {
        write(users -> {
            known(users, name);
            return users.stream().filter(user -> !user.name().equals(name)).toList();
        });
        changed("user removed", name);
    }

    /** A new token in place of the old one. */
    public String renewToken(String name) {
        String token = Secrets.fresh();
        change(name, user -> user.with(user.password(), Secrets.hash(token)));
        changed("new token", name);
        return token;
    }

    /** Another password in place of the old one: who is logged in by the old one is logged out. */
    public void setPassword(String name, String password) {
        String kept = kept(password);
        change(name, user -> user.with(kept, user.token()));
        changed("new password", name);
    }

    /** Who has that token. */
    public Optional<User> byToken(String token) {
        String hash = Secrets.hash(token);
        return all().stream().filter(user -> user.token().equals(hash)).findFirst();
    }

    /** The user of that name, if that is his password. */
    public Optional<User> byPassword(String name, String password) {
        Optional<User> user = named(name);
        boolean right = password.length() <= Passwords.LONGEST
                && Passwords.is(password, user.map(User::password).orElseGet(() -> Nobody.KEPT));
        return right ? user : Optional.empty();
    }

    private void write(UnaryOperator<List<User>> change) {
        if (file == null) {
            throw new DemarcheException("there is no folder to keep users in");
        }
        file.change(change);
    }

    private void change(String name, UnaryOperator<User> change) {
        write(users -> {
            known(users, name);
            return users.stream()
                    .map(user -> user.name().equals(name) ? change.apply(user) : user)
                    .toList();
        });
    }

    private static void known(List<User> users, String name) {
        if (users.stream().noneMatch(user -> user.name().equals(name))) {
            throw new DemarcheException("there is no user '" + name + "': 'demarche user list' prints who there is");
        }
    }

    private static String kept(String password) {
        if (password.length() < Passwords.SHORTEST || password.length() > Passwords.LONGEST) {
            throw new DemarcheException("the password has " + password.length() + " characters: take "
                    + Passwords.SHORTEST + " to " + Passwords.LONGEST);
        }
        return Passwords.kept(password);
    }
}
