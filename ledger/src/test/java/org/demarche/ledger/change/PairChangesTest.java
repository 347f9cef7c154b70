package org.demarche.ledger.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.demarche.ledger.Ledger;
import org.demarche.model.DemarcheException;
import org.demarche.model.EventType;
import org.demarche.model.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A year of two neighbours who visit each other every ten days, until the one begins to accuse the other every other day in July. */
class PairChangesTest {
    private static final LocalDate FIRST = LocalDate.of(2012, 1, 1);
    private static final LocalDate TURN = LocalDate.of(2012, 7, 2);

    @TempDir
    Path folder;

    private Path file() throws IOException {
        List<String> lines = new ArrayList<>(List.of("date\tsource\trelation\ttarget"));
        for (int day = 0; day < 366; day++) {
            LocalDate date = FIRST.plusDays(day);
            if (day % 10 == 0) {
                lines.add(date + "\tFinland\tMake a visit\tSweden");
            }
            if (day % 13 == 0) {
                lines.add(date + "\tNorway\tMake a visit\tDenmark");
            }
            if (!date.isBefore(TURN) && day % 2 == 1) {
                lines.add(date + "\tFinland\tAccuse\tSweden");
            }
        }
        return Files.write(folder.resolve("made-up.tsv"), lines);
    }

    private Ledger ledger() throws IOException {
        Ledger ledger = Ledger.open(folder.resolve("data"));
        ledger.addEvents(file(), "made-up", null, problem -> {}, progress -> {});
        return ledger;
    }

    @Test
    void changes_ofAPairThatTurned_haveTheDayAndWhatDroveIt() throws IOException {
        try (Ledger ledger = ledger()) {
            PairChanges pair = ledger.changes("FIN", "SWE", null, null);
            assertThat(pair.source()).isEqualTo("made-up");
            assertThat(pair.changes()).singleElement().satisfies(change -> {
                assertThat(change.on()).isBetween(TURN.minusDays(2), TURN.plusDays(2));
                assertThat(change.foremost().quad()).isEqualTo(Quad.VERBAL_CONFLICT);
                Driver driver = change.drivers().getFirst();
                assertThat(driver.type()).isEqualTo(EventType.ACCUSE);
                assertThat(driver.before()).isZero();
                assertThat(driver.reports()).hasSize(driver.behind());
                assertThat(ledger.changes("SWE", "FIN", null, null)
                                .changes()
                                .getFirst()
                                .on())
                        .isEqualTo(change.on());
            });
        }
    }

    @Test
    void changes_asOfADayBefore_areNone() throws IOException {
        try (Ledger ledger = ledger()) {
            PairChanges pair = ledger.changes("FIN", "SWE", "made-up", TURN.minusDays(1));
            assertThat(pair.changes()).isEmpty();
            assertThat(pair.last()).isBefore(TURN);
        }
    }

    @Test
    void changes_ofThatWeek_beginWithThePair() throws IOException {
        try (Ledger ledger = ledger()) {
            WeekChanges week = ledger.changes(TURN, TURN.plusDays(6), null, null, 5);
            assertThat(week.pairs()).isEqualTo(2);
            WeekChanges.Shift first = week.shifts().getFirst();
            assertThat(List.of(first.a(), first.b())).containsExactly("FIN", "SWE");
            assertThat(first.change()).isNotNull();
            assertThat(first.surprises().getFirst().quad()).isEqualTo(Quad.VERBAL_CONFLICT);
        }
    }

    @Test
    void changes_ofAPairWithoutEvents_areNone() throws IOException {
        try (Ledger ledger = ledger()) {
            PairChanges pair = ledger.changes("FIN", "FJI", null, null);
            assertThat(pair.reports()).isZero();
            assertThat(pair.changes()).isEmpty();
            assertThat(pair.anomalies()).isEmpty();
        }
    }

    @Test
    void changes_ofASourceThatIsNotThere_nameThoseThatAre() throws IOException {
        try (Ledger ledger = ledger()) {
            assertThatThrownBy(() -> ledger.changes("FIN", "SWE", "icews", null))
                    .isInstanceOf(DemarcheException.class)
                    .hasMessageContaining("made-up");
        }
    }

    @Test
    void changes_ofAnEmptyLedger_areNone() {
        try (Ledger ledger = Ledger.open(folder.resolve("empty"))) {
            assertThat(ledger.changes("FIN", "SWE", null, null).reports()).isZero();
            assertThat(ledger.changes(TURN, TURN.plusDays(6), null, null, 5).known())
                    .isNull();
        }
    }
}
