package org.demarche.ledger.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.demarche.ledger.store.Entry;
import org.demarche.model.DemarcheException;

/** Reads files of events line by line, in any size. A line that is wrong is told with its file and number, and skipped. */
public final class EventFile {
    private final EventFormat format;

    public EventFile(EventFormat format) {
        this.format = format;
    }

    /**
     * What became of a file's lines; empty ones and the heading do not count.
     *
     * @param told lines that told an event
     * @param passed sound lines for which PLOVER has no event
     * @param wrong lines that could not be read
     */
    public record Count(long told, long passed, long wrong) {}

    /**
     * Reads to the end.
     *
     * @param name the file, as messages name it
     * @param sink is given each event
     * @param problems is told of each wrong line, as {@code file:line: what is wrong}
     * @throws IOException where the stream breaks off
     */
    public Count read(InputStream stream, String name, Consumer<Entry> sink, Consumer<String> problems)
            throws IOException {
        long[] count = new long[3];
        lines(stream, 0, new Lines() {
            @Override
            public void told(int line, Entry entry) {
                sink.accept(entry);
                count[0]++;
            }

            @Override
            public void passed(int line) {
                count[1]++;
            }

            @Override
            public void wrong(int line, String what) {
                count[2]++;
                problems.accept(name + ":" + line + ": " + what);
            }
        });
        return new Count(count[0], count[1], count[2]);
    }

    /** Is told of each line that is no heading and not empty; lines count from 1. */
    public interface Lines {
        void told(int line, Entry entry);

        /** A sound line for which PLOVER has no event. */
        void passed(int line);

        void wrong(int line, String what);
    }

    /**
     * Reads to the end.
     *
     * @param after how many lines to leave out at the start
     * @return how many lines there are, those left out among them
     * @throws IOException where the stream breaks off
     */
    public int lines(InputStream stream, int after, Lines sink) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8), 1 << 16);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (number == 1 && line.startsWith("\uFEFF")) {
                line = line.substring(1);
            }
            if (number <= after || line.isBlank() || number == 1 && format.isHeading(line)) {
                continue;
            }
            read(line, number, sink);
        }
        return number;
    }

    private void read(String line, int number, Lines sink) {
        Reading reading;
        try {
            reading = format.read(line);
        } catch (DemarcheException e) {
            sink.wrong(number, String.valueOf(e.getMessage()));
            return;
        }
        switch (reading) {
            case Reading.Told(Entry entry) -> sink.told(number, entry);
            case Reading.Passed why -> sink.passed(number);
        }
    }
}
