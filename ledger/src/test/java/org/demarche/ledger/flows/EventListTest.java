package org.demarche.ledger.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.demarche.ledger.Samples.MARCH_5;
import static org.demarche.ledger.Samples.actors;
import static org.demarche.ledger.Samples.coding;
import static org.demarche.ledger.Samples.document;
import static org.demarche.ledger.Samples.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.store.Entry;
import org.demarche.ledger.store.EventQuery;
import org.demarche.ledger.store.ListQuery;
import org.demarche.ledger.store.ListQuery.Order;
import org.demarche.model.DemarcheException;
import org.demarche.model.Event;
import org.demarche.model.EventType;
import org.demarche.model.Quad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventListTest {
    private static final int ROWS = 240;

    @TempDir
    Path folder;

    private Ledger ledger;

    @BeforeEach
    void open() throws IOException {
        ledger = Ledger.open(folder.resolve("data"));
        for (int d = 0; d < 5; d++) {
            String id = "d" + d;
            List<Event> events = new ArrayList<>();
            for (int e = 0; e < 4; e++) {
                events.add(event(
                        "e" + e,
                        e % 2 == 0 ? EventType.CONSULT : EventType.REJECT,
                        actors(e == 0 ? "KAZ" : "BLR"),
                        actors("RUS"),
                        e == 3 ? null : MARCH_5.plusDays((d * 3 + e) % 7)));
            }
            ledger.add(document(id), coding(id, events.toArray(Event[]::new)));
        }
        String[] relations = {"Consult", "Criticize or denounce", "Use unconventional violence", "Praise or endorse"};
        String[] states = {"Russia", "Ukraine", "Japan", "Police (Russia)"};
        StringBuilder rows = new StringBuilder("date\tsource\trelation\ttarget\n");
        for (int i = 0; i < ROWS; i++) {
            int a = i % 4;
            rows.append("2014-03-")
                    .append(String.format("%02d", 1 + i / 16))
                    .append('\t')
                    .append(states[a])
                    .append('\t')
                    .append(relations[i / 4 % 4])
                    .append('\t')
                    .append(states[(a + 1) % 4])
                    .append('\n');
        }
        ledger.addEvents(
                Files.writeString(folder.resolve("r.tsv"), rows), "icews", null, problem -> {}, progress -> {});
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    /** All pages behind one another, seven events each. */
    private List<Entry> all(ListQuery query) {
        List<Entry> all = new ArrayList<>();
        EventPage page = ledger.events(query);
        all.addAll(page.entries());
        while (page.next() != null) {
            assertThat(page.entries()).hasSize(7);
            page = ledger.events(query.after(page.next()));
            all.addAll(page.entries());
        }
        assertThat(page.total()).isEqualTo(all.size());
        return all;
    }

    private static ListQuery icews(EventQuery events) {
        return ListQuery.of("icews", events.page(7, 0));
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void page_afterPage_listsEachEventOnceInOrder(Order order) {
        List<Entry> all = all(icews(EventQuery.all()).by(order));
        assertThat(all).hasSize(ROWS).doesNotHaveDuplicates();
        Comparator<Entry> by = Comparator.comparing(entry -> switch (order) {
            case DATE, DATE_DESCENDING -> String.valueOf(entry.date());
            case GOLDSTEIN, GOLDSTEIN_DESCENDING ->
                String.format("%05.1f", entry.event().goldstein() + 100);
            case EVENT, EVENT_DESCENDING -> entry.event().type().name();
            case STANCE, STANCE_DESCENDING -> entry.event().stance().label();
        });
        assertThat(all)
                .isSortedAccordingTo((order.label().startsWith("-") ? by.reversed() : by)
                        .thenComparing(entry -> String.valueOf(entry.date())));
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void page_atAPosition_isThatPartOfTheList(Order order) {
        for (ListQuery query : List.of(
                icews(EventQuery.all()).by(order),
                ListQuery.of(Sources.OWN, EventQuery.all().page(7, 0)).by(order),
                icews(EventQuery.all().countries("JPN")).by(order))) {
            List<Entry> all = all(query);
            for (int first = 0; first <= all.size() + 12; first += 13) {
                EventPage page = ledger.events(query.at(7, first));
                int last = Math.min(first + 7, all.size());
                assertThat(page.total()).isEqualTo(all.size());
                assertThat(page.entries()).as("from %d", first).isEqualTo(all.subList(Math.min(first, last), last));
                assertThat(page.next() == null).isEqualTo(last >= all.size());
            }
        }
    }

    @Test
    void page_ofOurOwn_isTheListOfTheLedger() {
        List<Entry> all = all(ListQuery.of(Sources.OWN, EventQuery.all().page(7, 0)));
        assertThat(all).isEqualTo(ledger.events(EventQuery.all()));
        assertThat(all(ListQuery.of(
                                Sources.OWN,
                                EventQuery.all().between("BLR", "RUS").page(7, 0))
                        .by(Order.DATE_DESCENDING)))
                .containsExactlyInAnyOrderElementsOf(
                        ledger.events(EventQuery.all().between("BLR", "RUS")));
    }

    @Test
    void page_filtered_hasThoseAlone() {
        assertThat(all(icews(EventQuery.all().quads(Quad.VERBAL_CONFLICT)).directed("RUS", "UKR")))
                .isNotEmpty()
                .allSatisfy(entry -> {
                    assertThat(entry.event().type()).isEqualTo(EventType.ACCUSE);
                    assertThat(entry.event().actors().getFirst().country()).isEqualTo("RUS");
                    assertThat(entry.event().recipients().getFirst().country()).isEqualTo("UKR");
                });
        assertThat(all(icews(EventQuery.all().between("RUS", "JPN"))))
                .hasSameSizeAs(all(icews(EventQuery.all().countries("JPN"))).stream()
                        .filter(entry -> (entry.event().actors().toString()
                                        + entry.event().recipients())
                                .contains("RUS"))
                        .toList());
    }

    @Test
    void page_containing_looksIntoTheText() {
        ListQuery all = ListQuery.of(Sources.OWN, EventQuery.all().page(7, 0));
        assertThat(all(all.containing("a SENTENCE"))).hasSameSizeAs(all(all));
        assertThat(all(all.containing("another sentence"))).isEmpty();
    }

    @Test
    void page_behindNoPage_saysWhatToDo() {
        for (String cursor : List.of("x", "", "!", "YQ", "YQpi", "YQpiCmM")) {
            assertThatThrownBy(() -> ledger.events(icews(EventQuery.all()).after(cursor)))
                    .isInstanceOf(DemarcheException.class)
                    .hasMessageContaining("take 'next' of the page before");
        }
    }
}
