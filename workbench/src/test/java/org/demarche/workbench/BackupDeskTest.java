package org.demarche.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.demarche.ledger.Ledger;
import org.demarche.model.Coding;
import org.demarche.model.DemarcheException;
import org.demarche.model.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupDeskTest {
    @TempDir
    Path folder;

    @Test
    void ask_whileAProcessHasTheLedgerOpen_makesTheBackup() throws Exception {
        Path copy = folder.resolve("copies/monday.duckdb");
        Path data = folder.resolve("data");
        try (Ledger ledger = Ledger.open(data);
                BackupDesk desk = new BackupDesk(ledger, data)) {
            ledger.add(
                    Document.of("a1", "France praised Japan.", LocalDate.of(2014, 3, 1)),
                    new Coding("a1", List.of(), List.of(), List.of()));
            BackupDesk.ask(data, copy, Duration.ofSeconds(60));
            assertThatThrownBy(() -> BackupDesk.ask(data, copy, Duration.ofSeconds(60)))
                    .isInstanceOf(DemarcheException.class)
                    .hasMessageContaining("choose another name");
        }
        Ledger.restore(copy, folder.resolve("restored"));
        try (Ledger ledger = Ledger.open(folder.resolve("restored"))) {
            assertThat(ledger.document("a1")).isPresent();
        }
        try (var left = Files.list(data)) {
            assertThat(left.map(file -> file.getFileName().toString())).containsExactly("ledger.duckdb");
        }
    }

    @Test
    void ask_whereNobodyAnswers_saysWhatToDo() throws Exception {
        assertThatThrownBy(() -> BackupDesk.ask(folder, folder.resolve("copy"), Duration.ZERO))
                .isInstanceOf(DemarcheException.class)
                .hasMessageContaining("wait for it to end");
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }
}
