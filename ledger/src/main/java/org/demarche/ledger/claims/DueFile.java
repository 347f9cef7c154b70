package org.demarche.ledger.claims;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.demarche.model.DemarcheException;

/** Reads the files of {@code lexicon/claims-due}. */
final class DueFile {
    private DueFile() {}

    /** Its lines without comments, each with its number in front. */
    static List<Line> lines(String name) {
        String path = "/lexicon/claims-due/" + name;
        try (InputStream in = DueFile.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new DemarcheException(
                        "lexicon/claims-due/" + name + ": not in the jar; build again with ./demarche");
            }
            return lines(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Line> lines(String name, String text) {
        List<String> lines = text.lines().toList();
        return java.util.stream.IntStream.range(0, lines.size())
                .mapToObj(i -> new Line(name, i + 1, lines.get(i)))
                .filter(line -> !line.text().startsWith("#") && !line.text().isBlank())
                .toList();
    }

    /**
     * A line.
     *
     * @param file name of the file
     * @param number counted from 1
     */
    record Line(String file, int number, String text) {
        DemarcheException wrong(String what) {
            return new DemarcheException("lexicon/claims-due/" + file + ":" + number + ": " + what);
        }

        /** Its cells, parted by tabs. */
        String[] cells(int n) {
            String[] cells = text.split("\t");
            if (cells.length != n) {
                throw wrong("has " + cells.length + " cells where there are " + n + "; part them by tabs");
            }
            return cells;
        }
    }
}
