package org.demarche.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import org.demarche.model.Fuzzed;

/**
 * Bytes from outside, found by a fuzzer that looks for new ways through the parsers. Every build runs the inputs that are kept; how to look
 * for new ones says docs/fuzzing.md. Whatever the bytes, the reader gives documents or problems within five seconds of work.
 */
class ParserFuzzTest {
    @FuzzTest(maxDuration = Fuzzed.AS_LONG_AS_WANTED)
    void html(byte[] bytes) {
        check("a.html", "<html>", bytes);
    }

    @FuzzTest(maxDuration = Fuzzed.AS_LONG_AS_WANTED)
    void feed(byte[] bytes) {
        check("a.xml", "<rss version=\"2.0\">", bytes);
    }

    @FuzzTest(maxDuration = Fuzzed.AS_LONG_AS_WANTED)
    void archive(byte[] bytes) {
        check("a.warc", "WARC/1.0\r\n", bytes);
    }

    @FuzzTest(maxDuration = Fuzzed.AS_LONG_AS_WANTED)
    void csv(byte[] bytes) {
        check("a.csv", "text,title,date\n", bytes);
    }

    @FuzzTest(maxDuration = Fuzzed.AS_LONG_AS_WANTED)
    void jsonLines(byte[] bytes) {
        check("a.jsonl", "{\"", bytes);
    }

    private static void check(String name, String start, byte[] bytes) {
        byte[] head = start.getBytes(UTF_8);
        byte[] all = Arrays.copyOf(head, head.length + bytes.length);
        System.arraycopy(bytes, 0, all, head.length, bytes.length);
        Fuzzed.check(() -> AnyBytesTest.check(name, all));
    }
}
