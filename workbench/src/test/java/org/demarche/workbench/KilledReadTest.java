package org.demarche.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.coder.Coder;
import org.demarche.ledger.Kills;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.store.Entry;
import org.demarche.ledger.store.EventQuery;
import org.demarche.reader.DocumentReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading that is killed again and again at random moments: see {@link Kills}. */
class KilledReadTest {
    private static final int KILLS = Kills.wanted(2);

    /** As many documents as are read between two kills at most, so that the last kill still finds something to do. */
    private static final int BETWEEN = 3_000;

    /** Of 500 documents or what a second has made ready, whichever comes first. */
    private static final int BATCHES = 3;

    @TempDir
    Path folder;

    private Kills kills;

    @BeforeEach
    void seed() {
        kills = new Kills(folder, 5);
    }

    @Test
    void reading_killedAtRandomMoments_endsWithTheSameEvents() throws Exception {
        Path file = file();
        long acknowledged = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            acknowledged += readUntilKilled(file);
            if (!kills.look()) {
                continue;
            }
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
        return kills.acknowledged(BATCHES, 100_000_000, Reading.class, folder.resolve("killed"), file).stream()
                .mapToLong(Integer::longValue)
                .sum();
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
