package org.demarche.workbench.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.change.PairChanges;
import org.demarche.ledger.change.WeekChanges;
import org.demarche.ledger.claims.ClaimsDue;
import org.demarche.ledger.flows.Flow;
import org.demarche.ledger.flows.FlowQuery;
import org.demarche.ledger.flows.Flows;
import org.demarche.ledger.flows.Period;
import org.demarche.ledger.forecast.ForecastSheet;
import org.demarche.ledger.measures.MeasureValue;
import org.demarche.ledger.measures.Measures;
import org.demarche.ledger.measures.Question;
import org.demarche.ledger.measures.StateMeasure;
import org.demarche.model.DemarcheException;
import org.demarche.workbench.ChangeJson;
import org.demarche.workbench.ClaimJson;
import org.demarche.workbench.Countries;
import org.demarche.workbench.DayJson;
import org.demarche.workbench.ForecastJson;
import org.demarche.workbench.Json;
import org.demarche.workbench.ValueJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is asked of two states: the account, its series, when it changed, measures, forecasts, claims. Answers as the commands' JSON. */
final class PairRoutes {
    private static final int PAIRS = 20;
    private static final int MOST = 500;

    private final Ledger ledger;
    private final Countries countries;

    PairRoutes(Ledger ledger, Countries countries) {
        this.ledger = ledger;
        this.countries = countries;
    }

    void register(JavalinConfig config) {
        config.routes.get("/api/v1/accounts/{a}/{b}", this::account);
        config.routes.get("/api/v1/accounts/{a}/{b}/timeline", this::timeline);
        config.routes.get("/api/v1/changes", this::changes);
        config.routes.get("/api/v1/measures/{name}", this::measure);
        config.routes.get("/api/v1/forecasts/{a}/{b}", this::forecast);
        config.routes.get("/api/v1/claims", this::claims);
    }

    private Asked asked(Context context) {
        return new Asked(context, countries);
    }

    /** The source that is named, which must be there; null where none is. */
    private @Nullable String source(Asked asked) {
        String named = asked.text("source");
        try {
            return named == null ? null : ledger.flows().source(named);
        } catch (DemarcheException e) {
            throw Asked.wrong(String.valueOf(e.getMessage()));
        }
    }

    /** With {@code on} the account of that day, else that of the time from {@code from} to {@code to}. */
    private void account(Context context) {
        Asked asked = asked(context);
        List<String> pair = asked.pair();
        LocalDate on = asked.day("on");
        String source = source(asked);
        if (on != null) {
            Question question = Question.byYear().from(source);
            asked.answer(DayJson.of(
                    ledger.accountOn(pair.getFirst(), pair.getLast(), on, asked.day("since"), question), countries));
            return;
        }
        String chosen = ledger.flows().source(pair.getFirst(), pair.getLast(), source);
        asked.answer(Json.account(
                        ledger.account(pair.getFirst(), pair.getLast(), asked.day("from"), asked.day("to"), chosen),
                        countries)
                .put("source", chosen));
    }

    /** Reports and flow by period, direction and quad category. */
    private void timeline(Context context) {
        Asked asked = asked(context);
        List<String> pair = asked.pair();
        Flows flows = ledger.flows();
        String source = flows.source(pair.getFirst(), pair.getLast(), source(asked));
        Period unit = unit(asked.text("unit"));
        FlowQuery query = new FlowQuery(source, pair.getFirst(), pair.getLast(), asked.day("from"), asked.day("to"));
        ObjectNode node = Json.object()
                .put("a", pair.getFirst())
                .put("b", pair.getLast())
                .put("source", source)
                .put("unit", unit.label());
        node.set("items", Json.array(flows.series(query, unit), PairRoutes::flow));
        asked.answer(node);
    }

