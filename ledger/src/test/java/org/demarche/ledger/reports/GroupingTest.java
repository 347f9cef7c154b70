package org.demarche.ledger.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ledger.reports.Told.DAY;
import static org.demarche.ledger.reports.Told.recall;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.ledger.store.Entry;
import org.demarche.model.EventType;
import org.demarche.model.Stance;
import org.junit.jupiter.api.Test;

class GroupingTest {
    private static int groups(Told... told) {
        List<Entry> entries = new ArrayList<>();
        for (Told each : told) {
            entries.add(each.entry());
        }
        return Set.copyOf(Grouping.of(entries).values()).size();
    }

    private static final Told FIRST = recall("a", 0, "Ukraine recalled its ambassador from Minsk for consultations.");

    @Test
    void of_theSameDeedInOtherWords_isOneEvent() {
        assertThat(groups(FIRST, recall("b", 1, "Kyiv has recalled its ambassador to Belarus, a spokesman said.")))
                .isEqualTo(1);
    }

    @Test
    void of_theSameDeedWeeksLater_isAnother() {
        assertThat(groups(FIRST, recall("b", 30, "Ukraine recalled its ambassador from Minsk for consultations.")))
                .isEqualTo(2);
    }

    @Test
    void of_otherCountries_isAnother() {
        Told other =
                Told.of("b", DAY, EventType.SANCTION, "UKR", "ARM", "Ukraine recalled its ambassador from Yerevan.");
        assertThat(groups(FIRST, other)).isEqualTo(2);
    }

    @Test
    void of_cooperationAndConflict_areTwo() {
        Told other = Told.of(
                "b",
                DAY,
                EventType.CONSULT,
                "UKR",
                "BLR",
                "Ukraine recalled its ambassador from Minsk for consultations.");
        assertThat(groups(FIRST, other)).isEqualTo(2);
    }

    @Test
    void of_whatIsStillToCome_isAnother() {
        Told planned = Told.of(
                "b",
                DAY,
                EventType.SANCTION,
                Stance.FUTURE,
                "UKR",
                "BLR",
                "Ukraine recalled its ambassador from Minsk for consultations.");
        assertThat(groups(FIRST, planned)).isEqualTo(2);
    }

    @Test
    void of_aDenial_joinsWhatItDenies() {
        Told denial = Told.of(
                "b",
                DAY.plusDays(1),
                EventType.SANCTION,
                Stance.NEGATION,
                "UKR",
                "BLR",
                "Ukraine denied that it had recalled its ambassador from Minsk for consultations.");
        assertThat(groups(FIRST, denial)).isEqualTo(1);
        List<Report> group = List.of(Report.of(FIRST.entry()), Report.of(denial.entry()));
        assertThat(group)
                .extracting(report -> Reading.of(report, group))
                .containsExactly(Reading.AGREES, Reading.DENIES);
    }

    @Test
    void of_aChainOfDays_doesNotGrowBeyondWhatCanBeOneEvent() {
        List<Entry> entries = new ArrayList<>();
        for (int day = 0; day < 40; day++) {
            entries.add(
                    recall("d" + (10 + day), day, "Shells hit the town again.").entry());
        }
        assertThat(Set.copyOf(Grouping.of(entries).values())).hasSizeGreaterThanOrEqualTo(40 / (Report.DAYS_TOLD + 1));
    }

    @Test
    void of_anyOrder_isTheSame() {
        List<Entry> entries = new ArrayList<>();
        for (int day = 0; day < 12; day++) {
            entries.add(recall("x" + (10 + day), day, "Ukraine recalled its ambassador from Minsk.")
                    .entry());
            entries.add(recall("y" + (10 + day), day, "Kyiv closed the crossing near Gomel.")
                    .entry());
        }
        var once = Grouping.of(entries);
        for (int seed = 0; seed < 5; seed++) {
            List<Entry> shuffled = new ArrayList<>(entries);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(Grouping.of(shuffled)).isEqualTo(once);
        }
        assertThat(new TreeSet<>(once.values())).hasSizeGreaterThan(2).hasSizeLessThan(12);
    }
}
