package org.demarche.ledger.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ledger.Samples.MARCH_5;
import static org.demarche.ledger.Samples.actors;
import static org.demarche.ledger.Samples.event;

import java.util.ArrayList;
import java.util.List;
import org.demarche.ledger.store.Entry;
import org.demarche.model.Event;
import org.demarche.model.EventType;
import org.junit.jupiter.api.Test;

class DistinctCountTest {
    private static int distinct(Event... events) {
        List<Entry> entries = new ArrayList<>();
        for (Event event : events) {
            entries.add(new Entry("d" + entries.size() + "#e1", event, "d" + entries.size(), "", null, null, null));
        }
        return DistinctCount.of(entries);
    }

    private static final Event TALKS = event("e1", EventType.CONSULT, actors("BLR"), actors("RUS", "UKR"), MARCH_5);

    @Test
    void of_sameCountriesInAnotherOrder_isOne() {
        assertThat(distinct(TALKS, event("e7", EventType.CONSULT, actors("BLR", "BLR"), actors("UKR", "RUS"), MARCH_5)))
                .isEqualTo(1);
    }

    @Test
    void of_otherTypeDayOrCountry_isAnother() {
        assertThat(distinct(
                        TALKS,
                        event("e1", EventType.AGREE, actors("BLR"), actors("RUS", "UKR"), MARCH_5),
                        event("e1", EventType.CONSULT, actors("BLR"), actors("RUS", "UKR"), MARCH_5.plusDays(1)),
                        event("e1", EventType.CONSULT, actors("BLR"), actors("RUS"), MARCH_5),
                        event("e1", EventType.CONSULT, actors("RUS", "UKR"), actors("BLR"), MARCH_5)))
                .isEqualTo(5);
    }

    @Test
    void of_undatedReports_areNotTakenForOne() {
        Event undated = event("e1", EventType.CONSULT, actors("BLR"), actors("RUS"), null);
        assertThat(distinct(undated, undated)).isEqualTo(2);
    }
}
