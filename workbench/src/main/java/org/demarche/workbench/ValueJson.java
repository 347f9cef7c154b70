package org.demarche.workbench;

import org.demarche.ledger.measures.Interval;
import org.demarche.ledger.measures.MeasureValue;
import tools.jackson.databind.node.ObjectNode;

/** A value of a measure as JSON; its fields are the columns of {@code --csv} too. */
public final class ValueJson {
    public static final String[] COLUMNS = {
        "measure", "a", "b", "period", "value", "low", "high", "interval", "unit", "n", "note", "rows", "parts"
    };

    private ValueJson() {}

    public static ObjectNode of(MeasureValue value) {
        Interval interval = value.interval();
        ObjectNode node = Json.object()
                .put("measure", value.measure())
                .put("a", value.a())
                .put("b", value.b())
                .put("period", value.period().label())
                .put("value", value.value())
                .put("low", interval == null ? null : interval.low())
                .put("high", interval == null ? null : interval.high())
                .put("interval", interval == null ? null : interval.method())
                .put("unit", value.unit())
                .put("n", value.n())
                .put("note", value.note());
        value.rows().forEach(node.putArray("rows")::add);
        node.set("parts", Json.array(value.parts(), ValueJson::part));
        return node;
    }

    private static ObjectNode part(MeasureValue.Part part) {
        ObjectNode node = of(part.value());
        node.remove("parts");
        return node.put("weight", part.weight())
                .put("scaled", part.scaled())
                .put("halved", part.halved())
                .put("raised", part.raised());
    }
}
