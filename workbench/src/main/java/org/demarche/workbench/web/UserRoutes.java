package org.demarche.workbench.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.time.Duration;
import org.demarche.workbench.Json;
import org.demarche.workbench.people.LogIn;
import org.demarche.workbench.people.User;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Logging in and out, and who one is. */
final class UserRoutes {
    /** A name and a password are short. */
    private static final int MOST_BYTES = 8 * 1024;

    private final Access access;
    private final LogIn logIn;

    UserRoutes(Access access, LogIn logIn) {
        this.access = access;
        this.logIn = logIn;
    }

    void register(JavalinConfig config) {
        config.routes.get(Access.SESSION, this::who);
        config.routes.post(Access.SESSION, this::begin);
        config.routes.delete(Access.SESSION, this::end);
    }

    /** Who asks, and whether people have to log in at all. */
    void who(Context context) {
        answer(context, access.closed() ? access.found(context).orElse(null) : null);
    }

    /** {@code {"name": ..., "password": ...}}. */
    void begin(Context context) {
        Given given = given(context);
        LogIn.Outcome outcome = logIn.attempt(given.name(), given.password(), context.ip());
        switch (outcome) {
            case LogIn.Outcome.In in -> {
                context.cookie(cookie(context, in.secret(), LogIn.LASTS));
                answer(context, in.user());
            }
            case LogIn.Outcome.Wrong wrong ->
                throw new Refusal(
                        HttpStatus.UNAUTHORIZED,
                        "no user of that name has that password: try again, or ask an owner of this ledger for a new one");
            case LogIn.Outcome.Wait wait -> {
                long seconds = wait.time().toSeconds() + 1;
                context.header("Retry-After", Long.toString(seconds));
                throw new Refusal(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too many log-ins went wrong: try again in " + seconds
                                + (seconds == 1 ? " second" : " seconds"));
            }
        }
    }

    void end(Context context) {
        String secret = context.cookie(Access.cookie(context));
        if (secret != null) {
            logIn.end(secret, context.ip());
        }
        context.cookie(cookie(context, "", Duration.ZERO));
        context.status(HttpStatus.NO_CONTENT);
    }

    /** What somebody says who wants to come in. */
    record Given(String name, String password) {
        static Given of(String json) {
            Body body = Body.of(json, "a log-in", "{\"name\": \"...\", \"password\": \"...\"}");
            return new Given(body.text("name", ""), body.text("password", ""));
        }
    }

    private static Given given(Context context) {
        if (context.contentLength() > MOST_BYTES || context.body().length() > MOST_BYTES) {
            throw new Refusal(
                    HttpStatus.CONTENT_TOO_LARGE, "send a name and a password, " + MOST_BYTES + " bytes at most");
        }
        return Given.of(context.body());
    }

    /** No script reads it, and the browser sends it with requests from this ledger's own pages only. */
    private static Cookie cookie(Context context, String value, Duration lasts) {
        boolean secure = "https".equals(context.scheme()) || "https".equals(context.header("X-Forwarded-Proto"));
        return new Cookie(
                Access.cookie(context),
                value,
                "/",
                Math.toIntExact(lasts.toSeconds()),
                secure,
                true,
                null,
                SameSite.STRICT);
    }

    private void answer(Context context, @Nullable User user) {
        ObjectNode node = Json.object().put("login", access.closed());
        node.put("name", user == null ? null : user.name());
        node.put("role", user == null ? null : user.role().label());
        context.header("Cache-Control", "no-store")
                .contentType("application/json")
                .result(Json.line(node));
    }
}
