package org.demarche.ledger.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ledger.reports.Told.recall;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.store.EventQuery;
import org.demarche.ledger.store.Store;
import org.demarche.model.Coding;
import org.demarche.model.Document;
import org.demarche.model.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportGroupsTest {
    @TempDir
    Path folder;

    private static List<Told> dispatches() {
        List<Told> all = new ArrayList<>();
        for (int day = 0; day < 20; day += 2) {
            all.add(recall("x" + (10 + day), day, "Ukraine recalled its ambassador from Minsk."));
            all.add(recall("y" + (10 + day), day, "Kyiv has called its ambassador home from Minsk."));
            all.add(Told.of(
                    "z" + (10 + day), Told.DAY.plusDays(day), EventType.CONSULT, "UKR", "POL", "Talks were held."));
        }
        return all;
    }

    /** The rows of the derived tables. */
    private static List<String> rows(Store store) {
        List<String> rows = new ArrayList<>();
        for (String table : List.of("event_reports", "documents_alike", "reports_pending")) {
            store.records("FROM " + table + " ORDER BY ALL").forEach(row -> rows.add(table + String.join(" ", row)));
        }
        return rows;
    }

    private List<String> rows(String name, List<Told> told, int groupEvery) {
        try (Store store = Store.open(folder.resolve(name), "")) {
            ReportGroups groups = new ReportGroups(store);
            int i = 0;
            for (Told each : told) {
                store.add(each.document(), each.coding());
                if (++i % groupEvery == 0) {
                    groups.bringUpToDate();
                }
            }
            groups.bringUpToDate();
            return rows(store);
        }
    }

    @Test
    void tables_inWhateverOrderAndStepsDocumentsCame_areTheSame() {
        List<String> once = rows("once", dispatches(), 1000);
        assertThat(once).hasSizeGreaterThan(30).anyMatch(row -> row.startsWith("documents_alike"));
        for (int seed = 0; seed < 3; seed++) {
            List<Told> shuffled = new ArrayList<>(dispatches());
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(rows("shuffled" + seed, shuffled, 1 + seed)).isEqualTo(once);
        }
    }

    @Test
    void tables_afterADocumentChanged_areAsIfItHadAlwaysBeenSo() {
        List<Told> told = dispatches();
        Told changed =
                Told.of(told.get(3).document().id(), Told.DAY, EventType.AID, "POL", "UKR", "Poland sent grain.");
        List<Told> after = new ArrayList<>(told);
        after.set(3, changed);
        List<Told> both = new ArrayList<>(told);
        both.add(changed);
        assertThat(rows("both", both, 1)).isEqualTo(rows("after", after, 1000));
    }

    @Test
    void tables_ofTextsThatTellNothing_areAsIfTheseWereNotThere() {
        List<Told> both = new ArrayList<>();
        for (Told each : dispatches()) {
            Document quiet = Document.of(
                    "quiet-" + each.document().id(),
                    each.document().text(),
                    each.document().published());
            both.add(new Told(quiet, new Coding(quiet.id(), List.of(), List.of(), List.of())));
            both.add(each);
        }
        assertThat(rows("both", both, 7)).isEqualTo(rows("telling", dispatches(), 1000));
    }

    @Test
    void groups_ofALedger_haveAllReportsWithOutletsAndTexts() {
        try (Ledger ledger = Ledger.open(folder)) {
            String copy =
                    "Ukraine recalled its ambassador from Minsk for consultations, a spokesman told the agency on Monday.";
            for (Told each : List.of(
                    recall("a", 0, copy),
                    recall("b", 0, copy + " No reason was given."),
                    recall("c", 1, "Kyiv has recalled its ambassador from Minsk."))) {
                ledger.add(each.document(), each.coding());
            }
            List<EventGroup> groups = ledger.groups(EventQuery.all());
            assertThat(groups).hasSize(1);
            assertThat(groups.getFirst().reports()).hasSize(3);
            assertThat(groups.getFirst().outlets()).isEqualTo(3);
            assertThat(groups.getFirst().texts()).isEqualTo(2);
            assertThat(ledger.account("UKR", "BLR", null, null).sums().get(3).distinct())
                    .isEqualTo(1);
        }
    }
}
