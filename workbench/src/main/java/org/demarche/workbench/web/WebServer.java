package org.demarche.workbench.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HttpStatus;
import io.javalin.http.staticfiles.Location;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.demarche.ledger.Ledger;
import org.demarche.model.DemarcheException;
import org.demarche.workbench.Countries;
import org.demarche.workbench.people.LogIn;
import org.demarche.workbench.people.Users;
import org.eclipse.jetty.http.UriCompliance;

/**
 * Serves a ledger: the interface that {@code openapi.yaml} describes, and the page. All that can be written are judgements.
 *
 * <p>Thread-safe.
 */
public final class WebServer implements AutoCloseable {
    /**
     * The page takes scripts, styles and data from here and nowhere else, and no text becomes one of them: nothing inline counts, and markup is
     * made by the compiled components alone.
     */
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types svelte-trusted-html",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    /** A ledger whose newest events take longer is served without waiting for them. */
    private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(1);

    private final Javalin javalin;
    private final String host;

    private WebServer(Javalin javalin, String host) {
        this.javalin = javalin;
        this.host = host;
    }

    /**
     * Starts serving to this machine, which needs no users.
     *
     * @param host loopback address to listen on; only requests to this machine by its own name are answered
     * @param port 0 for any that is free
     * @throws DemarcheException where the port is taken, or others than this machine could reach the address
     */
    public static WebServer start(Ledger ledger, String host, int port) {
        return start(ledger, Users.none(), host, port);
    }

    /**
     * Starts serving.
     *
     * @param users who may come in; where there are none, only this machine may
     * @param host address to listen on
     * @param port 0 for any that is free
     * @throws DemarcheException where the port is taken, or others than this machine could reach the address and there are no users
     */
    public static WebServer start(Ledger ledger, Users users, String host, int port) {
        LogIn logIn = new LogIn(users, InstantSource.system());
        Access access = new Access(users, logIn, !Access.local(host));
        if (users.all().isEmpty() && !Access.local(host)) {
            throw new DemarcheException(
                    "cannot listen on " + host + ": anybody who reached it could read the ledger, for it has no users;"
                            + " add one first, 'demarche user add NAME --role owner', or listen on 127.0.0.1");
        }
        CoderAtHand coder = new CoderAtHand();
        Javalin javalin = Javalin.create(config -> {
            new ReadingRoutes(ledger, Countries.standard(), new Explanations(coder)).register(config);
            configure(config, access);
            new LedgerRoutes(ledger, Countries.standard()).register(config);
            new Answers(ledger, Clock.systemDefaultZone()).register(config);
            new PairRoutes(ledger, Countries.standard()).register(config);
            new EventRoutes(ledger, Countries.standard()).register(config);
            new ActorRoutes(ledger, Countries.standard()).register(config);
            new RecordRoutes(ledger, Countries.standard()).register(config);
            new ImportRoutes(ledger, Countries.standard()).register(config);
            new CodingRoutes(coder).register(config);
            new UserRoutes(access, logIn).register(config);
            new AuditRoutes(users, access).register(config);
            new ScenarioRoutes(ledger, Countries.standard()).register(config);
            new ReviewRoutes(ledger, Countries.standard()).register(config);
        });
        try {
            return new WebServer(javalin.start(host, port), host);
        } catch (JavalinBindException e) {
            throw new DemarcheException(
                    "cannot listen on " + host + ":" + port
                            + ": choose another port with --port, or 0 for any that is free",
                    e);
        }
    }

    /** Where it can be reached, such as {@code http://127.0.0.1:7014/}. */
    public String address() {
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + javalin.port() + "/";
    }

    /**
     * Works out what the first page shows, for whoever opens it; of use where there are no users. Comes back when its list of events is there,
     * or after {@link #LONGEST_WARM_UP} without; the rest is worked out in the background.
     */
    public void warmUp() throws InterruptedException {
        CountDownLatch listed = new CountDownLatch(1);
        Thread.ofPlatform().daemon().name("first page").start(() -> {
            try {
                new FirstPage(address()).ask(listed::countDown);
            } catch (IOException | RuntimeException e) {
                return; // whoever opens the page will see why
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                listed.countDown();
            }
        });
        listed.await(LONGEST_WARM_UP.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private static void configure(JavalinConfig config, Access access) {
        config.http.generateEtags = true; // an answer that has not changed since is not sent again
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        // Documents are often known by their address, whose slashes come encoded in the path.
        config.jetty.modifyHttpConfiguration(http -> http.setUriCompliance(UriCompliance.UNSAFE));
        config.jetty.modifyServletContextHandler(
                context -> context.getServletHandler().setDecodeAmbiguousURIs(true));
        if (WebServer.class.getResource("/web/index.html") != null) {
            config.staticFiles.add("/web", Location.CLASSPATH);
        }
        config.routes.before(context -> {
            HEADERS.forEach(context::header);
            access.check(context);
        });
        config.routes.exception(Refusal.class, (refusal, context) -> Problem.answer(context, refusal));
        config.routes.exception(
                DemarcheException.class,
                (error, context) ->
                        Problem.answer(context, HttpStatus.INTERNAL_SERVER_ERROR, error.getMessage(), null));
        config.routes.exception(
                Exception.class,
                (error, context) -> Problem.answer(context, HttpStatus.INTERNAL_SERVER_ERROR, error.toString(), null));
        config.routes.error(HttpStatus.NOT_FOUND, context -> {
            if (context.res().getContentType() == null
                    || !context.res().getContentType().contains("json")) {
                Problem.answer(
                        context,
                        HttpStatus.NOT_FOUND,
                        "there is nothing at " + context.path() + ": see /openapi.yaml",
                        null);
            }
        });
    }
}
