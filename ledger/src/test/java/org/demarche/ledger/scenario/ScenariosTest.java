package org.demarche.ledger.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.demarche.ledger.Samples.actors;
import static org.demarche.ledger.Samples.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.measures.Evidence;
import org.demarche.ledger.measures.MeasureValue;
import org.demarche.ledger.measures.Measures;
import org.demarche.ledger.records.RecordKind;
import org.demarche.ledger.store.Overlay;
import org.demarche.ledger.store.Store;
import org.demarche.model.Coding;
import org.demarche.model.DemarcheException;
import org.demarche.model.Document;
import org.demarche.model.EventType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered from one scenario for the next makes no value another: each is what everything worked out anew comes to. */
class ScenariosTest {
    private static final List<String> STATES = List.of("BLR", "RUS", "UKR", "CHN");

    private static final List<String> SERIES = List.of(
            "brent",
            "gdp RUS",
            "exports BLR RUS",
            "exports RUS BLR",
            "imports BLR RUS",
            "exports UKR RUS",
            "memberships BLR RUS",
            "alliance BLR RUS",
            "events BLR RUS cooperation",
            "events RUS BLR conflict",
            "events UKR CHN cooperation",
            "vote BLR R/1",
            "vote UKR R/1");

    /** All but ideal points, which take long to estimate. */
    private static final String MEASURES = Measures.STANDARD.stream()
            .filter(measure -> !Values.estimated(measure))
            .map(measure -> '"' + measure.name() + '"')
            .collect(Collectors.joining(", "));

    @TempDir
    Path folder;

    private final Random random = new Random(5);

    @BeforeEach
    void fill() throws IOException {
        try (Ledger ledger = Ledger.open(folder)) {
            add(ledger, RecordKind.BRENT, "Date,Price\n2013-12-15,105\n2014-01-15,100\n2014-12-15,100\n");
            add(
                    ledger,
                    RecordKind.GDP,
                    "Country Name,Country Code,Year,Value\nRussia,RUS,2014,2000\nBelarus,BLR,2014,80\n");
            add(ledger, RecordKind.TRADE, """
                    edition_year,iso2,country,direction,text
                    2014,BY,Belarus,exports,"Russia 40%, Ukraine 20% (2013)"
                    2014,BY,Belarus,imports,"Russia 50%, China 10% (2013)"
                    2014,RU,Russia,exports,"China 10%, Belarus 5% (2013)"
                    2014,RU,Russia,imports,"China 15%, Ukraine 4% (2013)"
                    2014,UA,Ukraine,exports,"Russia 25%, China 4% (2013)"
                    """);
            add(
                    ledger,
                    RecordKind.MEMBERSHIPS,
                    "ccode1,ccode2,year,dyadigos\n365,370,2013,50\n365,369,2013,40\n369,370,2013,30\n");
            add(
                    ledger,
                    RecordKind.ALLIANCES,
                    "ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul\n365,370,2013,1,0,0,1,1\n365,369,2013,0,0,0,1,1\n");
            add(ledger, RecordKind.ROLL_CALLS, "rcid,date,unres\n1,2014-03-01,R/1\n2,2014-03-02,R/2\n");
            add(ledger, RecordKind.VOTES, "rcid,country_code,vote\n1,BY,y\n1,RU,y\n1,UA,n\n2,BY,n\n2,RU,y\n2,UA,n\n");
            for (int i = 0; i < 120; i++) {
                Told told = told("d" + i);
                ledger.add(told.document, told.coding);
            }
        }
    }

    private void add(Ledger ledger, RecordKind kind, String text) throws IOException {
        assertThat(ledger.addRecords(kind, Files.writeString(folder.resolve(kind + ".csv"), text), problem -> {
                            throw new AssertionError(problem);
                        })
                        .rows())
                .isPositive();
    }

    private record Told(Document document, Coding coding) {}

    private Told told(String id) {
        LocalDate day = LocalDate.ofYearDay(2013 + random.nextInt(2), 1 + random.nextInt(360));
        return new Told(
                Document.of(id, "A sentence.", day),
                new Coding(
                        id,
                        List.of(event(
                                "e1", any(List.of(EventType.values())), actors(any(STATES)), actors(any(STATES)), day)),
                        List.of(),
                        List.of()));
    }

    @Test
    void workOut_oneAfterAnother_givesWhatWorkingAllOutAnewGives() {
        int moved = 0;
        try (Store store = Store.open(folder, "");
                Scenarios scenarios = new Scenarios(store)) {
            for (int i = 0; i < 30; i++) {
                Scenario scenario = scenario();
                if (i % 9 == 4) {
                    assertThatThrownBy(() -> scenarios.workOut(
                                    ScenarioReader.toml(
                                            "s.toml", "year = 2014\n[inputs]\n\"exports BLR RUS\" = \"+90 points\"\n"),
                                    WhatIf.Part.MEASURES))
                            .isInstanceOf(DemarcheException.class);
                }
                if (i % 4 == 3) {
                    Told told = told("later" + i);
                    store.add(told.document, told.coding);
                }
                Map<Values.Key, MeasureValue> found = new HashMap<>();
                scenarios.workOut(scenario, WhatIf.Part.MEASURES).moved().forEach(each -> {
                    if (each.then() != null) {
                        found.put(Values.Key.of(each.then()), each.then());
                    }
                });
                assertThat(found).as(scenario.inputs().toString()).isEqualTo(anew(store, scenario));
                moved += found.size();
            }
        }
        assertThat(moved).isGreaterThan(150);
    }

    /** Without anything remembered, and with all events. */
    private static Map<Values.Key, MeasureValue> anew(Store store, Scenario scenario) {
        Evidence evidence = Values.evidence(store, scenario);
        List<Values.Ask> asks = new ArrayList<>(Values.asks(scenario));
        asks.addAll(Values.others(scenario, List.copyOf(asks), evidence));
        Map<Values.Key, MeasureValue> today = Values.of(evidence, scenario, asks);
        try (Overlay overlay = store.overlay()) {
            new Setting(overlay, scenario).apply();
            Map<Values.Key, MeasureValue> then = Values.of(Values.evidence(overlay.store(), scenario), scenario, asks);
            then.entrySet().removeIf(each -> !Values.differ(today.get(each.getKey()), each.getValue()));
            return then;
        }
    }

    /** One to three series, some of them the same as before. */
    private Scenario scenario() {
        Map<String, String> inputs = new HashMap<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            String series = any(SERIES);
            inputs.put(
                    series,
                    series.startsWith("vote")
                            ? any(List.of("yes", "no", "abstain", "absent"))
                            : "-" + (1 + random.nextInt(90)) + "%");
        }
        StringBuilder text = new StringBuilder("year = 2014\ndraws = 0\nabout = [\"BLR\", \"" + any(STATES)
                + "\"]\nmeasures = [" + MEASURES + "]\n[inputs]\n");
        inputs.forEach((series, amount) ->
                text.append('"').append(series).append("\" = \"").append(amount).append("\"\n"));
        return ScenarioReader.toml("s.toml", text.toString());
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
