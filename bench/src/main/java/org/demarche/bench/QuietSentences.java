package org.demarche.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** The sentences in {@code lexicon/sentences/quiet.txt} that tell no event, one a line. Every fifth is held out: nothing learns from it. */
final class QuietSentences {
    private static final String FILE = "quiet.txt";
    private static final int HELD_OUT = 5;

    private QuietSentences() {}

    /** Those to learn from, or those held out. */
    static List<String> read(Path folder, boolean heldOut) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(FILE));
        return IntStream.range(0, lines.size())
                .filter(i -> !lines.get(i).isEmpty() && !lines.get(i).startsWith("#"))
                .filter(i -> (i + 1) % HELD_OUT == 0 == heldOut)
                .mapToObj(lines::get)
                .toList();
    }
}
