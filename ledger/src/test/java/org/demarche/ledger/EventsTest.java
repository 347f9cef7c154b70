package org.demarche.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.demarche.ledger.Samples.actors;
import static org.demarche.ledger.Samples.coding;
import static org.demarche.ledger.Samples.document;
import static org.demarche.ledger.Samples.event;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.demarche.ledger.store.Entry;
import org.demarche.ledger.store.EventQuery;
import org.demarche.model.DemarcheException;
import org.demarche.model.EventType;
import org.demarche.model.Quad;
import org.demarche.model.Stance;
import org.demarche.model.When;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Queries against one small ledger. */
class EventsTest {
    @TempDir
    static Path folder;

    private static Ledger ledger;

    private static LocalDate march(int day) {
        return LocalDate.of(2014, 3, day);
    }

    @BeforeAll
    static void open() {
        ledger = Ledger.open(folder);
        ledger.add(
                document("b"),
                coding(
                        "b",
                        event("e1", EventType.REJECT, actors("BLR"), actors("RUS"), march(5)),
                        event("e2", EventType.AID, actors("RUS"), actors("BLR"), march(1)),
                        event("e10", EventType.CONSULT, actors("BLR", "RUS"), actors("RUS"), march(5)),
                        event("e3", EventType.ACCUSE, actors("BLR", "RUS"), actors("UKR"), null)));
        ledger.add(
                document("a"),
                coding(
                        "a",
                        event("e1", EventType.CONSULT, actors("BLR"), actors("UKR"), march(5)),
                        event(
                                "e2",
                                EventType.CONSULT,
                                actors("LTU"),
                                actors("BLR", "RUS"),
                                When.published(march(6)),
                                Stance.FUTURE)));
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    private static List<String> ids(EventQuery query) {
        List<String> ids = ledger.events(query).stream().map(Entry::id).toList();
        assertThat(ledger.count(query.page(0, 0))).isEqualTo(ids.size());
        return ids;
    }

    @Test
    void events_all_byDayThenDocumentThenPlaceInIt() {
        assertThat(ids(EventQuery.all())).containsExactly("b#e2", "a#e1", "b#e1", "b#e10", "a#e2", "b#e3");
    }

    @Test
    void events_page_isAPartOfTheSameOrder() {
        assertThat(ledger.events(EventQuery.all().page(2, 1)))
                .extracting(Entry::id)
                .containsExactly("a#e1", "b#e1");
        assertThat(ledger.events(EventQuery.all().page(0, 0))).isEmpty();
        assertThat(ledger.events(EventQuery.all().page(5, 6))).isEmpty();
    }

    @Test
    void events_countries_onEitherSide() {
        assertThat(ids(EventQuery.all().countries("UKR"))).containsExactly("a#e1", "b#e3");
        assertThat(ids(EventQuery.all().countries("LTU", "UKR"))).containsExactly("a#e1", "a#e2", "b#e3");
        assertThat(ids(EventQuery.all().countries("POL"))).isEmpty();
    }

    @Test
    void events_between_eitherWayOrTogether() {
        // not a#e2, in which both are acted upon by a third
        assertThat(ids(EventQuery.all().between("BLR", "RUS"))).containsExactly("b#e2", "b#e1", "b#e10", "b#e3");
        assertThat(ids(EventQuery.all().between("RUS", "BLR"))).hasSize(4);
    }

    @Test
    void events_period_takesItsBoundsInAndLeavesTheUndatedOut() {
        assertThat(ids(EventQuery.all().from(march(5)).to(march(5)))).containsExactly("a#e1", "b#e1", "b#e10");
        assertThat(ids(EventQuery.all().to(march(4)))).containsExactly("b#e2");
        assertThat(ids(EventQuery.all().from(march(6)))).containsExactly("a#e2");
    }

    @Test
    void events_typeQuadStance_narrowTogether() {
        assertThat(ids(EventQuery.all().types(EventType.AID, EventType.REJECT))).containsExactly("b#e2", "b#e1");
        assertThat(ids(EventQuery.all().quads(Quad.VERBAL_CONFLICT))).containsExactly("b#e1", "b#e3");
        assertThat(ids(EventQuery.all().stances(Stance.FUTURE))).containsExactly("a#e2");
        assertThat(ids(EventQuery.all()
                        .quads(Quad.VERBAL_COOPERATION)
                        .stances(Stance.ACTUAL)
                        .countries("RUS")))
                .containsExactly("b#e10");
    }

    @Test
    void events_entry_namesItsDocument() {
        Entry entry = ledger.events(EventQuery.all().types(EventType.AID)).getFirst();
        assertThat(entry)
                .isEqualTo(new Entry(
                        "b#e2",
                        event("e2", EventType.AID, actors("RUS"), actors("BLR"), march(1)),
                        "b",
                        "Minsk declines",
                        "The Courier",
                        march(6),
                        "https://courier.example/b"));
    }

    @Test
    void query_countryThatIsNoCode_isRefused() {
        assertThatThrownBy(() -> EventQuery.all().countries("rus"))
                .isInstanceOf(DemarcheException.class)
                .hasMessage("country 'rus': give its ISO 3166-1 alpha-3 code in capitals, such as BLR");
        assertThatThrownBy(() -> ledger.account("BLR", "x' OR true --", null, null))
                .isInstanceOf(DemarcheException.class);
        assertThatThrownBy(() -> ledger.claims("Russia")).isInstanceOf(DemarcheException.class);
    }

    @Test
    void query_betweenOneCountryAndItself_isRefused() {
        assertThatThrownBy(() -> ledger.account("BLR", "BLR", null, null))
                .isInstanceOf(DemarcheException.class)
                .hasMessageContaining("two different countries");
    }

    @Test
    void query_negativePage_isRefused() {
        assertThatThrownBy(() -> EventQuery.all().page(-1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
