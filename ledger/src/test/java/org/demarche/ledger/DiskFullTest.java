package org.demarche.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.demarche.model.DemarcheException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger on a small disk in memory, which only root can make: skipped, and said so, where that is not possible. */
class DiskFullTest {
    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private boolean mounted;

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            run("umount", folder.toString());
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void add_onAFullDisk_saysSoAndLosesNothingAcknowledged() throws Exception {
        mounted = run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", folder.toString());
        if (!mounted) {
            System.err.println(
                    "DiskFullTest: SKIPPED, a small disk in memory cannot be mounted here (needs root on Linux)");
        }
        Assumptions.assumeTrue(mounted, "a small disk in memory cannot be mounted here");
        Path data = folder.resolve("data");
        int acknowledged = 0;
        Ledger full = Ledger.open(data);
        try {
            Files.write(folder.resolve("ballast"), new byte[4 << 20]);
            while (acknowledged < 100_000) {
                String id = "d" + acknowledged;
                full.add(Samples.document(id), Samples.fullCoding(id));
                acknowledged++;
            }
        } catch (DemarcheException e) {
            assertThat(e).hasMessageContaining("the disk is full; make room and try again");
        }
        assertThat(acknowledged).isBetween(1, 99_999);
        try {
            full.close();
        } catch (DemarcheException e) {
            assertThat(e).hasMessageContaining("ledger.duckdb");
        }
        Files.delete(folder.resolve("ballast"));
        try (Ledger ledger = Ledger.open(data)) {
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

    @Test
    void backup_ontoAFullDisk_leavesNoHalfCopy() throws Exception {
        mounted = run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.toString());
        Assumptions.assumeTrue(mounted, "a small disk in memory cannot be mounted here");
        try (Ledger ledger = Ledger.open(elsewhere)) {
            ledger.add(Samples.document("a1"), Samples.fullCoding("a1"));
            Path copy = folder.resolve("copy.duckdb");
            assertThatThrownBy(() -> ledger.backup(copy)).isInstanceOf(DemarcheException.class);
            assertThat(copy).doesNotExist();
            assertThat(ledger.coding("a1")).contains(Samples.fullCoding("a1"));
        }
    }
}
