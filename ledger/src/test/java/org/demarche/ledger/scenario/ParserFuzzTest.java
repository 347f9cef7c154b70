package org.demarche.ledger.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.lang.management.ManagementFactory;
import org.demarche.ledger.records.MappingReader;
import org.demarche.model.DemarcheException;

/** Files in TOML that users give the ledger: scenarios and mappings of tables. See docs/fuzzing.md. */
class ParserFuzzTest {
    private static final long MOST = 5_000_000_000L;

    @FuzzTest
    void scenario(byte[] bytes) {
        check(() -> ScenarioReader.toml("a.toml", new String(bytes, UTF_8)));
    }

    @FuzzTest
    void mapping(byte[] bytes) {
        check(() -> MappingReader.toml("a.toml", new String(bytes, UTF_8)));
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
        } catch (DemarcheException e) {
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
