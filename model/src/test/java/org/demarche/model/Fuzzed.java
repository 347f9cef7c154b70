package org.demarche.model;

import java.lang.management.ManagementFactory;
import java.util.Set;

/** What parsers of bytes from outside keep to, whatever the bytes. See docs/fuzzing.md. */
public final class Fuzzed {
    /** For {@code FuzzTest.maxDuration}: how long a parser is fuzzed says who runs it. */
    public static final String AS_LONG_AS_WANTED = "24h";

    private static final long MOST = 5_000_000_000L;

    private Fuzzed() {}

    /**
     * Parses: nothing but a message that a user can act on may come of it, and no more than five seconds of work of this thread. What took
     * longer is tried again: the first input that goes a way has Java load what lies along it.
     *
     * @param messages the exceptions that bring such messages; none where nothing may be thrown
     */
    public static void check(Runnable parse, Class<?>... messages) {
        Set<Class<?>> told = Set.of(messages);
        long first = nanos(parse, told);
        if ((first > MOST ? nanos(parse, told) : first) > MOST) {
            throw new AssertionError("took longer than five seconds");
        }
    }

    private static long nanos(Runnable parse, Set<Class<?>> told) {
        long before = work();
        try {
            parse.run();
        } catch (RuntimeException e) {
            if (!told.contains(e.getClass())) {
                throw e;
            }
            if (e.getMessage() == null || e.getMessage().isBlank()) {
                throw new AssertionError("no message", e);
            }
        }
        return work() - before;
    }

    /** Of this thread: what others do on the machine does not count. */
    private static long work() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
