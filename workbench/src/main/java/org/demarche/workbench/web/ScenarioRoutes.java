package org.demarche.workbench.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.measures.Measures;
import org.demarche.ledger.measures.StateMeasure;
import org.demarche.ledger.scenario.Scenario;
import org.demarche.ledger.scenario.ScenarioReader;
import org.demarche.ledger.scenario.ScenarioResult;
import org.demarche.ledger.scenario.Settables;
import org.demarche.ledger.scenario.WhatIf;
import org.demarche.model.DemarcheException;
import org.demarche.workbench.Countries;
import org.demarche.workbench.Json;
import org.demarche.workbench.ScenarioJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** What can be set, and what a scenario comes to. The ledger stays as it is. */
final class ScenarioRoutes {
    private static final int MOST_STATES = 12;
    /** A scenario is a page of text at most. */
    private static final int MOST_BYTES = 64 * 1024;
    /** More would keep the machine busy for minutes; the command line takes more. */
    private static final int MOST_DRAWS = 2000;

    private static final int MOST_SERIES = 50;

    private final Ledger ledger;
    private final Countries countries;
    /** Each keeps a core busy; who asks anew while a slider moves waits for the one before. */
    private final Semaphore turns = new Semaphore(2, true);

    ScenarioRoutes(Ledger ledger, Countries countries) {
        this.ledger = ledger;
        this.countries = countries;
    }

    void register(JavalinConfig config) {
        config.routes.get("/api/v1/scenarios", this::settable);
        config.routes.post("/api/v1/scenarios", this::workOut);
    }

    /** What scenarios about some states could set in some time. */
    void settable(Context context) {
        Asked asked = new Asked(context, countries);
        List<String> about = List.copyOf(new TreeSet<>(asked.countries("about")));
        if (about.size() > MOST_STATES) {
            throw Asked.wrong("'about' names " + about.size() + " states: name at most " + MOST_STATES);
        }
        LocalDate to = asked.day("to");
        LocalDate from = asked.day("from");
        LocalDate last = to == null ? LocalDate.now(java.time.Clock.systemUTC()) : to;
        LocalDate first = from == null ? last.withDayOfYear(1) : from;
        if (first.isAfter(last)) {
            throw Asked.wrong("'to' is " + last + ", before 'from', " + first + ": give a later last day");
        }
        String source = asked.text("source");
        ObjectNode node = Json.object()
                .put("from", first.toString())
                .put("to", last.toString())
                .put("source", source);
        node.set("about", Json.labels(about));
        node.set(
                "inputs",
                Json.array(ledger.settable(new Settables.Ask(about, first, last, source)), ScenarioJson::settable));
        node.set("tables", ScenarioJson.tables(ledger.changeable()));
        node.set(
                "measures",
                Json.labels(Measures.STANDARD.stream().map(StateMeasure::name).toList()));
        asked.answer(node);
    }

    /** A scenario in TOML, or the same in JSON. */
    void workOut(Context context) {
        boolean table = RowTable.wanted(context);
        Asked asked = new Asked(context, countries);
        List<WhatIf.Part> parts =
                asked.many("part", WhatIf.Part.values(), part -> part.name().toLowerCase(Locale.ROOT));
        WhatIf.Part part = parts.isEmpty() ? WhatIf.Part.ALL : parts.getFirst();
        ScenarioResult result = result(read(context), part);
        if (table) {
            RowTable.answer(
                    context, ScenarioJson.COLUMNS, result.moved().stream().map(ScenarioJson::moved));
        } else {
            asked.answer(ScenarioJson.of(result, part));
        }
    }

    private Scenario read(Context context) {
        if (context.contentLength() > MOST_BYTES || context.bodyAsBytes().length > MOST_BYTES) {
            throw new Refusal(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "a scenario is at most " + MOST_BYTES / 1024 + " KiB: leave something out");
        }
        String type = context.contentType() == null ? "" : context.contentType().toLowerCase(Locale.ROOT);
        return scenario(type.contains("toml"), context.body());
    }

    /** The scenario in a body. */
    static Scenario scenario(boolean toml, String text) {
        Scenario scenario;
        try {
            scenario = toml ? ScenarioReader.toml("scenario", text) : ScenarioReader.json("scenario", Json.parse(text));
        } catch (JacksonException e) {
            throw Asked.wrong("the scenario is no JSON (" + e.getOriginalMessage()
                    + "): send TOML with Content-Type application/toml, or the same as a JSON object");
        } catch (DemarcheException e) {
            throw Asked.wrong(String.valueOf(e.getMessage()));
        }
        if (scenario.draws() > MOST_DRAWS) {
            throw Asked.wrong("'draws' is " + scenario.draws() + ": give at most " + MOST_DRAWS
                    + " here; demarche what-if FILE takes more");
        }
        if (scenario.inputs().size()
                        + scenario.records().size()
                        + scenario.elasticities().size()
                > MOST_SERIES) {
            throw Asked.wrong("a scenario has at most " + MOST_SERIES + " inputs, records and elasticities here:"
                    + " leave some out; demarche what-if FILE takes more");
        }
        return scenario;
    }

    private ScenarioResult result(Scenario scenario, WhatIf.Part part) {
        try {
            if (!turns.tryAcquire(30, TimeUnit.SECONDS)) {
                throw new Refusal(
                        HttpStatus.SERVICE_UNAVAILABLE, "other scenarios are being worked out: ask again in a minute");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "the server is closing: start it again");
        }
        try {
            return ledger.whatIf(scenario, part);
        } catch (DemarcheException e) {
            throw Asked.wrong(String.valueOf(e.getMessage()));
        } finally {
            turns.release();
        }
    }
}
