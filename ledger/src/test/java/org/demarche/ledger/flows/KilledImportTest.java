package org.demarche.ledger.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.ledger.Kills;
import org.demarche.ledger.store.EventProgress;
import org.demarche.ledger.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An import that is killed again and again at random moments: see {@link Kills}.
 */
class KilledImportTest {
    private static final int KILLS = Kills.wanted(4);
    private static final int BATCH = 200;
    private static final int MOST_BATCHES = 12;
    private static final int LINES = KILLS * MOST_BATCHES * BATCH + 5_000;

    /** Few enough that rows are settled several times between two kills. */
    private static final int RUN = 700;

    @TempDir
    Path folder;

    private Kills kills;

    @BeforeEach
    void seed() {
        kills = new Kills(folder, 17);
    }

    @Test
    void import_killedAtRandomMoments_hasEveryAcknowledgedBatchOnce() throws Exception {
        Path file = file();
        int acknowledged = 0;
        int unseen = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            acknowledged = importUntilKilled(file, acknowledged);
            unseen++;
            if (kill == 1 || !kills.look()) {
                continue;
            }
            EventProgress found = stored();
            assertThat(found.lines()).as("lines after kill %d", kill).isGreaterThanOrEqualTo(acknowledged);
            assertThat(found.lines() - acknowledged)
                    .as("not acknowledged yet, a batch for each kill")
                    .isLessThanOrEqualTo(unseen * BATCH);
            assertThat(found.complete()).as("the import was not over").isFalse();
            acknowledged = found.lines();
            unseen = 0;
        }
        try (Store store = Store.open(folder.resolve("data"), "")) {
            new EventImport(store, 100_000, RUN).add(file, null, null, problem -> {}, progress -> {});
        }
        assertThat(stored()).isEqualTo(new EventProgress(LINES + 1, LINES, 0, 0, 0, true));
    }

    private Path file() throws IOException {
        StringBuilder lines = new StringBuilder("date\tsource\trelation\ttarget\n");
        List<String> names = List.of("Russia", "Ukraine", "Belarus", "Japan", "Germany");
        for (int i = 0; i < LINES; i++) {
            String actor = names.get(kills.upTo(names.size()));
            String recipient = "Person " + i + "\t"; // makes the row's id unlike any other
            lines.append("2014-03-0%d\t%s\tConsult\t%s".formatted(1 + i * 9 / LINES, actor, recipient.strip()))
                    .append('\n');
        }
        return Files.writeString(folder.resolve("events.tsv"), lines);
    }

    /** How many lines the import had acknowledged when it died. */
    private int importUntilKilled(Path file, int before) throws Exception {
        List<Integer> acknowledged =
                kills.acknowledged(MOST_BATCHES - 2, 30_000_000, Importing.class, folder.resolve("data"), file);
        return acknowledged.isEmpty() ? before : acknowledged.getLast();
    }

    /** What the ledger says of the file, after a look at whether its rows are all there, and once. */
    private EventProgress stored() {
        try (Store store = Store.open(folder.resolve("data"), "")) {
            List<String> row = List.of(store.records(
                            "SELECT e.sha256, count(i.id), count(DISTINCT i.id), coalesce(max(i.line), 0)"
                                    + " FROM event_files e LEFT JOIN imported_events i ON i.file = e.sha256 GROUP BY e.sha256")
                    .getFirst());
            EventProgress progress =
                    store.eventProgress(row.getFirst(), "icews").orElseThrow();
            String kept = String.valueOf(progress.kept());
            assertThat(row.subList(1, 4))
                    .as("rows, ids, last line")
                    .containsExactly(kept, kept, String.valueOf(progress.lines()));
            assertThat(progress.kept())
                    .as("the heading is the one line without a row")
                    .isEqualTo(progress.lines() - 1);
            return progress;
        }
    }

    /** Imports a file in small batches and prints the number of lines of each once it is acknowledged. */
    static final class Importing {
        public static void main(String[] folderAndFile) {
            try (Store store = Store.open(Path.of(folderAndFile[0]), "")) {
                new EventImport(store, BATCH, RUN)
                        .add(
                                Path.of(folderAndFile[1]),
                                null,
                                null,
                                System.out::println,
                                progress -> System.out.println(progress.lines() + ";"));
            }
        }
    }
}
