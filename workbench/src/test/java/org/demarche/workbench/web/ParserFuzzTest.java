package org.demarche.workbench.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.demarche.model.DemarcheException;
import org.demarche.workbench.watch.FeedsFile;

/** Bodies that are posted, and files of feeds. See docs/fuzzing.md. */
class ParserFuzzTest {
    private static final long MOST = 5_000_000_000L;

    @FuzzTest
    void feeds(byte[] bytes) {
        check(() -> FeedsFile.toml(Path.of("feeds.toml"), new String(bytes, UTF_8)));
    }

    /** The same bytes to each route that takes JSON: what one takes for its own, the others refuse. */
    @FuzzTest
    void api(byte[] bytes) {
        String json = new String(bytes, UTF_8);
        check(() -> CodingRoutes.document(json));
        check(() -> ReviewRoutes.Said.of(json));
        check(() -> UserRoutes.Given.of(json));
        check(() -> ScenarioRoutes.scenario(false, json));
    }

    /**
     * Nothing but a message that a user can act on may come of it, and no more than five seconds of this thread. What took longer is tried
     * again: the first input that goes a way has Java load what lies along it.
     */
    private static void check(Runnable parse) {
        long first = nanos(parse);
        if ((first > MOST ? nanos(parse) : first) > MOST) {
            throw new AssertionError("took longer than five seconds");
        }
    }

    private static long nanos(Runnable parse) {
        long before = work();
        try {
            parse.run();
        } catch (DemarcheException | Refusal e) {
            if (e.getMessage() == null || e.getMessage().isBlank()) {
                throw new AssertionError("no message", e);
            }
        }
        return work() - before;
    }

    private static long work() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
