package org.demarche.workbench.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.List;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.flows.Partners;
import org.demarche.model.Quad;
import org.demarche.workbench.Countries;
import org.demarche.workbench.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The states and pairs of a source, those most is told of first, and the partners of a state. */
final class ActorRoutes {
    private final Ledger ledger;
    private final Countries countries;

    ActorRoutes(Ledger ledger, Countries countries) {
        this.ledger = ledger;
        this.countries = countries;
    }

    void register(JavalinConfig config) {
        config.routes.get("/api/v1/actors", this::actors);
        config.routes.get("/api/v1/actors/{code}", this::actor);
        config.routes.get("/api/v1/actors/{code}/partners", this::partners);
        config.routes.get("/api/v1/dyads", this::dyads);
    }

    private void actors(Context context) {
        Asked asked = new Asked(context, countries);
        List<Partners.Actor> actors = ledger.flows().actors(source(asked, null));
        RowPage.answer(
                context,
                asked,
                actors,
                each -> Json.country(each.code(), countries).put("reports", each.reports()),
                "code",
                "name",
                "reports");
    }

    /** How much is told of a state, from when to when, and of what kinds. */
    private void actor(Context context) {
        Asked asked = new Asked(context, countries);
        String code = asked.country("code");
        String source = source(asked, code);
        List<Partners.Partner> partners = ledger.flows().partners(source, code, asked.day("from"), asked.day("to"));
        ObjectNode node = Json.country(code, countries)
                .put("source", source)
                .put("partners", partners.size())
                .put("first", first(partners))
                .put("last", last(partners));
        ObjectNode quads = node.putObject("reports");
        ObjectNode flows = node.putObject("flows");
        for (Quad quad : Quad.values()) {
            quads.put(
                    quad.label(),
                    partners.stream()
                            .mapToLong(each -> each.reports().get(quad.ordinal()))
                            .sum());
            flows.put(
                    quad.label(),
                    rounded(partners.stream()
                            .mapToDouble(each -> each.flows().get(quad.ordinal()))
                            .sum()));
        }
        asked.answer(node);
    }

    private static @Nullable String first(List<Partners.Partner> partners) {
        return partners.stream()
                .map(each -> each.first().toString())
                .min(String::compareTo)
                .orElse(null);
    }

    private static @Nullable String last(List<Partners.Partner> partners) {
        return partners.stream()
                .map(each -> each.last().toString())
                .max(String::compareTo)
                .orElse(null);
    }

    private void partners(Context context) {
        Asked asked = new Asked(context, countries);
        String code = asked.country("code");
        RowPage.answer(
                context,
                asked,
                ledger.flows().partners(source(asked, code), code, asked.day("from"), asked.day("to")),
                this::partner,
                "code",
                "name",
                "reports",
                "cooperation",
                "conflict",
                "first",
                "last");
    }

    private ObjectNode partner(Partners.Partner partner) {
        List<Double> flows = partner.flows();
        return Json.country(partner.code(), countries)
                .put(
                        "reports",
                        partner.reports().stream().mapToLong(Long::longValue).sum())
                .put("cooperation", rounded(flows.get(0) + flows.get(1)))
                .put("conflict", rounded(flows.get(2) + flows.get(3)))
                .put("first", partner.first().toString())
                .put("last", partner.last().toString());
    }

    private void dyads(Context context) {
        Asked asked = new Asked(context, countries);
        String state = asked.wantedCountry("country");
        RowPage.answer(
                context,
                asked,
                ledger.flows().pairs(source(asked, state), state),
                pair -> Json.object().put("a", pair.a()).put("b", pair.b()).put("reports", pair.reports()),
                "a",
                "b",
                "reports");
    }

    /** The one wanted; else Demarche's own where it has events, of that state where one is given; else the only import. */
    private String source(Asked asked, @Nullable String state) {
        return ledger.flows()
                .question(asked.text("source"), state == null ? List.of() : List.of(state), null, null)
                .source();
    }

    private static double rounded(double sum) {
        return Math.round(sum * 1e6) / 1e6;
    }
}
