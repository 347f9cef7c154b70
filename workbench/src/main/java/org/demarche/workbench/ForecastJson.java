package org.demarche.workbench;

import org.demarche.ledger.forecast.ForecastSheet;
import tools.jackson.databind.node.ObjectNode;

/** A forecast as JSON; its fields are the columns of {@code forecast --csv} too. */
public final class ForecastJson {
    public static final String[] COLUMNS = {
        "source",
        "issued",
        "actor",
        "recipient",
        "quad",
        "measured",
        "weeks",
        "mean",
        "median",
        "low",
        "high",
        "probability",
        "outcome",
        "within"
    };

    private ForecastJson() {}

    public static ObjectNode of(ForecastSheet sheet, ForecastSheet.Forecast forecast) {
        return Json.object()
                .put("source", sheet.source())
                .put("issued", sheet.issued().toString())
                .put("actor", forecast.dyad().actor())
                .put("recipient", forecast.dyad().recipient())
                .put("quad", forecast.quad().number())
                .put("measured", forecast.measured().label())
                .put("weeks", forecast.weeks())
                .put("mean", forecast.mean())
                .put("median", forecast.median())
                .put("low", forecast.low())
                .put("high", forecast.high())
                .put("probability", forecast.probability())
                .put("outcome", forecast.outcome())
                .put("within", forecast.within());
    }
}
