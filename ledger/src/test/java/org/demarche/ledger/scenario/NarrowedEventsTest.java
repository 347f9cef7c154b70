package org.demarche.ledger.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ledger.Samples.actors;
import static org.demarche.ledger.Samples.event;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.measures.MeasureValue;
import org.demarche.ledger.store.Overlay;
import org.demarche.ledger.store.Store;
import org.demarche.model.Actor;
import org.demarche.model.Coding;
import org.demarche.model.Document;
import org.demarche.model.Event;
import org.demarche.model.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What many draws rest on: no measure of states looks at what others do to each other, or did long before, so that draws may leave it out. */
class NarrowedEventsTest {
    private static final List<String> STATES = List.of("BLR", "RUS", "UKR", "POL", "LTU", "USA");

    @TempDir
    Path folder;

    @Test
    void measuresOfTwoStates_withoutEventsOfOthers_areTheSame() {
        try (Ledger ledger = Ledger.open(folder)) {
            Random random = new Random(3);
            for (int i = 0; i < 200; i++) {
                LocalDate day = LocalDate.ofYearDay(i % 2 == 0 ? 2014 : 2001 + i % 13, 1 + random.nextInt(360));
                Event event = event("e1", any(random, List.of(EventType.values())), one(random), one(random), day);
                ledger.add(
                        Document.of("d" + i, "A sentence.", day),
                        new Coding("d" + i, List.of(event), List.of(), List.of()));
            }
        }
        Scenario scenario = ScenarioReader.toml(
                "s.toml",
                "year = 2014\nabout = [\"BLR\", \"RUS\"]\n[inputs]\n\"events BLR RUS cooperation\" = \"-50%\"\n");
        List<Values.Ask> asks = Values.asks(scenario);
        try (Store store = Store.open(folder, "")) {
            Map<Values.Key, MeasureValue> all = Values.of(Values.evidence(store, scenario), scenario, asks);
            try (Overlay overlay = store.overlay()) {
                Setting setting = new Setting(overlay, scenario);
                setting.narrow(Set.of("BLR", "RUS"));
                setting.move(Map.of(), 0); // nothing is set yet: only what others do is left out

                assertThat(overlay.store().records("SELECT count(*) FROM directed_events"))
                        .isNotEqualTo(store.records("SELECT count(*) FROM directed_events"));
                assertThat(Values.of(Values.evidence(overlay.store(), scenario), scenario, asks))
                        .isEqualTo(all)
                        .hasSizeGreaterThan(20);
            }
        }
    }

    private static List<Actor> one(Random random) {
        return actors(any(random, STATES));
    }

    private static <T> T any(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
