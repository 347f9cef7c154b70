package org.demarche.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;

/**
 * Bytes from outside, found by a fuzzer that looks for new ways through the parsers. Every build runs the inputs that are kept; how to look
 * for new ones says docs/fuzzing.md. Whatever the bytes, the reader gives documents or problems within five seconds of work.
 */
class ParserFuzzTest {
    /** Tried where new ones are looked for. */
    private static final long INPUTS = 1_000_000;

    private static final Duration MOST = Duration.ofSeconds(5);

    @FuzzTest(maxDuration = "24h", maxExecutions = INPUTS)
    void html(byte[] bytes) {
        check("a.html", "<html>", bytes);
    }

    @FuzzTest(maxDuration = "24h", maxExecutions = INPUTS)
    void feed(byte[] bytes) {
        check("a.xml", "<rss version=\"2.0\">", bytes);
    }

    @FuzzTest(maxDuration = "24h", maxExecutions = INPUTS)
    void archive(byte[] bytes) {
        check("a.warc", "WARC/1.0\r\n", bytes);
    }

    @FuzzTest(maxDuration = "24h", maxExecutions = INPUTS)
    void csv(byte[] bytes) {
        check("a.csv", "text,title,date\n", bytes);
    }

    @FuzzTest(maxDuration = "24h", maxExecutions = INPUTS)
    void jsonLines(byte[] bytes) {
        check("a.jsonl", "{\"", bytes);
    }

    private static void check(String name, String start, byte[] bytes) {
        byte[] head = start.getBytes(UTF_8);
        byte[] all = Arrays.copyOf(head, head.length + bytes.length);
        System.arraycopy(bytes, 0, all, head.length, bytes.length);
        Duration first = time(name, all);
        // the first input that goes a way has Java load what lies along it
        assertThat(first.compareTo(MOST) < 0 ? first : time(name, all)).isLessThan(MOST);
    }

    private static Duration time(String name, byte[] all) {
        long before = work();
        AnyBytesTest.check(name, all);
        return Duration.ofNanos(work() - before);
    }

    /** Of this thread: what others do on the machine does not count. */
    private static long work() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
