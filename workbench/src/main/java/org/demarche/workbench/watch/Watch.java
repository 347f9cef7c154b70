package org.demarche.workbench.watch;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.demarche.coder.Coder;
import org.demarche.ledger.Ledger;
import org.demarche.model.DemarcheException;
import org.demarche.workbench.watch.FeedsFile.Feed;

/**
 * Follows feeds: every so often each is looked at, its new articles are fetched, coded and kept, and the rules of alerts are looked at. A feed
 * that fails is asked less and less often, up to once a day, and told; the others go on.
 */
public final class Watch {
    private static final int AT_ONCE = 8;

    /** So many failures in a row are told as the feed's end. */
    private static final int DEAD = 8;

    private static final long LONGEST_SECONDS = 24 * 3600;

    private final FeedReader reader;
    private final Alerts alerts;
    private final List<Course> courses = new ArrayList<>();
    private final Counters counters = new Counters();
    private final Consumer<String> problems;
    private final int everySeconds;

    /**
     * @param data the data directory, in which {@code watch.json} has how far feeds were read
     * @param problems is told in one line each what goes wrong; from any thread
     */
    public Watch(FeedsFile file, Ledger ledger, Coder coder, Path data, Consumer<String> problems) {
        this.problems = problems;
        everySeconds = file.everySeconds();
        WatchState state = new WatchState(data.resolve("watch.json"));
        Web web = new Web(new AddressGuard(file.allowed()), file.agent(), file.pauseMillis());
        reader = new FeedReader(web, ledger, coder, state, counters, problems);
        alerts = new Alerts(file.alerts(), ledger, web, state, counters, problems);
        file.feeds().forEach(feed -> courses.add(new Course(feed)));
    }

    /** How it goes with a feed. */
    private static final class Course {
        private final Feed feed;
        private int failures;
        private long due = System.nanoTime();
        private boolean gone;

        Course(Feed feed) {
            this.feed = feed;
        }
    }

    /** Numbers for Prometheus, in its text format. */
    public String metrics() {
        return counters.text();
    }

    /** Serves the numbers at {@code /metrics} of this machine. */
    public HttpServer serveMetrics(int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.createContext("/metrics", exchange -> {
                byte[] text = metrics().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4");
                exchange.sendResponseHeaders(200, text.length);
                exchange.getResponseBody().write(text);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new DemarcheException(
                    "port " + port + ": cannot be listened on (" + e.getMessage() + "); choose another", e);
        }
    }

    /** Goes on until the thread is interrupted. */
    public void run() throws InterruptedException {
        while (true) {
            once();
            long next = courses.stream()
                    .filter(course -> !course.gone)
                    .mapToLong(course -> course.due)
                    .min()
                    .orElse(Long.MAX_VALUE);
            long wait = Math.clamp((next - System.nanoTime()) / 1_000_000, 100, 60_000);
            Thread.sleep(wait);
        }
    }

    /** Looks at every feed that is due, and at the alerts. */
    public void once() throws InterruptedException {
        List<Future<?>> underWay = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Course course : courses) {
                if (!course.gone && course.due <= System.nanoTime()) {
                    underWay.add(workers.submit(() -> look(course)));
                }
            }
            for (Future<?> each : underWay) {
                each.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause; // the ledger cannot be written: nothing more can be done
            }
            throw new IllegalStateException(e.getCause());
        }
        if (!underWay.isEmpty()) {
            alerts.look();
        }
    }

    private void look(Course course) {
        String name = course.feed.address().toString();
        FeedReader.Result result = reader.read(course.feed);
        long seconds = everySeconds;
        if (result.good()) {
            course.failures = 0;
            counters.set("last_success_seconds", "feed", name, System.currentTimeMillis() / 1000.0);
        } else {
            course.failures++;
            course.gone = result.gone();
            counters.add("poll_failures_total", "feed", name, 1);
            seconds = Math.min(LONGEST_SECONDS, (long) everySeconds << Math.min(course.failures, 16));
            problems.accept(told(course, result, name));
        }
        counters.set("failures_in_a_row", "feed", name, course.failures);
        course.due =
                System.nanoTime() + Math.max(seconds, Math.min(result.retryAfter(), LONGEST_SECONDS)) * 1_000_000_000L;
    }

    private static String told(Course course, FeedReader.Result result, String name) {
        String what = "feed " + name + ": " + result.told();
        if (course.gone) {
            return what + "; it is gone for good and not asked any more: take it out of the file";
        }
        return course.failures >= DEAD
                ? what + "; nothing came " + course.failures
                        + " times in a row, it seems dead: look for its new address"
                : what + "; it is asked again later, the others go on";
    }
}
