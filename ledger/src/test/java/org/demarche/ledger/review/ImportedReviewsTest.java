package org.demarche.ledger.review;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.flows.EventQuestion;
import org.demarche.ledger.store.Entry;
import org.demarche.model.DemarcheException;
import org.demarche.model.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events that others have coded, judged like our own. */
class ImportedReviewsTest {
    private static final String RELATIONS = """
            date	source	relation	target
            2014-03-01	Russia	Consult	Ukraine
            2014-03-04	Police (Ukraine)	Criticize or denounce	Russia
            """;

    @TempDir
    Path folder;

    private Ledger ledger;
    private Reviews reviews;

    @BeforeEach
    void open() throws IOException {
        ledger = Ledger.open(folder.resolve("data"));
        reviews = ledger.reviews();
        add("first.tsv", RELATIONS);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private long add(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return ledger.addEvents(file, "icews", null, problem -> {}, progress -> {})
                .now()
                .kept();
    }

    private List<String> directed() {
        List<String> rows = new ArrayList<>();
        ledger.flows()
                .directed(
                        new EventQuestion("icews", List.of(), null, null),
                        row -> rows.add(String.join(" ", row.subList(2, 9))));
        return rows;
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        ledger.events(new EventQuestion("icews", List.of(), null, null), entries::add);
        return entries;
    }

    private String criticism() {
        return entries().stream()
                .filter(entry -> entry.event().type().name().equals("ACCUSE"))
                .map(entry -> "icews#" + entry.id())
                .findFirst()
                .orElseThrow();
    }

    private Judgement judge(String event, Verdict verdict, String reviewer) {
        return reviews.judge(event, verdict, Map.of(), reviewer, null);
    }

    @Test
    void judge_corrected_countsAndKeepsTheOriginal() {
        String event = criticism();
        Judgement judgement = reviews.judge(
                event,
                Verdict.CORRECT,
                Map.of(Part.TYPE, "REJECT", Part.MODE, "change", Part.ACTOR, "UKR GOV", Part.DATE, "2014-03-05"),
                "Ada",
                null);

        assertThat(judgement.event()).isEqualTo(event);
        assertThat(Part.ACTOR.of(judgement.before())).isEqualTo("UKR COP");
        assertThat(directed())
                .containsExactly("2014-03-01 RUS UKR CONSULT  1 2.5", "2014-03-05 UKR RUS REJECT change 3 -2.0");
        Event now = reviews.event(event).orElseThrow().event();
        for (Part part : Part.values()) {
            assertThat(part.of(now)).isEqualTo(part.of(requireNonNull(judgement.after())));
        }

        judge(event, Verdict.WITHDRAW, "Ada");
        assertThat(reviews.event(event).map(Entry::event)).contains(judgement.before());
        assertThat(reviews.of(event)).extracting(Judgement::verdict).containsExactly(Verdict.CORRECT, Verdict.WITHDRAW);
    }

    @Test
    void judge_rejected_isNotThereAndDoesNotComeBackWithAnotherFile() throws IOException {
        String event = criticism();
        judge(event, Verdict.REJECT, "Ada");
        assertThat(directed()).containsExactly("2014-03-01 RUS UKR CONSULT  1 2.5");
        assertThat(add("again.tsv", RELATIONS + "2014-03-06\tRussia\tConsult\tUkraine\n"))
                .isEqualTo(1);
        assertThat(directed()).hasSize(2);

        ledger.close();
        ledger = Ledger.open(folder.resolve("data"));
        reviews = ledger.reviews();
        assertThat(reviews.event(event)).isEmpty();
        assertThat(reviews.of(event)).hasSize(1);
        judge(event, Verdict.WITHDRAW, "Ada");
        assertThat(directed()).hasSize(3);
    }

    @Test
    void judge_byTwo_theLatestWordStands() {
        String event = criticism();
        Event coded = reviews.event(event).orElseThrow().event();
        reviews.judge(event, Verdict.CORRECT, Map.of(Part.RECIPIENT, "BLR"), "Ada", null);
        judge(event, Verdict.REJECT, "Ben");
        assertThat(reviews.event(event)).isEmpty();
        judge(event, Verdict.WITHDRAW, "Ben");
        assertThat(Part.RECIPIENT.of(reviews.event(event).orElseThrow().event()))
                .isEqualTo("BLR");
        judge(event, Verdict.WITHDRAW, "Ada");
        assertThat(reviews.event(event).map(Entry::event)).contains(coded);
        assertThat(reviews.agreement().getFirst().events()).isZero();
    }

    @Test
    void queue_ofAnImport_hasWhatIsDoubtedInIt() throws IOException {
        StringBuilder many = new StringBuilder("date\tsource\trelation\ttarget\n");
        for (int day = 1; day < 29; day++) {
            many.append("2014-05-%02d\tRussia\tConsult\tBelarus\n".formatted(day));
        }
        add("many.tsv", many + "2014-05-29\tRussia\tCriticize or denounce\tBelarus\n");

        QueuePage page = reviews.queue(QueueQuery.of("Ada", 10).source("icews"));
        assertThat(page.items()).extracting(QueueItem::doubts).containsExactly(List.of(Doubt.RARE));
        String rare = page.items().getFirst().entry().id();
        judge(rare, Verdict.ACCEPT, "Ada");
        assertThat(reviews.queue(QueueQuery.of("Ada", 10).source("icews")).total())
                .isZero();
        assertThat(reviews.queue(QueueQuery.of("Ben", 10).source("icews").second(true))
                        .items())
                .extracting(item -> item.entry().id())
                .containsExactly(rare);
        judge(rare, Verdict.REJECT, "Ben");
        judge(rare, Verdict.ACCEPT, "Cai");
        assertThat(reviews.queue(QueueQuery.of("Ada", 10).source("icews"))
                        .items()
                        .getFirst()
                        .doubts())
                .containsExactly(Doubt.CONTESTED, Doubt.RARE);
        assertThat(reviews.queue(new QueueQuery(
                                "Ada", "icews", "BLR", Set.of(Doubt.UNKNOWN_PARTY), Set.of(), false, 10, 0))
                        .total())
                .isZero();
    }

    @Test
    void judge_whatARowCannotHold_isRefused() {
        String event = criticism();
        assertThatThrownBy(() -> reviews.judge(event, Verdict.CORRECT, Map.of(Part.ACTOR, "UKR; POL"), "Ada", null))
                .isInstanceOf(DemarcheException.class)
                .hasMessageStartingWith("actor 'UKR; POL': an imported event has one of them");
        assertThatThrownBy(() -> judge("icews#nothing", Verdict.ACCEPT, "Ada"))
                .hasMessageContaining("no event 'icews#nothing'");
    }
}
