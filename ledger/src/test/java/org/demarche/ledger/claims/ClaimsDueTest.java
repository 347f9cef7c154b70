package org.demarche.ledger.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ledger.Samples.actors;
import static org.demarche.ledger.Samples.event;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.ledger.Ledger;
import org.demarche.model.Certainty;
import org.demarche.model.Claim;
import org.demarche.model.Coding;
import org.demarche.model.Document;
import org.demarche.model.Event;
import org.demarche.model.EventType;
import org.demarche.model.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimsDueTest {
    private static final LocalDate DAY = LocalDate.of(2014, 3, 10);

    @TempDir
    Path folder;

    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = Ledger.open(folder);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    /** Events of that type between the two on so many days in a row. */
    private void events(EventType type, String actor, String recipient, LocalDate from, int days) {
        for (int i = 0; i < days; i++) {
            String id = type + actor + recipient + from.plusDays(i);
            Event event = event("e1", type, actors(actor), actors(recipient), from.plusDays(i));
            ledger.add(
                    Document.of(id, "A sentence.", from.plusDays(i)),
                    new Coding(id, List.of(event), List.of(), List.of()));
        }
    }

    /** What the ledger is known to cover, through events of others. */
    private void covered(LocalDate first, LocalDate last) {
        events(EventType.CONSULT, "FRA", "DEU", first, 1);
        events(EventType.CONSULT, "FRA", "DEU", last, 1);
    }

    private Verdict verdict(@Nullable String condition, String consequence, Certainty modality) {
        String text = (condition == null ? "" : condition + ", ") + consequence + ".";
        Claim claim = new Claim(
                "c1",
                "the author",
                List.of("RUS", "BLR"),
                condition,
                consequence,
                modality,
                null,
                new Span(0, text.length()),
                text);
        Document document = new Document("article", text, null, DAY, "The Courier", "A. Writer", "en", List.of(), null);
        ledger.add(document, new Coding("article", List.of(), List.of(claim), List.of()));
        List<Verdict> verdicts = ledger.claimsDue(new ClaimsDue.Request(Set.of(), null, null));
        assertThat(verdicts).hasSize(1);
        return verdicts.getFirst();
    }

    private static final String PRESSURE = "Russian pressure on Belarus will increase";

    @Test
    void verdicts_moreConflictAfterThanBefore_held() {
        covered(DAY.minusDays(60), DAY.plusDays(60));
        events(EventType.ACCUSE, "RUS", "BLR", DAY.minusDays(10), 2);
        events(EventType.ACCUSE, "RUS", "BLR", DAY.plusDays(2), 6);
        events(EventType.ACCUSE, "BLR", "RUS", DAY.minusDays(20), 9);
        Verdict verdict = verdict(null, PRESSURE, Certainty.CERTAIN);
        assertThat(verdict.outcome()).isEqualTo(Outcome.HELD);
        assertThat(verdict.by()).isEqualTo("A. Writer");
        assertThat(verdict.consequence().statement())
                .contains("that RUS directs at BLR in the 30 days after 2014-03-10");
        assertThat(verdict.consequence().evidence()).hasSize(6).first().isEqualTo("ACCUSERUSBLR2014-03-12#e1");
        assertThat(Score.of(List.of(verdict)))
                .extracting(Score::kind, Score::right)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("author", 1.0),
                        org.assertj.core.groups.Tuple.tuple("outlet", 1.0));
        assertThat(Score.of(List.of(verdict)).getFirst().brier())
                .isCloseTo(.0025, org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void verdicts_lessConflict_failed() {
        covered(DAY.minusDays(60), DAY.plusDays(60));
        events(EventType.ACCUSE, "RUS", "BLR", DAY.minusDays(10), 6);
        assertThat(verdict(null, PRESSURE, Certainty.CERTAIN).outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void verdicts_horizonNotOver_open() {
        covered(DAY.minusDays(60), DAY.plusDays(20));
        events(EventType.ACCUSE, "RUS", "BLR", DAY.plusDays(2), 9);
        assertThat(verdict(null, PRESSURE, Certainty.CERTAIN).outcome()).isEqualTo(Outcome.OPEN);
    }

    @Test
    void verdicts_fewEventsOrNoRule_cannotTellAndSayWhy() {
        covered(DAY.minusDays(60), DAY.plusDays(60));
        assertThat(verdict(null, PRESSURE, Certainty.CERTAIN).why()).startsWith("too few events");
        assertThat(verdict(null, "Belarus will sing", Certainty.CERTAIN).why()).startsWith("no rule fits");
    }

    @Test
    void verdicts_conditionThatDidNotComeTrue_leavesTheClaimUntold() {
        covered(DAY.minusDays(60), DAY.plusDays(120));
        events(EventType.ACCUSE, "RUS", "BLR", DAY.plusDays(2), 9);
        Verdict verdict = verdict("If Belarus attacks Russia", PRESSURE, Certainty.CERTAIN);
        assertThat(verdict.consequence().outcome()).isEqualTo(Outcome.HELD);
        assertThat(verdict.outcome()).isEqualTo(Outcome.CANNOT_TELL);
        assertThat(verdict.why()).startsWith("its condition did not come true");
    }

    @Test
    void verdicts_nothingToldOfTheTwo_cannotTell() {
        covered(DAY.minusDays(60), DAY.plusDays(60));
        assertThat(verdict(null, "Russia and Belarus will meet", Certainty.CERTAIN)
                        .why())
                .contains("hardly tells of these countries");
    }

    @Test
    void verdicts_negatedVisit_heldWhereNoneWasPaid() {
        covered(DAY.minusDays(60), DAY.plusDays(60));
        events(EventType.ACCUSE, "RUS", "BLR", DAY.minusDays(10), 6);
        assertThat(verdict(null, "Russia and Belarus will not meet", Certainty.CERTAIN)
                        .outcome())
                .isEqualTo(Outcome.HELD);
    }

    @Test
    void verdicts_dueBy_usesNothingThatCameLater() {
        covered(DAY.minusDays(60), DAY.plusDays(60));
        events(EventType.CONSULT, "RUS", "BLR", DAY.plusDays(20), 1);
        verdict(null, "Russia and Belarus will meet", Certainty.CERTAIN);
        List<LocalDate> none = new ArrayList<>();
        ledger.claimsDue(new ClaimsDue.Request(Set.of(), DAY.plusDays(10), null))
                .forEach(v -> none.add(DAY));
        assertThat(none).isEmpty();
        assertThat(ledger.claimsDue(new ClaimsDue.Request(Set.of("RUS"), DAY.plusDays(40), null)))
                .extracting(Verdict::outcome)
                .containsExactly(Outcome.HELD);
    }

    @Test
    void verdicts_statedProbability_isUsed() {
        covered(DAY.minusDays(60), DAY.plusDays(60));
        Verdict verdict =
                verdict(null, "there is a 70 per cent chance that Russia and Belarus meet", Certainty.PROBABLE);
        assertThat(verdict.probability()).isEqualTo(.7);
        assertThat(verdict.stated()).isTrue();
    }
}
