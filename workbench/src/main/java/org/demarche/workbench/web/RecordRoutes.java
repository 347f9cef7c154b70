package org.demarche.workbench.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.records.RecordQuery;
import org.demarche.model.DemarcheException;
import org.demarche.workbench.Countries;
import org.demarche.workbench.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What the ledger was given: sources of events, and rows of the tables of records. */
final class RecordRoutes {
    private final Ledger ledger;
    private final Countries countries;

    RecordRoutes(Ledger ledger, Countries countries) {
        this.ledger = ledger;
        this.countries = countries;
    }

    void register(JavalinConfig config) {
        config.routes.get("/api/v1/sources", this::sources);
        config.routes.get("/api/v1/records/{table}", this::records);
    }

    private void sources(Context context) {
        RowPage.answer(
                context,
                new Asked(context, countries),
                ledger.flows().held(),
                source -> Json.object()
                        .put("name", source.name())
                        .put("events", source.events())
                        .put("first", Objects.toString(source.first(), null))
                        .put("last", Objects.toString(source.last(), null)),
                "name",
                "events",
                "first",
                "last");
    }

    /** As of {@code demarche records --json}. */
    private void records(Context context) {
        Asked asked = new Asked(context, countries);
        List<Map<String, @Nullable String>> rows;
        try {
            rows = ledger.records(new RecordQuery(
                    asked.part("table").replace('-', '_'),
                    asked.wantedCountry("country"),
                    asked.day("on"),
                    asked.day("known")));
        } catch (DemarcheException e) {
            throw Asked.wrong("table", String.valueOf(e.getMessage()));
        }
        String[] columns =
                rows.isEmpty() ? new String[0] : rows.getFirst().keySet().toArray(String[]::new);
        RowPage.answer(context, asked, rows, RecordRoutes::row, columns);
    }

    private static ObjectNode row(Map<String, @Nullable String> values) {
        ObjectNode row = Json.object();
        values.forEach(row::put);
        return row;
    }
}
