package org.demarche.ledger.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.ledger.records.RecordFile;
import org.demarche.ledger.records.RecordKind;
import org.demarche.ledger.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowOriginTest {
    @TempDir
    Path folder;

    @Test
    void of_aRowOfARecord_isItsFileAndDay() throws Exception {
        Path file = Files.writeString(folder.resolve("brent.csv"), "Date,Price\n2014-01-15,100\n2014-02-15,110\n");
        try (Store store = Store.open(folder.resolve("data"), "")) {
            RecordFile.add(store, RecordKind.BRENT, file, problem -> {});
            RowOrigin origin = new RowOrigin(store);

            assertThat(origin.of("prices:brent/2014-01-15")).isEqualTo("brent.csv, known 2014-02-01");
            assertThat(origin.of("prices:brent/2013-01-15")).isEmpty();
            assertThat(origin.of("a1#e1")).isEmpty();
            assertThat(origin.of("alliances:BLR+RUS/2012")).isEmpty();
        }
    }
}
