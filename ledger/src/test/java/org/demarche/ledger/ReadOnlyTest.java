package org.demarche.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.demarche.ledger.review.Verdict;
import org.demarche.ledger.store.EventQuery;
import org.demarche.model.DemarcheException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ledgers where nothing can be written: see {@link Disk}. */
class ReadOnlyTest {
    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private static void fill(Path folder) {
        try (Ledger ledger = Ledger.open(folder)) {
            ledger.add(Samples.document("a1"), Samples.fullCoding("a1"));
        }
    }

    @Test
    void open_toWrite_saysWhatToDo() {
        try (Disk disk = Disk.over(folder, 16)) {
            fill(folder);
            disk.becomeReadOnly();
            assertThatThrownBy(() -> Ledger.open(folder))
                    .isInstanceOf(DemarcheException.class)
                    .hasMessageContaining("nothing can be written there; choose another one (--data)");
        }
    }

    @Test
    void openToAsk_answersAndRefusesToWrite() {
        try (Disk disk = Disk.over(folder, 16)) {
            fill(folder);
            disk.becomeReadOnly();
            try (Ledger ledger = Ledger.openToAsk(folder, "")) {
                assertThat(ledger.coding("a1")).contains(Samples.fullCoding("a1"));
                assertThat(ledger.groups(EventQuery.all())).isNotEmpty();
                assertThatThrownBy(() -> ledger.add(Samples.document("a2"), Samples.fullCoding("a2")))
                        .isInstanceOf(DemarcheException.class)
                        .hasMessageContaining("no right to write it");
                assertThatThrownBy(() -> ledger.reviews().judge("a1#e1", Verdict.ACCEPT, Map.of(), "Ada", null))
                        .isInstanceOf(DemarcheException.class)
                        .hasMessageContaining("no right to write it");
            }
        }
    }

    /** A process that died has left its log beside the file and its reports not grouped. */
    @Test
    void openToAsk_afterAProcessDied_answersAsIfItHadNot() throws Exception {
        try (Disk disk = Disk.over(folder, 16)) {
            assertThat(Kills.start(elsewhere, LedgerOpenTest.Dying.class, folder)
                            .waitFor())
                    .isEqualTo(3);
            disk.becomeReadOnly();
            fill(elsewhere);
            try (Ledger ledger = Ledger.openToAsk(folder, "");
                    Ledger other = Ledger.open(elsewhere)) {
                assertThat(ledger.groups(EventQuery.all())).isNotEmpty().isEqualTo(other.groups(EventQuery.all()));
            }
        }
    }

    @Test
    void openToAsk_whereThereIsNoLedger_saysWhatToDo() {
        try (Disk disk = Disk.over(folder, 16)) {
            disk.becomeReadOnly();
            assertThatThrownBy(() -> Ledger.openToAsk(folder, ""))
                    .isInstanceOf(DemarcheException.class)
                    .hasMessageContaining("nothing can be written there; choose another one (--data)");
            assertThatThrownBy(() -> Ledger.openToAsk(folder.resolve("deeper"), ""))
                    .isInstanceOf(DemarcheException.class)
                    .hasMessageContaining("on a disk that can be written");
        }
    }
}
