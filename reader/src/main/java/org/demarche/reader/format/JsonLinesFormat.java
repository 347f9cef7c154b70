package org.demarche.reader.format;

import java.io.IOException;
import org.demarche.reader.source.Input;
import org.demarche.reader.source.Lines;
import org.demarche.reader.source.Unreadable;
import tools.jackson.core.JacksonException;

/** JSON Lines: a document a line. A line that cannot be read is told and passed over. */
record JsonLinesFormat() implements Format {
    @Override
    public void read(Input input, Sink sink) throws IOException {
        int item = 0;
        try (Lines lines = new Lines(input.reader(), input.limit())) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (line.isBlank()) {
                    continue;
                }
                item++;
                if (lines.isTooLong()) {
                    sink.problem(
                            lines.number(),
                            "is longer than " + input.limitInWords() + ", too long for one document; split it");
                } else {
                    read(line, item, lines.number(), sink);
                }
            }
        }
    }

    static void read(String line, int item, long number, Sink sink) {
        try {
            sink.document(Json.draft(Json.MAPPER.readTree(line)), item, number);
        } catch (JacksonException e) {
            sink.problem(number, Json.told(e));
        } catch (Unreadable e) {
            sink.problem(number, e.getMessage());
        }
    }
}
