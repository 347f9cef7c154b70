package org.demarche.workbench;

import org.demarche.ledger.measures.Interval;
import org.demarche.ledger.measures.MeasureValue;
import org.demarche.ledger.scenario.ChangedRow;
import org.demarche.ledger.scenario.Scenario;
import org.demarche.ledger.scenario.ScenarioResult;
import org.jspecify.annotations.Nullable;
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
        Scenario scenario = result.scenario();
        ObjectNode node = Json.object()
                .put("title", scenario.title())
                .put("from", scenario.from().toString())
                .put("to", scenario.to().toString())
                .put("source", scenario.source())
                .put("draws", scenario.draws())
                .put("seed", scenario.seed());
        node.set("rows", Json.array(result.rows(), ScenarioJson::row));
        node.set("elasticities", Json.array(scenario.elasticities(), ScenarioJson::elasticity));
        node.set("moved", Json.array(result.moved(), ScenarioJson::moved));
        node.put("still", result.still());
        node.set("claims", Json.array(result.claims(), ScenarioJson::claim));
        return node;
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
                .put("high", elasticity.high());
    }

    /** A value that moves; its fields are {@link #COLUMNS}. */
    public static ObjectNode moved(ScenarioResult.Moved moved) {
        MeasureValue any = moved.any();
        Interval today = interval(moved.today());
        Interval then = interval(moved.then());
        return Json.object()
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
