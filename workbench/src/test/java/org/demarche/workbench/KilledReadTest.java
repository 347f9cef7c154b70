package org.demarche.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.demarche.coder.Coder;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.store.Entry;
import org.demarche.ledger.store.EventQuery;
import org.demarche.reader.DocumentReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reading that is killed (as by {@code kill -9}) again and again at random moments. {@code -Ddemarche.kills=50} kills oftener than the few
 * times of every build.
 */
class KilledReadTest {
    private static final int KILLS = Integer.getInteger("demarche.kills", 2);
    private static final int BETWEEN = 3_000;

    @TempDir
    Path folder;

    private final Random random = new Random(5);

    @Test
    void reading_killedAtRandomMoments_endsWithTheSameEvents() throws Exception {
        Path file = file();
        long acknowledged = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            acknowledged += readUntilKilled(file);
            long found = documents("killed");
            assertThat(found).as("documents after kill %d", kill).isGreaterThanOrEqualTo(acknowledged);
            acknowledged = found;
        }
        Reading.main(new String[] {folder.resolve("killed").toString(), file.toString()});
        Reading.main(new String[] {folder.resolve("whole").toString(), file.toString()});
        assertThat(documents("killed")).isEqualTo((KILLS + 1L) * BETWEEN);
        assertThat(events("killed")).hasSizeGreaterThan(KILLS * BETWEEN / 40).isEqualTo(events("whole"));
    }

    /** One text in twenty tells an event. Ids are missing, so that they count from the beginning of the file. */
    private Path file() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < (KILLS + 1) * BETWEEN; i++) {
            String text = i % 20 == 7 ? "Russia criticised Ukraine." : "The bread was good, number " + i + ".";
            lines.append(
                    "{\"text\": \"%s\", \"date\": \"20%02d-%02d-05\"}\n".formatted(text, 10 + i / 12 % 10, 1 + i % 12));
        }
        return Files.writeString(folder.resolve("news.jsonl"), lines);
    }

    /** How many documents the reading had acknowledged when it died. */
    private long readUntilKilled(Path file) throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        // one that dies leaves DuckDB's unpacked library behind: let it be here
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reading.class.getName(),
                        folder.resolve("killed").toString(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long acknowledged = 0;
        try (BufferedReader output = child.inputReader()) {
            int until = 1 + random.nextInt(BETWEEN - 1_000);
            while (acknowledged < until) {
                acknowledged += kept(output.readLine());
            }
            spin(random.nextLong(100_000_000));
            child.toHandle().destroyForcibly(); // unlike the process's own, this leaves its output to be read
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                acknowledged += kept(line);
            }
        }
        assertThat(child.waitFor()).as("killed, not ended by itself").isEqualTo(128 + 9);
        return acknowledged;
    }

    /** The number that was printed; 0 where the kill has cut the line short. */
    private static int kept(String printed) {
        return printed.endsWith(";") ? Integer.parseInt(printed.substring(0, printed.length() - 1)) : 0;
    }

    /** A random time, so that the kill comes at any point of a batch. */
    private static void spin(long nanos) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < nanos) {
            Thread.onSpinWait();
        }
    }

    private long documents(String data) {
        try (Ledger ledger = Ledger.open(folder.resolve(data))) {
            return ledger.summary().documents();
        }
    }

    private List<Entry> events(String data) {
        try (Ledger ledger = Ledger.open(folder.resolve(data))) {
            return ledger.events(EventQuery.all());
        }
    }

    /** Reads a file into a ledger and prints how many documents of each batch are safe. */
    static final class Reading {
        public static void main(String[] folderAndFile) {
            try (Ledger ledger = Ledger.open(Path.of(folderAndFile[0]), "test");
                    Intake intake = new Intake(
                            ledger, Coder.standard(), System.err::println, kept -> System.out.println(kept + ";"))) {
                DocumentReader.standard().read(Path.of(folderAndFile[1]), intake::take, problem -> {});
            }
        }
    }
}
