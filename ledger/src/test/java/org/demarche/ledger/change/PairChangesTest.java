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
import org.demarche.ledger.records.MappingReader;
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
    void changes_besideOfficesAndVisits_nameThem() throws IOException {
        try (Ledger ledger = ledger()) {
            records(ledger, "archigos", """
                    gwcode,leader,startdate,enddate,entry,exit,yrborn
                    375,Matti Example,2012-07-05,2013-05-01,Regular,Regular,1960
                    375,Liisa Sample,2008-01-01,2012-07-04,Regular,Regular,1955
                    380,Sven Other,2009-01-01,2012-03-01,Regular,Regular,1950
                    """);
            records(ledger, "reign", """
                    ccode,leader,syear,smonth,sdate,eyear,emonth,birthyear
                    375,Example,2012,7,6,2013,5,1960
                    """);
            records(ledger, "us-visits", """
                    kind,start,end,who,from,to,locale,remarks
                    leader,2012-06-28,2012-06-29,Matti Example,finland,sweden,Stockholm,Spoke of the ferry.
                    leader,2012-06-28,2012-06-29,Matti Example,finland,norway,Oslo,
                    """);
            assertThat(ledger.changes("SWE", "FIN", "made-up", null).changes())
                    .singleElement()
                    .satisfies(change -> assertThat(change.records())
                            .extracting(NearbyRecord::text)
                            .containsExactly(
                                    "Matti Example (leader) of FIN visits SWE: Spoke of the ferry.",
                                    "FIN: Liisa Sample (effective leader) leaves office",
                                    "FIN: Matti Example (effective leader) takes office"));
        }
    }

    private void records(Ledger ledger, String kind, String text) throws IOException {
        List<String> problems = new ArrayList<>();
        Path file = Files.writeString(folder.resolve(kind + ".csv"), text);
        ledger.addRecords(MappingReader.shipped(kind).orElseThrow(), file, problems::add);
        assertThat(problems).isEmpty();
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
