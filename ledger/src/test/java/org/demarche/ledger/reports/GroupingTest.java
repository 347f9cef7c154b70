package org.demarche.ledger.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ledger.reports.Told.DAY;
import static org.demarche.ledger.reports.Told.recall;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        List<Telling> group = List.of(new Telling(Report.of(FIRST.entry())), new Telling(Report.of(denial.entry())));
        assertThat(group)
                .extracting(telling -> Reading.of(telling, group))
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

    @Test
    void of_copies_areInTheGroupsOfWhatTheyCopy() {
        List<Told> originals = new ArrayList<>();
        for (int day = 0; day < 12; day++) {
            originals.add(recall("x" + (10 + day), day, "Ukraine recalled its ambassador from Minsk."));
            originals.add(recall("y" + (10 + day), day, "Kyiv closed the crossing near Gomel."));
        }
        List<Entry> all = new ArrayList<>();
        for (int copy = 0; copy < 20; copy++) {
            for (Told told : originals) {
                all.add(told.as(told.document().id() + "-" + (10 + copy)).entry());
            }
        }
        Collections.shuffle(all, new Random(3));

        Map<String, String> one =
                Grouping.of(originals.stream().map(Told::entry).toList());
        Map<String, String> many = Grouping.of(all);

        assertThat(many).hasSize(20 * originals.size());
        for (Entry each : all) {
            String original = each.id().replaceFirst("-\\d+", "");
            assertThat(many.get(each.id()))
                    .isEqualTo(Objects.requireNonNull(one.get(original)).replace("#", "-10#"));
        }
    }

    @Test
    void of_copiesThatSayTooLittle_areNotOneEvent() {
        Told first = Told.of("a", DAY, EventType.SANCTION, Stance.FUTURE, "UKR", "BLR", "");
        assertThat(groups(first, first.as("b"))).isEqualTo(2);
    }

    @Test
    void of_twoEventsOfOneSentence_areTwoInItsCopiesToo() {
        Told both = FIRST.and(EventType.REJECT);
        List<Entry> entries = new ArrayList<>();
        for (String paper : List.of("a", "b", "c")) {
            entries.addAll(both.as(paper).entries());
        }

        Map<String, String> groups = Grouping.of(entries);

        assertThat(groups)
                .containsEntry("a#e1", "a#e1")
                .containsEntry("b#e1", "a#e1")
                .containsEntry("c#e1", "a#e1")
                .containsEntry("a#e2", "a#e2")
                .containsEntry("b#e2", "a#e2")
                .containsEntry("c#e2", "a#e2");
        assertThat(Grouping.of(List.of(
                        both.as("a").entries().getFirst(),
                        both.as("b").entries().getLast())))
                .as("from two sentences they would be one")
                .containsEntry("b#e2", "a#e1");
    }

    @Test
    void candidates_aReportAddedTwice_andItsCopy_areOneTelling() {
        Report once = Report.of(FIRST.entry());
        Report copy = Report.of(FIRST.as("b").entry());
        Candidates candidates = new Candidates();
        candidates.add(once);
        candidates.add(once);
        candidates.add(copy);

        assertThat(candidates.of(once)).isSameAs(candidates.of(copy));
        assertThat(candidates.of(once).reports()).containsExactly(once, copy);
    }
}
