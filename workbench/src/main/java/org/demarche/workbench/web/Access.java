package org.demarche.workbench.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.Set;
import org.demarche.workbench.people.LogIn;
import org.demarche.workbench.people.Role;
import org.demarche.workbench.people.User;
import org.demarche.workbench.people.Users;

/**
 * Who may come in. A ledger without users is served to its own machine only, and whoever sits there may do everything. With users each request
 * for what the ledger holds must come from one of them, by session or by token, and within his role. Nothing is changed at the word of a
 * page from elsewhere.
 */
final class Access {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    /** Where one logs in and out: open to everybody. */
    static final String SESSION = "/api/v1/session";

    private static final String USER = "demarche.user";
    private static final String BEARER = "Bearer ";
    private static final Set<HandlerType> READS = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);
    private static final Set<String> PAGE = Set.of("/", "/index.html", "/icon.svg", "/favicon.ico");
    /** What is sent there is worked out and answered; nothing of it is kept. */
    private static final Set<String> ASKS = Set.of("/api/v1/coding", "/api/v1/scenarios");

    private final Users users;
    private final LogIn logIn;
    private final boolean reachable;

    /**
     * For a server.
     *
     * @param reachable whether other machines can reach it: then nobody comes in unknown, also where the last user was removed meanwhile
     */
    Access(Users users, LogIn logIn, boolean reachable) {
        this.users = users;
        this.logIn = logIn;
        this.reachable = reachable;
    }

    /** Whether only this machine can reach that address. */
    static boolean local(String host) {
        return LOOPBACK.contains(host.contains(":") ? "[" + host + "]" : host);
    }

    /** The name of who asks; empty in local use. */
    static Optional<String> name(Context context) {
        return user(context).map(User::name);
    }

    static Optional<User> user(Context context) {
        return Optional.ofNullable(context.attribute(USER));
    }

    /** Whether people have to say who they are. */
    boolean closed() {
        return reachable || !users.all().isEmpty();
    }

    /** Refuses whoever may not have what he asks for. To be called before anything else is done. */
    void check(Context context) {
        boolean closed = closed();
        if (!closed) {
            refuseStrangers(context);
        }
        refuseForeign(context);
        if (!closed || open(context)) {
            return;
        }
        User user = found(context).orElseThrow(() -> unknown(context));
        demand(user, wanted(context));
        context.attribute(USER, user);
    }

    /** Refuses whoever has not that role, for a route that takes more than its method tells. In local use everybody has it. */
    void demand(Context context, Role wanted) {
        if (closed()) {
            demand(user(context).orElseThrow(() -> unknown(context)), wanted);
        }
    }

    private static void demand(User user, Role wanted) {
        if (!user.role().covers(wanted)) {
            throw new Refusal(
                    HttpStatus.FORBIDDEN,
                    "you are a " + user.role().label() + ", and this takes a " + wanted.label()
                            + ": ask an owner of this ledger");
        }
    }

    /** Who asks, by his token or his session. */
    Optional<User> found(Context context) {
        String header = context.header("Authorization");
        if (header != null && header.startsWith(BEARER)) {
            return users.byToken(header.substring(BEARER.length()).strip());
        }
        String secret = context.cookie(cookie(context));
        return secret == null ? Optional.empty() : logIn.by(secret);
    }

    /** Cookies are shared by all ports of a machine, so each port has its own. */
    static String cookie(Context context) {
        return "demarche-" + context.port();
    }

    /** The page itself holds nothing of the ledger. Whatever is not named here takes a user. */
    private static boolean open(Context context) {
        String path = context.path();
        return path.equals(SESSION)
                || READS.contains(context.method())
                        && (PAGE.contains(path) || path.startsWith("/assets/") && !path.contains(".."));
    }

    private static Role wanted(Context context) {
        if (READS.contains(context.method()) || ASKS.contains(context.path())) {
            return Role.READER;
        }
        return context.path().startsWith("/api/v1/review/") ? Role.REVIEWER : Role.OWNER;
    }

    private static Refusal unknown(Context context) {
        context.header("WWW-Authenticate", "Bearer realm=\"demarche\"");
        return new Refusal(
                HttpStatus.UNAUTHORIZED,
                "log in, or send your token: Authorization: Bearer TOKEN ('demarche user token NAME' makes one)");
    }

    /** A page elsewhere that has its own name point to this machine could otherwise read the ledger through the browser. */
    private static void refuseStrangers(Context context) {
        String name = context.host() == null ? "" : context.host().replaceFirst(":\\d+$", "");
        if (!LOOPBACK.contains(name)) {
            throw new Refusal(
                    HttpStatus.FORBIDDEN, "this ledger is served to this machine only: use 127.0.0.1 or localhost");
        }
    }

    /** A page elsewhere cannot read an answer, but what it has the browser send here would count. */
    private static void refuseForeign(Context context) {
        if (READS.contains(context.method())) {
            return;
        }
        String origin = context.header("Origin");
        boolean foreign =
                origin != null && !origin.replaceFirst("^https?://", "").equals(context.host())
                        || "cross-site".equals(context.header("Sec-Fetch-Site"));
        if (foreign) {
            throw new Refusal(
                    HttpStatus.FORBIDDEN,
                    "sent from a page of " + (origin == null ? "elsewhere" : origin)
                            + ": only this ledger's own pages may write");
        }
    }
}
