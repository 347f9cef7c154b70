package org.demarche.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.demarche.ledger.store.EventQuery;
import org.demarche.model.DemarcheException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    @TempDir
    Path folder;

    private final Path data() {
        return folder.resolve("data");
    }

    private static void add(Ledger ledger, String id) {
        ledger.add(Samples.document(id), Samples.fullCoding(id));
    }

    @Test
    void backup_restored_isWhatTheLedgerWas() throws Exception {
        Path copy = folder.resolve("copies/monday.duckdb");
        try (Ledger ledger = Ledger.open(data())) {
            add(ledger, "a1");
            ledger.backup(copy);
            add(ledger, "a2");
        }
        Path before = Ledger.restore(copy, data());
        try (Ledger ledger = Ledger.open(data())) {
            assertThat(ledger.coding("a1")).contains(Samples.fullCoding("a1"));
            assertThat(ledger.document("a2")).isEmpty();
            assertThat(ledger.flows().sources()).containsExactly("demarche");
            add(ledger, "a3");
        }
        Path again = Files.createDirectory(folder.resolve("again"));
        Files.move(before, again.resolve("ledger.duckdb"));
        try (Ledger ledger = Ledger.open(again)) {
            assertThat(ledger.document("a2")).as("what was there is kept aside").isPresent();
        }
    }

    @Test
    void backup_whileDocumentsAreAdded_hasWholeDocumentsAndAllAcknowledgedBefore() throws Exception {
        AtomicBoolean on = new AtomicBoolean(true);
        AtomicInteger acknowledged = new AtomicInteger();
        CountDownLatch some = new CountDownLatch(5);
        Path copy = folder.resolve("copy.duckdb");
        int before;
        try (Ledger ledger = Ledger.open(data())) {
            Thread adding = Thread.ofPlatform().start(() -> {
                while (on.get()) {
                    add(ledger, "d" + acknowledged.get());
                    acknowledged.incrementAndGet();
                    some.countDown();
                }
            });
            some.await();
            before = acknowledged.get();
            ledger.backup(copy);
            on.set(false);
            adding.join();
        }
        Ledger.restore(copy, folder.resolve("restored"));
        try (Ledger ledger = Ledger.open(folder.resolve("restored"))) {
            long documents = ledger.summary().documents();
            assertThat(documents).isGreaterThanOrEqualTo(before);
            assertThat(ledger.count(EventQuery.all()))
                    .isEqualTo(documents * Samples.fullCoding("d").events().size());
        }
    }

    @Test
    void backup_toAFileThatIsThere_leavesItAlone() throws Exception {
        Path copy = Files.writeString(folder.resolve("copy.duckdb"), "mine");
        try (Ledger ledger = Ledger.open(data())) {
            assertThatThrownBy(() -> ledger.backup(copy))
                    .isInstanceOf(DemarcheException.class)
                    .hasMessageContaining("choose another name");
        }
        assertThat(copy).hasContent("mine");
    }

    @Test
    void restore_ofWhatIsNoLedger_leavesTheLedgerAlone() throws Exception {
        try (Ledger ledger = Ledger.open(data())) {
            add(ledger, "a1");
        }
        Path other = Files.writeString(folder.resolve("copy.duckdb"), "a letter, not a ledger".repeat(1000));
        assertThatThrownBy(() -> Ledger.restore(other, data()))
                .isInstanceOf(DemarcheException.class)
                .hasMessageContaining("is no ledger");
        try (Ledger ledger = Ledger.open(data())) {
            assertThat(ledger.document("a1")).isPresent();
            assertThatThrownBy(() -> Ledger.restore(folder.resolve("copy.duckdb"), data()))
                    .isInstanceOf(DemarcheException.class);
        }
    }
}
