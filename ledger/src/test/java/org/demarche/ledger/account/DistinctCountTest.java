package org.demarche.ledger.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ledger.Samples.MARCH_5;
import static org.demarche.ledger.Samples.actors;
import static org.demarche.ledger.Samples.event;

import java.util.List;
import java.util.Map;
import org.demarche.ledger.store.Entry;
import org.demarche.model.EventType;
import org.junit.jupiter.api.Test;

class DistinctCountTest {
    private static Entry entry(String document) {
        return new Entry(
                document + "#e1",
                event("e1", EventType.CONSULT, actors("BLR"), actors("RUS"), MARCH_5),
                document,
                "",
                null,
                null,
                null);
    }

    @Test
    void of_reportsOfOneGroup_countOnce() {
        Map<String, String> groups = Map.of("a#e1", "a#e1", "b#e1", "a#e1", "c#e1", "c#e1");
        assertThat(DistinctCount.of(List.of(entry("a"), entry("b"), entry("c")), groups))
                .isEqualTo(2);
    }

    @Test
    void of_reportsWithoutAGroup_countEach() {
        assertThat(DistinctCount.of(List.of(entry("a"), entry("b")), Map.of())).isEqualTo(2);
    }
}
