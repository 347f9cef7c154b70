package org.demarche.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.demarche.ledger.flows.EventImport;
import org.demarche.ledger.review.Part;
import org.demarche.ledger.review.Verdict;
import org.demarche.ledger.store.Store;
import org.demarche.model.DemarcheException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ledgers on a disk that gets full: see {@link Disk}. */
class DiskFullTest {
    private static final String REMEDY = "the disk is full; make room and try again";

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private Path data() {
        return folder.resolve("data");
    }

    private Path ballast() throws IOException {
        return Files.write(folder.resolve("ballast"), new byte[4 << 20]);
    }

    /** Does it until the disk is full; how often it was done. */
    private static int until(IntConsumer act) {
        int done = 0;
        try {
            while (done < 100_000) {
                act.accept(done);
                done++;
            }
        } catch (DemarcheException e) {
            assertThat(e).hasMessageContaining(REMEDY);
        }
        assertThat(done).isBetween(1, 99_999);
        return done;
    }

    /** What is safe is safe before the file is closed, which a full disk may hinder. */
    private static void close(AutoCloseable ledger) throws Exception {
        try {
            ledger.close();
        } catch (DemarcheException e) {
            assertThat(e).hasMessageContaining("ledger.duckdb");
        }
    }

    @Test
    void add_onAFullDisk_saysSoAndLosesNothingAcknowledged() throws Exception {
        try (Disk disk = Disk.over(folder, 8)) {
            Ledger full = Ledger.open(data());
            Path ballast = ballast();
            int acknowledged = until(i -> full.add(Samples.document("d" + i), Samples.fullCoding("d" + i)));
            close(full);
            Files.delete(ballast);
            try (Ledger ledger = Ledger.open(data())) {
                for (int i = 0; i < acknowledged; i++) {
                    assertThat(ledger.document("d" + i))
                            .as("document %d of %d", i, acknowledged)
                            .isPresent();
                }
                String next = "d" + acknowledged;
                ledger.add(Samples.document(next), Samples.fullCoding(next));
                assertThat(ledger.coding(next)).contains(Samples.fullCoding(next));
            }
        }
    }

    @Test
    void judge_onAFullDisk_saysSoAndLosesNothingAcknowledged() throws Exception {
        try (Disk disk = Disk.over(folder, 8)) {
            Ledger full = Ledger.open(data());
            full.add(Samples.document("a1"), Samples.fullCoding("a1"));
            Path ballast = ballast();
            String event = "a1#" + Samples.fullCoding("a1").events().getFirst().id();
            String note = "why ".repeat(500);
            int acknowledged = until(i -> full.reviews()
                    .judge(
                            event,
                            Verdict.CORRECT,
                            Map.of(Part.STANCE, i % 2 == 0 ? "future" : "historical"),
                            "Ada",
                            note));
            close(full);
            Files.delete(ballast);
            try (Ledger ledger = Ledger.open(data())) {
                assertThat(ledger.reviews().all()).hasSizeGreaterThanOrEqualTo(acknowledged);
                ledger.reviews().judge(event, Verdict.ACCEPT, Map.of(), "Bob", null);
            }
        }
    }

    @Test
    void import_onAFullDisk_saysSoAndGoesOnWhenThereIsRoom() throws Exception {
        StringBuilder lines = new StringBuilder("date\tsource\trelation\ttarget\n");
        for (int i = 0; i < 100_000; i++) {
            lines.append("2014-03-05\tRussia\tConsult\tPerson ")
                    .append(i * 7919L)
                    .append('\n');
        }
        Path file = Files.writeString(elsewhere.resolve("events.tsv"), lines);
        try (Disk disk = Disk.over(folder, 12)) {
            Store full = Store.open(data(), "");
            Path ballast = ballast();
            AtomicInteger acknowledged = new AtomicInteger();
            assertThatThrownBy(() -> new EventImport(full, 1_000, 10_000_000)
                            .add(file, null, null, problem -> {}, progress -> acknowledged.set(progress.lines())))
                    .isInstanceOf(DemarcheException.class)
                    .hasMessageContaining(REMEDY);
            close(full);
            Files.delete(ballast);
            try (Store store = Store.open(data(), "")) {
                assertThat(acknowledged.get()).isPositive();
                assertThat(store.records("SELECT max(line)::INTEGER, count(*) FROM imported_events")
                                .getFirst()[0])
                        .satisfies(
                                last -> assertThat(Integer.parseInt(last)).isGreaterThanOrEqualTo(acknowledged.get()));
            }
        }
    }

    @Test
    void backup_ontoAFullDisk_leavesNoHalfCopy() throws Exception {
        try (Disk disk = Disk.over(folder, 1);
                Ledger ledger = Ledger.open(elsewhere)) {
            ledger.add(Samples.document("a1"), Samples.fullCoding("a1"));
            Path copy = folder.resolve("copy.duckdb");
            assertThatThrownBy(() -> ledger.backup(copy)).isInstanceOf(DemarcheException.class);
            assertThat(copy).doesNotExist();
            assertThat(ledger.coding("a1")).contains(Samples.fullCoding("a1"));
        }
    }
}