    private static Period unit(@Nullable String label) {
        return Arrays.stream(Period.values())
                .filter(unit -> unit.label().equals(label == null ? "week" : label.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Asked.wrong("unit", "'unit' is '" + label + "': give day, week or month"));
    }

    private static ObjectNode flow(Flow flow) {
        return Json.object()
                .put("start", flow.start().toString())
                .put("actor", flow.dyad().actor())
                .put("recipient", flow.dyad().recipient())
                .put("quad", flow.quad().label())
                .put("count", flow.n())
                .put("flow", flow.plover());
    }

    /** Of two states, or the pairs that changed most in the seven days of {@code week} or up to {@code on}. */
    private void changes(Context context) {
        Asked asked = asked(context);
        String a = asked.wantedCountry("a");
        String b = asked.wantedCountry("b");
        ArrayNode items = Json.object().putArray("items");
        String source = source(asked);
        LocalDate on = asked.day("on");
        if (a != null && b != null) {
            PairChanges changes = ledger.changes(a, b, source, on);
            changes.changes().forEach(change -> items.add(ChangeJson.of(a, b, changes.source(), change)));
            changes.anomalies().forEach(anomaly -> items.add(ChangeJson.of(changes, anomaly)));
        } else {
            week(asked, source, on, items);
        }
        ObjectNode node = Json.object();
        node.set("items", items);
        asked.answer(node.putNull("next"));
    }

    private void week(Asked asked, @Nullable String source, @Nullable LocalDate on, ArrayNode items) {
        LocalDate week = asked.day("week");
        if (week == null && on == null) {
            throw Asked.wrong("changes of what? Give 'a' and 'b', 'week' (a day in it) or 'on'");
        }
        LocalDate first = week != null
                ? week.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                : on == null ? LocalDate.EPOCH : on.minusDays(6);
        WeekChanges changes = ledger.changes(first, first.plusDays(6), source, on, asked.number("limit", PAIRS, MOST));
        for (WeekChanges.Shift shift : changes.shifts()) {
            if (shift.change() != null) {
                items.add(ChangeJson.of(shift.a(), shift.b(), changes.source(), shift.change()));
            }
            shift.surprises().forEach(surprise -> items.add(ChangeJson.of(changes, shift, surprise)));
        }
    }

    /** The values of a measure by period. */
    private void measure(Context context) {
        Asked asked = asked(context);
        String name = asked.part("name");
        StateMeasure measure = Measures.named(name)
                .orElseThrow(() -> Asked.wrong("'" + name + "' is no measure: see /api/v1/measures"));
        String a = measure instanceof StateMeasure.OfThing ? asked.text("a") : asked.wantedCountry("a");
        Question question = Question.byYear()
                .by(step(asked.text("by")))
                .from(source(asked))
                .knownOn(asked.day("known"))
                .within(asked.day("from"), asked.day("to"));
        ObjectNode node = Json.object();
        try (Stream<MeasureValue> values = ledger.measure(measure, a, asked.wantedCountry("b"), question)) {
            node.set("items", Json.array(values.limit(10_000).toList(), ValueJson::of));
        }
        asked.answer(node.putNull("next"));
    }

    private static Question.Step step(@Nullable String label) {
        return Arrays.stream(Question.Step.values())
                .filter(step -> step.name().equalsIgnoreCase(label == null ? "year" : label))
                .findFirst()
                .orElseThrow(() -> Asked.wrong("by", "'by' is '" + label + "': give week, month, year or whole"));
    }

    /** The next 1, 4 and 12 weeks, as they were issued. */
    private void forecast(Context context) {
        Asked asked = asked(context);
        List<String> pair = asked.pair();
        ForecastSheet sheet = ledger.forecast(pair.getFirst(), pair.getLast(), asked.day("on"), source(asked));
        ObjectNode node = Json.object();
        node.set("items", Json.array(sheet.forecasts(), forecast -> ForecastJson.of(sheet, forecast)));
        asked.answer(node.putNull("next"));
    }

    /** Claims about any of {@code country}, and what came of them. */
    private void claims(Context context) {
        Asked asked = asked(context);
        ClaimsDue.Request request =
                new ClaimsDue.Request(new TreeSet<>(asked.countries("country")), asked.day("due"), source(asked));
        ObjectNode node = Json.object();
        node.set("items", Json.array(ledger.claimsDue(request), ClaimJson::of));
        asked.answer(node.putNull("next"));
    }
}
