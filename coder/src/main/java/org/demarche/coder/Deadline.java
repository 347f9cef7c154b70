package org.demarche.coder;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.demarche.model.DemarcheException;

/**
 * The work that one document may take. It counts what this thread has worked, not the clock on the wall: a busy machine loses no document
 * that an idle one codes. Looked at between sentences, each of which is bounded by its number of words.
 */
final class Deadline {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Duration most;
    private final long from = work();

    Deadline(Duration most) {
        this.most = most;
    }

    /** @throws DemarcheException where the work is over */
    void check(int done, int all) {
        if (work() - from > most.toNanos()) {
            throw new DemarcheException("took longer than " + most.toMillis() / 1000.0 + " s for " + done + " of its "
                    + all + " sentences; split it, if it is several articles");
        }
    }

    private static long work() {
        return THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }
}
