package org.demarche.ledger.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.demarche.ledger.Samples.actors;
import static org.demarche.ledger.Samples.event;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.ledger.store.Entry;
import org.demarche.model.Dyad;
import org.demarche.model.Event;
import org.demarche.model.EventType;
import org.demarche.model.Measure;
import org.demarche.model.Quad;
import org.demarche.model.Stance;
import org.demarche.model.When;
import org.junit.jupiter.api.Test;

class AccountTest {
    private static final Dyad BLR_RUS = new Dyad("BLR", "RUS");
    private static final LocalDate MARCH_5 = LocalDate.of(2014, 3, 5);
    private static final LocalDate APRIL_1 = LocalDate.of(2014, 4, 1);

    /** An account of Belarus and Russia; the events come from documents d0, d1 and so on, those of one category are reports of one event. */
    private static Account account(Event... events) {
        List<Entry> entries = new ArrayList<>();
        Map<String, String> groups = new HashMap<>();
        for (Event event : events) {
            String document = "d" + entries.size();
            groups.put(document + "#" + event.id(), event.type().name());
            entries.add(new Entry(document + "#" + event.id(), event, document, "", null, null, null));
        }
        return Account.of("BLR", "RUS", null, null, entries, groups);
    }

    private static Event happened(EventType type, String actor, String recipient) {
        return event("e1", type, actors(actor), actors(recipient), MARCH_5);
    }

    private static Event planned(EventType type, Stance stance) {
        return event("e1", type, actors("BLR"), actors("RUS"), When.published(MARCH_5), stance);
    }

    private static QuadSum sum(Account account, Dyad dyad, Quad quad) {
        return account.sums().stream()
                .filter(sum -> sum.dyad().equals(dyad) && sum.quad() == quad)
                .findFirst()
                .orElseThrow();
    }

    private static Measure measure(List<Measure> measures, Dyad dyad, String name) {
        return measures.stream()
                .filter(measure -> measure.dyad().equals(dyad) && measure.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sums_reportsOfOneEvent_countRawAndDistinct() {
        Account account = account(
                happened(EventType.REJECT, "BLR", "RUS"),
                happened(EventType.REJECT, "BLR", "RUS"),
                happened(EventType.ACCUSE, "BLR", "RUS"),
                happened(EventType.AID, "RUS", "BLR"));
        assertThat(account.sums()).hasSize(8);
        assertThat(sum(account, BLR_RUS, Quad.VERBAL_CONFLICT))
                .isEqualTo(new QuadSum(BLR_RUS, Quad.VERBAL_CONFLICT, 3, 2, -6.0, -12.0));
        assertThat(sum(account, BLR_RUS.reversed(), Quad.MATERIAL_COOPERATION))
                .isEqualTo(new QuadSum(BLR_RUS.reversed(), Quad.MATERIAL_COOPERATION, 1, 1, 10.0, 4.0));
        assertThat(sum(account, BLR_RUS, Quad.MATERIAL_COOPERATION).n()).isZero();
    }

    @Test
    void sums_whatDidNotHappen_isListedOnly() {
        Account account = account(
                planned(EventType.CONSULT, Stance.FUTURE),
                planned(EventType.CONSULT, Stance.HYPOTHETICAL),
                planned(EventType.CONSULT, Stance.NEGATION),
                planned(EventType.CONSULT, Stance.HISTORICAL));
        assertThat(account.events()).hasSize(4);
        assertThat(sum(account, BLR_RUS, Quad.VERBAL_COOPERATION).n()).isEqualTo(1);
        assertThat(measure(account.measures(), BLR_RUS, "event count").rows()).containsExactly("d3#e1");
    }

    @Test
    void measures_withoutEvents_areNullAndCountsZero() {
        assertThat(account().measures())
                .hasSize(2 * DyadMeasure.STANDARD.size())
                .allSatisfy(measure -> {
                    boolean count =
                            measure.unit().equals("reports") || measure.unit().equals("events");
                    assertThat(measure.value()).isEqualTo(count ? 0.0 : null);
                    assertThat(measure.n()).isZero();
                    assertThat(measure.rows()).isEmpty();
                });
        assertThat(account().months()).isEmpty();
    }

    @Test
    void measures_haveTheirFormulas() {
        List<Measure> measures = account(
                        happened(EventType.CONSULT, "BLR", "RUS"),
                        happened(EventType.AID, "BLR", "RUS"),
                        happened(EventType.REJECT, "BLR", "RUS"),
                        happened(EventType.REJECT, "BLR", "RUS"))
                .measures();
        assertThat(measures)
                .filteredOn(measure -> measure.dyad().equals(BLR_RUS))
                .extracting(Measure::name, Measure::value, Measure::unit, Measure::n)
                .containsExactly(
                        tuple("event count", 4.0, "reports", 4),
                        tuple("distinct events", 3.0, "events", 4),
                        tuple("net cooperation", 2.125, "PLOVER score", 4),
                        tuple("conflict share", 0.5, "share", 4),
                        tuple("cooperation flow", 12.5, "PLOVER score", 2),
                        tuple("mean cooperation", 6.25, "PLOVER score", 2),
                        tuple("conflict flow", -4.0, "PLOVER score", 2),
                        tuple("mean conflict", -2.0, "PLOVER score", 2),
                        tuple("net cooperation (Goldstein)", 0.0, "Goldstein score", 4),
                        tuple("cooperation flow (Goldstein)", 8.0, "Goldstein score", 2),
                        tuple("mean cooperation (Goldstein)", 4.0, "Goldstein score", 2),
                        tuple("conflict flow (Goldstein)", -8.0, "Goldstein score", 2),
                        tuple("mean conflict (Goldstein)", -4.0, "Goldstein score", 2));
        assertThat(measure(measures, BLR_RUS, "conflict flow").rows()).containsExactly("d2#e1", "d3#e1");
        assertThat(measure(measures, BLR_RUS.reversed(), "conflict flow").value())
                .isNull();
    }

    @Test
    void months_holdWhatIsKnownToTheMonth() {
        LocalDate newYear = LocalDate.of(2014, 1, 1);
        When year = new When(
                newYear, LocalDate.of(2014, 12, 31), When.Granularity.YEAR, When.Basis.STATED, "in 2014", null);
        List<Month> months = account(
                        event("e1", EventType.CONSULT, actors("BLR"), actors("RUS"), APRIL_1),
                        event("e1", EventType.REJECT, actors("RUS"), actors("BLR"), MARCH_5),
                        event("e1", EventType.AID, actors("RUS"), actors("BLR"), year, Stance.ACTUAL),
                        event("e1", EventType.AID, actors("RUS"), actors("BLR"), null),
                        planned(EventType.AID, Stance.FUTURE))
                .months();
        assertThat(months).extracting(Month::month).containsExactly(YearMonth.of(2014, 3), YearMonth.of(2014, 4));
        assertThat(measure(months.get(0).measures(), BLR_RUS.reversed(), "net cooperation")
                        .value())
                .isEqualTo(-2.0);
        assertThat(measure(months.get(0).measures(), BLR_RUS, "net cooperation").value())
                .isNull();
        assertThat(measure(months.get(1).measures(), BLR_RUS, "cooperation flow")
                        .value())
                .isEqualTo(2.5);
    }
}
