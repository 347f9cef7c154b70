package org.demarche.workbench.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.http.staticfiles.Location;
import io.javalin.util.JavalinBindException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.demarche.coder.Coder;
import org.demarche.ledger.Ledger;
import org.demarche.model.DemarcheException;
import org.demarche.workbench.Countries;
import org.eclipse.jetty.http.UriCompliance;

/**
 * Serves a ledger: the interface that {@code openapi.yaml} describes, and the page. All that can be written are judgements.
 *
 * <p>Thread-safe.
 */
public final class WebServer implements AutoCloseable {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    /** The page takes nothing from anywhere else; charts set styles on their elements. */
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer");

    private final Javalin javalin;
    private final String host;

    private WebServer(Javalin javalin, String host) {
        this.javalin = javalin;
        this.host = host;
    }

    /**
     * Starts serving.
     *
     * @param host loopback address to listen on; only requests to this machine by its own name are answered
     * @param port 0 for any that is free
     * @throws DemarcheException where the port is taken, or others than this machine could reach the address: there are no users yet to let in
     */
    public static WebServer start(Ledger ledger, String host, int port) {
        if (!LOOPBACK.contains(host.contains(":") ? "[" + host + "]" : host)) {
            throw new DemarcheException(
                    "cannot listen on " + host + ": anybody who reached it could read the ledger, for there are no"
                            + " users to log in yet; use 127.0.0.1, localhost or ::1, with a proxy that asks who it is before it");
        }
        Api api = new Api(ledger, Countries.standard());
        PairRoutes pairs = new PairRoutes(ledger, Countries.standard());
        Javalin javalin = Javalin.create(config -> {
            configure(config, api, host);
            new Answers(ledger, Clock.systemDefaultZone()).register(config);
            pairs(config, pairs);
            new EventRoutes(ledger, Countries.standard()).register(config);
            new ImportRoutes(ledger, Countries.standard()).register(config);
            new CodingRoutes(Coder::standard).register(config);
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

    @Override
    public void close() {
        javalin.stop();
    }

    private static void configure(JavalinConfig config, Api api, String host) {
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
            refuseStrangers(context);
            refuseForeign(context);
        });
        config.routes.get("/api/v1/summary", api::summary);
        config.routes.get("/api/v1/documents/<id>", api::document);
        config.routes.get("/openapi.yaml", api::description);
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

    private static void pairs(JavalinConfig config, PairRoutes pairs) {
        config.routes.get("/api/v1/accounts/{a}/{b}", pairs::account);
        config.routes.get("/api/v1/accounts/{a}/{b}/timeline", pairs::timeline);
        config.routes.get("/api/v1/changes", pairs::changes);
        config.routes.get("/api/v1/measures/{name}", pairs::measure);
        config.routes.get("/api/v1/forecasts/{a}/{b}", pairs::forecast);
        config.routes.get("/api/v1/claims", pairs::claims);
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
        String origin = context.header("Origin");
        boolean asks = context.method() == HandlerType.GET || context.method() == HandlerType.HEAD;
        if (!asks && origin != null && !origin.replaceFirst("^https?://", "").equals(context.host())) {
            throw new Refusal(
                    HttpStatus.FORBIDDEN, "sent from a page of " + origin + ": only this ledger's own pages may write");
        }
    }
}
