package org.demarche.workbench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.ledger.measures.Interval;
import org.demarche.ledger.measures.MeasureValue;
import org.demarche.ledger.scenario.ChangedRow;
import org.demarche.ledger.scenario.RecordChange;
import org.demarche.ledger.scenario.Scenario;
import org.demarche.ledger.scenario.ScenarioResult;
import org.demarche.ledger.scenario.Settable;
import org.demarche.ledger.scenario.Settables;
import org.demarche.ledger.scenario.WhatIf;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a scenario comes to, as JSON, and its values as rows of a table. */
public final class ScenarioJson {
    /** The columns of {@code what-if --csv}. */
    public static final String[] COLUMNS = {
        "measure",
        "a",
        "b",
        "period",
        "today",
        "today_low",
        "today_high",
        "value",
        "low",
        "high",
        "interval",
        "drawn_low",
        "drawn_high",
        "unit",
        "n",
        "note"
    };

    private ScenarioJson() {}

    /** All of it. */
    public static ObjectNode of(ScenarioResult result) {
        return of(result, WhatIf.Part.ALL);
    }

    /** What was not asked for is not there: an empty list would say that nothing moves. */
    public static ObjectNode of(ScenarioResult result, WhatIf.Part part) {
        Scenario scenario = result.scenario();
        ObjectNode node = Json.object()
                .put("title", scenario.title())
                .put("from", scenario.from().toString())
                .put("to", scenario.to().toString())
                .put("source", scenario.source())
                .put("draws", scenario.draws())
                .put("seed", scenario.seed());
        node.set("about", Json.labels(scenario.about().stream().sorted().toList()));
        node.set("measures", Json.labels(scenario.measures()));
        node.set("inputs", Json.array(scenario.inputs(), ScenarioJson::input));
        node.set("records", Json.array(scenario.records(), ScenarioJson::record));
        node.set("rows", Json.array(result.rows(), ScenarioJson::row));
        node.set("elasticities", Json.array(scenario.elasticities(), ScenarioJson::elasticity));
        if (part != WhatIf.Part.CLAIMS) {
            node.set("moved", Json.array(result.moved(), ScenarioJson::moved));
            node.put("still", result.still());
        }
        if (part != WhatIf.Part.MEASURES) {
            node.set("claims", Json.array(result.claims(), ScenarioJson::claim));
        }
        return node;
    }

    private static ObjectNode input(Scenario.Input input) {
        return Json.object()
                .put("series", input.series().text())
                .put("amount", input.amount().text());
    }

    /** As a scenario writes it: {@code table} with {@code where} and {@code set} or {@code remove}, or with {@code add}. */
    private static ObjectNode record(RecordChange change) {
        ObjectNode node = Json.object().put("table", change.table());
        switch (change.kind()) {
            case SET -> node.set("where", values(change.which())).set("set", values(change.values()));
            case REMOVE -> node.set("where", values(change.which())).put("remove", true);
            case ADD -> node.set("add", values(change.values()));
        }
        return node;
    }

    private static ObjectNode values(Map<String, Object> values) {
        ObjectNode node = Json.object();
        new TreeMap<>(values).forEach(node::putPOJO);
        return node;
    }

    /** Tables of records with their columns. */
    public static ArrayNode tables(Map<String, List<Settables.Column>> tables) {
        return Json.array(List.copyOf(tables.entrySet()), table -> {
            ObjectNode node = Json.object().put("table", table.getKey());
            node.set(
                    "columns",
                    Json.array(
                            table.getValue(),
                            column -> Json.object().put("name", column.name()).put("needed", column.needed())));
            return node;
        });
    }

    /** A series that can be set. */
    public static ObjectNode settable(Settable settable) {
        return Json.object()
                .put("series", settable.series())
                .put("kind", settable.kind().name().toLowerCase(Locale.ROOT))
                .put("value", settable.value())
                .put("vote", settable.vote())
                .put("about", settable.about())
                .put("unit", settable.unit())
                .put("first", settable.first())
                .put("last", settable.last())
                .put("n", settable.n())
                .put("elastic", settable.elastic());
    }

    private static ObjectNode row(ChangedRow row) {
        return Json.object()
                .put("series", row.series())
                .put("row", row.row())
                .put("today", row.before())
                .put("value", row.after());
    }

    private static ObjectNode elasticity(Scenario.Elasticity elasticity) {
        return Json.object()
                .put("of", elasticity.of().text())
                .put("on", elasticity.on().text())
                .put("low", elasticity.low())
                .put("likely", elasticity.likely())
                .put("high", elasticity.high())
                .put("peaked", elasticity.peaked());
    }

    /** A value that moves; its fields are {@link #COLUMNS} and what moves it. */
    public static ObjectNode moved(ScenarioResult.Moved moved) {
        MeasureValue any = moved.any();
        Interval today = interval(moved.today());
        Interval then = interval(moved.then());
        ObjectNode node = Json.object()
                .put("measure", any.measure())
                .put("a", any.a())
                .put("b", any.b())
                .put("period", any.period().label())
                .put("today", moved.today() == null ? null : moved.today().value())
                .put("today_low", low(today))
                .put("today_high", high(today))
                .put("value", moved.then() == null ? null : moved.then().value())
                .put("low", low(then))
                .put("high", high(then))
                .put("interval", then == null ? null : then.method())
                .put("drawn_low", low(moved.drawn()))
                .put("drawn_high", high(moved.drawn()))
                .put("unit", any.unit())
                .put("n", any.n())
                .put("note", any.note());
        node.set("inputs", Json.labels(moved.inputs()));
        return node;
    }

    private static @Nullable Interval interval(@Nullable MeasureValue value) {
        return value == null ? null : value.interval();
    }

    private static @Nullable Double low(@Nullable Interval interval) {
        return interval == null ? null : interval.low();
    }

    private static @Nullable Double high(@Nullable Interval interval) {
        return interval == null ? null : interval.high();
    }

    private static ObjectNode claim(ScenarioResult.ClaimChange change) {
        ObjectNode node = Json.object().put("condition_now_holds", change.conditionNowHolds());
        node.set("today", ClaimJson.of(change.today()));
        node.set("then", ClaimJson.of(change.then()));
        return node;
    }
}
