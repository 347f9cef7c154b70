package org.demarche.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.demarche.ledger.Samples.MARCH_5;
import static org.demarche.ledger.Samples.actors;
import static org.demarche.ledger.Samples.coding;
import static org.demarche.ledger.Samples.document;
import static org.demarche.ledger.Samples.event;
import static org.demarche.ledger.Samples.fullCoding;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.demarche.ledger.store.ClaimEntry;
import org.demarche.ledger.store.EventQuery;
import org.demarche.ledger.store.Outcome;
import org.demarche.ledger.store.Summary;
import org.demarche.ledger.store.TieEntry;
import org.demarche.model.Claim;
import org.demarche.model.Coding;
import org.demarche.model.DemarcheException;
import org.demarche.model.Document;
import org.demarche.model.Event;
import org.demarche.model.EventType;
import org.demarche.model.Mode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    @TempDir
    Path folder;

    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = Ledger.open(folder, "coder 1");
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private void reopen(String coder) {
        ledger.close();
        ledger = Ledger.open(folder, coder);
    }

    @Test
    void add_newDocument_comesBackEqualAfterReopening() {
        assertThat(ledger.add(document("a1"), fullCoding("a1"))).isEqualTo(Outcome.ADDED);
        reopen("coder 1");
        assertThat(ledger.document("a1")).contains(document("a1"));
        assertThat(ledger.coding("a1")).contains(fullCoding("a1"));
    }

    @Test
    void add_sameTwice_changesNothing() throws Exception {
        ledger.add(document("a1"), fullCoding("a1"));
        ledger.close();
        List<String> before = Dump.of(folder);
        ledger = Ledger.open(folder, "coder 1");
        assertThat(ledger.add(document("a1"), fullCoding("a1"))).isEqualTo(Outcome.UNCHANGED);
        ledger.close();
        assertThat(Dump.of(folder)).isEqualTo(before).hasSizeGreaterThan(11);
        ledger = Ledger.open(folder);
    }

    @Test
    void add_otherCoding_replacesAllOfTheOldOne() {
        ledger.add(document("a1"), fullCoding("a1"));
        ledger.add(document("a2"), fullCoding("a2"));
        Coding other = coding("a1", event("e1", EventType.AID, actors("RUS"), actors("BLR"), MARCH_5));
        assertThat(ledger.add(document("a1"), other)).isEqualTo(Outcome.UPDATED);
        assertThat(ledger.coding("a1")).contains(other);
        assertThat(ledger.coding("a2")).contains(fullCoding("a2"));
        assertThat(ledger.claims()).extracting(ClaimEntry::id).containsExactly("a2#c1");
    }

    @Test
    void add_otherText_replacesTheDocument() {
        ledger.add(document("a1"), fullCoding("a1"));
        Document corrected = Document.of("a1", "Corrected.", MARCH_5);
        assertThat(ledger.add(corrected, coding("a1"))).isEqualTo(Outcome.UPDATED);
        assertThat(ledger.document("a1")).contains(corrected);
        assertThat(ledger.summary().events()).isZero();
    }

    @Test
    void add_failingHalfway_keepsWhatWasThere() throws Exception {
        ledger.add(document("a1"), fullCoding("a1"));
        ledger.close();
        List<String> before = Dump.of(folder);
        ledger = Ledger.open(folder, "coder 1");
        Coding broken = new Coding(
                "a1",
                List.of(event("e1", EventType.AID, actors("RUS"), actors("BLR"), MARCH_5)),
                List.of(claimWithoutClaimant()),
                List.of());
        assertThatThrownBy(() -> ledger.add(Document.of("a1", "Other.", null), broken))
                .isInstanceOf(DemarcheException.class)
                .hasMessageContaining("document 'a1'")
                .hasMessageContaining("nothing of it was kept");
        assertThatThrownBy(() -> ledger.add(
                        Document.of("a9", "New.", null), new Coding("a9", broken.events(), broken.claims(), List.of())))
                .isInstanceOf(DemarcheException.class);
        ledger.close();
        assertThat(Dump.of(folder)).isEqualTo(before);
        ledger = Ledger.open(folder, "coder 1");
        assertThat(ledger.add(document("a2"), fullCoding("a2"))).isEqualTo(Outcome.ADDED);
    }

    /** The model's types forbid it, the compiler holds it, the file refuses it. */
    @SuppressWarnings("NullAway")
    private static Claim claimWithoutClaimant() {
        Claim claim = Samples.claim("c1", "BLR");
        return new Claim(
                "c1",
                null,
                claim.about(),
                null,
                claim.consequence(),
                claim.modality(),
                null,
                claim.sentence(),
                claim.text());
    }

    @Test
    void add_twoEventsWithOneId_saysWhich() {
        Coding twice = coding(
                "a1",
                event("e1", EventType.AID, actors("RUS"), actors("BLR"), MARCH_5),
                event("e1", EventType.AID, actors("BLR"), actors("RUS"), MARCH_5));
        assertThatThrownBy(() -> ledger.add(document("a1"), twice))
                .isInstanceOf(DemarcheException.class)
                .hasMessageContaining("two events have the id e1");
        assertThat(ledger.document("a1")).isEmpty();
    }

    @Test
    void add_codingOfAnotherDocument_isRefused() {
        assertThatThrownBy(() -> ledger.add(document("a1"), coding("a2")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'a2'");
    }

    @Test
    void holds_changedDocumentOrOtherCoder_isFalse() {
        assertThat(ledger.holds(document("a1"))).isFalse();
        ledger.add(document("a1"), fullCoding("a1"));
        assertThat(ledger.holds(document("a1"))).isTrue();
        assertThat(ledger.holds(Document.of("a1", "Corrected.", MARCH_5))).isFalse();
        reopen("coder 2");
        assertThat(ledger.holds(document("a1"))).isFalse();
        assertThat(ledger.add(document("a1"), fullCoding("a1"))).isEqualTo(Outcome.UNCHANGED);
        assertThat(ledger.holds(document("a1"))).isTrue();
    }

    @Test
    void claimsAndTies_byCountry_comeWithTheirDocument() {
        ledger.add(document("a1"), fullCoding("a1"));
        ClaimEntry claim = ledger.claims("RUS", "POL").getFirst();
        assertThat(claim)
                .isEqualTo(new ClaimEntry(
                        "a1#c1",
                        Samples.claim("c1", "BLR", "RUS"),
                        "a1",
                        "Minsk declines",
                        "The Courier",
                        LocalDate.of(2014, 3, 6),
                        "https://courier.example/a1"));
        assertThat(ledger.claims("POL")).isEmpty();
        assertThat(ledger.ties("UKR"))
                .extracting(TieEntry::tie)
                .containsExactly(Samples.tie("t1", "BLR", "RUS", "UKR"));
        assertThat(ledger.ties("BLR")).hasSize(1);
        assertThat(ledger.ties("POL")).isEmpty();
    }

    @Test
    void event_byId_isFoundWhereTheDocumentIdHasAHashItself() {
        ledger.add(document("https://x.example/#1"), fullCoding("https://x.example/#1"));
        assertThat(ledger.event("https://x.example/#1#e1").orElseThrow().event())
                .isEqualTo(Samples.fullEvent("e1"));
        assertThat(ledger.event("https://x.example/#1#e9")).isEmpty();
        assertThat(ledger.event("e1")).isEmpty();
    }

    @Test
    void summary_countsWhatIsThere() {
        assertThat(ledger.summary()).isEqualTo(new Summary(0, 0, 0, 0, null, null, List.of()));
        ledger.add(document("a1"), fullCoding("a1"));
        ledger.add(document("a2"), fullCoding("a2"));
        ledger.add(Document.of("a3", "No outlet.", null), coding("a3"));
        assertThat(ledger.summary())
                .isEqualTo(new Summary(3, 4, 2, 2, MARCH_5, MARCH_5, List.of(new Summary.Publisher("The Courier", 2))));
    }

    @Test
    void add_fromSeveralThreads_keepsAll() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Outcome>> outcomes = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String id = "a" + i % 20;
                outcomes.add(threads.submit(() -> ledger.add(document(id), fullCoding(id))));
            }
            List<Outcome> told = new ArrayList<>();
            for (Future<Outcome> outcome : outcomes) {
                told.add(outcome.get());
            }
            assertThat(told).filteredOn(Outcome.ADDED::equals).hasSize(20);
            assertThat(told).filteredOn(Outcome.UNCHANGED::equals).hasSize(20);
        }
        assertThat(ledger.count(EventQuery.all())).isEqualTo(40);
    }

    @Test
    void roundTrip_everyModeOfEveryType() {
        List<Event> events = new ArrayList<>();
        for (Mode mode : Mode.values()) {
            Event e = Samples.fullEvent("e" + mode.ordinal());
            events.add(new Event(
                    e.id(),
                    mode.type(),
                    mode,
                    e.contexts(),
                    e.actors(),
                    e.recipients(),
                    e.cameo(),
                    e.goldstein(),
                    e.when(),
                    e.place(),
                    e.stance(),
                    e.attribution(),
                    e.sentence(),
                    e.text(),
                    e.trigger()));
        }
        Coding all = new Coding("a1", events, List.of(), List.of());
        ledger.add(document("a1"), all);
        assertThat(ledger.coding("a1")).contains(all);
    }
}
