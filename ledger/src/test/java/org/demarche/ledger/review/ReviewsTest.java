package org.demarche.ledger.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.demarche.ledger.Samples.actors;
import static org.demarche.ledger.Samples.coding;
import static org.demarche.ledger.Samples.document;
import static org.demarche.ledger.Samples.event;
import static org.demarche.ledger.Samples.fullEvent;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.Samples;
import org.demarche.ledger.flows.EventQuestion;
import org.demarche.ledger.store.Entry;
import org.demarche.ledger.store.EventQuery;
import org.demarche.model.DemarcheException;
import org.demarche.model.Event;
import org.demarche.model.EventType;
import org.demarche.model.Stance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewsTest {
    @TempDir
    Path folder;

    private Ledger ledger;
    private Reviews reviews;

    @BeforeEach
    void open() {
        ledger = Ledger.open(folder, "coder 1");
        ledger.add(
                document("a1"),
                coding(
                        "a1",
                        fullEvent("e1"),
                        event("e2", EventType.CONSULT, actors("BLR"), actors("RUS"), Samples.MARCH_5)));
        reviews = ledger.reviews();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private List<String> directed() {
        List<String> rows = new ArrayList<>();
        ledger.flows()
                .directed(
                        new EventQuestion("demarche", List.of(), null, null),
                        row -> rows.add(String.join(" ", row.subList(1, 7)) + " " + row.get(8)));
        return rows;
    }

    private Judgement correct(String event, String reviewer, Map<Part, String> changes) {
        return reviews.judge(event, Verdict.CORRECT, changes, reviewer, null);
    }

    private Judgement judge(String event, Verdict verdict, String reviewer) {
        return reviews.judge(event, verdict, Map.of(), reviewer, null);
    }

    @Test
    void judge_corrected_countsEverywhereAndKeepsTheOriginal() {
        assertThat(directed())
                .containsExactly(
                        "a1#e1 2014-03-05 BLR RUS REJECT assist -1.5", "a1#e2 2014-03-05 BLR RUS CONSULT  2.5");

        Judgement judgement = correct(
                "a1#e1",
                "Ada",
                Map.of(
                        Part.TYPE, "THREATEN",
                        Part.MODE, "relations",
                        Part.RECIPIENT, "UKR GOV; KAZ",
                        Part.DATE, "2014-03-04",
                        Part.PLACE, "Brest, BLR"));

        assertThat(directed())
                .containsExactly(
                        "a1#e1 2014-03-04 BLR KAZ THREATEN relations -3.5",
                        "a1#e1 2014-03-04 BLR UKR THREATEN relations -3.5",
                        "a1#e2 2014-03-05 BLR RUS CONSULT  2.5");
        Event now = ledger.event("a1#e1").orElseThrow().event();
        assertThat(now).isEqualTo(judgement.after());
        assertThat(now.cameo()).startsWith("13");
        assertThat(now.attribution()).isEqualTo(fullEvent("e1").attribution());
        assertThat(now.actors()).isEqualTo(fullEvent("e1").actors());
        assertThat(ledger.account("BLR", "RUS", null, null).events())
                .extracting(Entry::id)
                .containsExactly("a1#e2");
        assertThat(ledger.coding("a1").orElseThrow().events().getFirst()).isEqualTo(now);
        assertThat(reviews.of("a1#e1")).containsExactly(judgement);
        assertThat(judgement.before()).isEqualTo(fullEvent("e1"));
    }

    @Test
    void judge_rejected_isGoneUntilWithdrawn() {
        judge("a1#e1", Verdict.REJECT, "Ada");
        assertThat(directed()).hasSize(1);
        assertThat(ledger.count(EventQuery.all())).isEqualTo(1);
        assertThat(ledger.groups(EventQuery.all())).hasSize(1);

        judge("a1#e1", Verdict.WITHDRAW, "Ada");
        assertThat(ledger.event("a1#e1").orElseThrow().event()).isEqualTo(fullEvent("e1"));
        assertThat(reviews.of("a1#e1"))
                .extracting(Judgement::verdict)
                .containsExactly(Verdict.REJECT, Verdict.WITHDRAW);
    }

    @Test
    void takeBack_theLastOfTwo_leavesWhatWasSaidBefore() {
        Judgement first = correct("a1#e1", "Ada", Map.of(Part.STANCE, "future"));
        Judgement second = judge("a1#e1", Verdict.REJECT, "Ada");
        assertThat(ledger.event("a1#e1")).isEmpty();

        reviews.takeBack("a1#e1", second.id(), "Ada");
        assertThat(ledger.event("a1#e1").orElseThrow().event()).isEqualTo(first.after());
        reviews.takeBack("a1#e1", first.id(), "Ada");
        assertThat(ledger.event("a1#e1").orElseThrow().event()).isEqualTo(fullEvent("e1"));
        assertThat(reviews.of("a1#e1"))
                .extracting(Judgement::verdict)
                .containsExactly(Verdict.CORRECT, Verdict.REJECT, Verdict.CORRECT, Verdict.WITHDRAW);
    }

    @Test
    void takeBack_anothersOrOneThatIsNoLongerTheLast_saysWhatToDo() {
        Judgement first = judge("a1#e1", Verdict.ACCEPT, "Ada");
        judge("a1#e1", Verdict.REJECT, "Ada");

        assertThatThrownBy(() -> reviews.takeBack("a1#e1", first.id(), "Ada"))
                .isInstanceOf(DemarcheException.class)
                .hasMessageContaining("take that back first");
        assertThatThrownBy(() -> reviews.takeBack("a1#e1", first.id(), "Ben"))
                .isInstanceOf(DemarcheException.class)
                .hasMessageContaining("has made no judgement");
    }

    @Test
    void judge_bySeveral_theLatestOfTheirLastWordsCounts() {
        correct("a1#e1", "Ada", Map.of(Part.STANCE, "future"));
        judge("a1#e1", Verdict.REJECT, "Ben");
        assertThat(ledger.event("a1#e1")).isEmpty();
        judge("a1#e1", Verdict.WITHDRAW, "Ben");
        assertThat(ledger.event("a1#e1").orElseThrow().event().stance()).isEqualTo(Stance.FUTURE);
        assertThatThrownBy(() -> judge("a1#e1", Verdict.WITHDRAW, "Ben"))
                .isInstanceOf(DemarcheException.class)
                .hasMessageContaining("taken back");
    }

    @Test
    void add_codedAnewUnderOtherIds_keepsWhatWasCorrected() {
        correct("a1#e1", "Ada", Map.of(Part.STANCE, "negation"));
        judge("a1#e2", Verdict.REJECT, "Ada");

        recode(coding(
                "a1", event("e1", EventType.CONSULT, actors("BLR"), actors("RUS"), Samples.MARCH_5), fullEvent("e2")));

        assertThat(ledger.event("a1#e1")).isEmpty();
        Event now = ledger.event("a1#e2").orElseThrow().event();
        assertThat(now.stance()).isEqualTo(Stance.NEGATION);
        assertThat(reviews.of("a1#e2")).extracting(Judgement::event).containsExactly("a1#e1");
    }

    @Test
    void add_codedAnewWithoutTheEvent_keepsWhatAReviewerHasSeen() {
        judge("a1#e1", Verdict.ACCEPT, "Ada");
        recode(coding("a1"));
        assertThat(ledger.events(EventQuery.all()))
                .extracting(entry -> entry.id() + " " + entry.event().type())
                .containsExactly("a1#r1 REJECT");
        judge("a1#r1", Verdict.REJECT, "Ben");
        assertThat(ledger.events(EventQuery.all())).isEmpty();
        assertThat(reviews.of("a1#r1")).hasSize(2);
    }

    private void recode(org.demarche.model.Coding coding) {
        ledger.close();
        ledger = Ledger.open(folder, "coder 2");
        reviews = ledger.reviews();
        ledger.add(document("a1"), coding);
    }

    @Test
    void judge_withWhatCannotBeRead_saysWhatToWrite() {
        for (Map.Entry<Part, String> wrong : Map.of(
                        Part.TYPE, "YELL",
                        Part.MODE, "phone",
                        Part.ACTOR, "",
                        Part.RECIPIENT, "Atlantis",
                        Part.DATE, "5 March",
                        Part.PLACE, "Minsk",
                        Part.STANCE, "maybe")
                .entrySet()) {
            assertThatThrownBy(() -> correct("a1#e1", "Ada", Map.ofEntries(wrong)))
                    .isInstanceOf(DemarcheException.class)
                    .hasMessageStartingWith(wrong.getKey().label() + " '");
        }
        assertThatThrownBy(() -> judge("a9#e1", Verdict.ACCEPT, "Ada")).hasMessageContaining("no event 'a9#e1'");
        assertThat(reviews.all()).isEmpty();
    }

    @Test
    void queue_ofSeveralDoubts_hasTheHeaviestFirst() {
        ledger.add(
                document("a2"),
                coding(
                        "a2",
                        event("e1", EventType.CONSULT, actors("BLR"), actors("RUS"), LocalDate.of(2014, 3, 6)),
                        event("e2", EventType.ACCUSE, actors("BLR"), actors(""), LocalDate.of(2014, 3, 9)),
                        event(
                                "e3",
                                EventType.CONSULT,
                                actors("BLR"),
                                actors("RUS"),
                                org.demarche.model.When.published(LocalDate.of(2014, 3, 7)),
                                Stance.FUTURE)));
        judge("a2#e2", Verdict.ACCEPT, "Ada");
        judge("a2#e2", Verdict.REJECT, "Ben");
        judge("a2#e2", Verdict.ACCEPT, "Cai");

        assertThat(reviews.queue(QueueQuery.of("Ada", 10)).items())
                .extracting(item -> item.entry().id() + " " + item.doubts() + " " + item.weight())
                .containsExactly(
                        "a2#e2 [CONTESTED, UNKNOWN_PARTY] 20",
                        "a2#e3 [STANCE] 6",
                        "a2#e1 [STANCE] 6",
                        "a1#e2 [STANCE] 6");
        judge("a2#e3", Verdict.ACCEPT, "Ada");
        assertThat(reviews.queue(QueueQuery.of("Ben", 10)).items())
                .extracting(item -> item.entry().id())
                .doesNotContain("a2#e3");
        assertThat(reviews.queue(QueueQuery.of("Ben", 10).country("RUS").second(true))
                        .items())
                .extracting(item -> item.entry().id())
                .containsExactly("a2#e3", "a2#e1", "a1#e2");
        QueuePage some = reviews.queue(
                new QueueQuery("Ben", "demarche", "", Set.of(Doubt.STANCE), Set.of(EventType.CONSULT), true, 1, 1));
        assertThat(some.total()).isEqualTo(3);
        assertThat(some.items()).extracting(item -> item.entry().id()).containsExactly("a2#e1");
        assertThat(reviews.latest(Integer.MAX_VALUE, 2))
                .extracting(Judgement::reviewer)
                .containsExactly("Ada", "Cai");
        assertThat(reviews.latest(2, 9)).extracting(Judgement::id).containsExactly(1);
    }

    @Test
    void agreement_ofTwoReviewers_countsWhatBothHaveJudged() {
        judge("a1#e1", Verdict.ACCEPT, "Ada");
        correct("a1#e1", "Ben", Map.of(Part.STANCE, "future"));
        judge("a1#e2", Verdict.REJECT, "Ada");
        judge("a1#e2", Verdict.REJECT, "Ben");
        assertThat(reviews.agreement())
                .filteredOn(agreement -> agreement.on().equals("verdict"))
                .allSatisfy(agreement -> {
                    assertThat(agreement.events()).isEqualTo(2);
                    assertThat(agreement.reviewers()).isEqualTo(2);
                    assertThat(agreement.same()).isEqualTo(.5);
                    // ordered pairs: accept-correct twice over, reject-reject: 1 - 3 * 2 / (3 + 3 + 2 * 2)
                    assertThat(agreement.alpha().orElseThrow()).isEqualTo(.4);
                });
    }

    @Test
    void gold_ofJudgedEvents_isWhatStands() {
        ledger.add(document("a2"), coding("a2", fullEvent("e1"), fullEvent("e2")));
        correct("a2#e1", "Ada", Map.of(Part.STANCE, "future"));
        judge("a2#e2", Verdict.REJECT, "Ben");
        List<GoldDocument> gold = new ArrayList<>();
        reviews.gold(gold::add);
        assertThat(gold)
                .singleElement()
                .satisfies(each -> assertThat(each.judgements())
                        .extracting(Judgement::verdict)
                        .containsExactly(Verdict.CORRECT, Verdict.REJECT));
    }
}
