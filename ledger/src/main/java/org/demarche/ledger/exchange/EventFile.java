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
        BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        long told = 0;
        long passed = 0;
        long wrong = 0;
        long number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (number == 1 && line.startsWith("\uFEFF")) {
                line = line.substring(1);
            }
            if (line.isBlank() || number == 1 && format.isHeading(line)) {
                continue;
            }
            try {
                switch (format.read(line)) {
                    case Reading.Told(Entry entry) -> {
                        sink.accept(entry);
                        told++;
                    }
                    case Reading.Passed why -> passed++;
                }
            } catch (DemarcheException e) {
                wrong++;
                problems.accept(name + ":" + number + ": " + e.getMessage());
            }
        }
        return new Count(told, passed, wrong);
    }
}
