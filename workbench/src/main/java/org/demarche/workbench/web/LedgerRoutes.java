package org.demarche.workbench.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.flows.Parties;
import org.demarche.model.Coding;
import org.demarche.model.Document;
import org.demarche.model.Event;
import org.demarche.workbench.Countries;
import org.demarche.workbench.Json;
import org.demarche.workbench.Version;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the ledger holds as a whole, its documents, and how to ask for more: {@code openapi.yaml}. */
final class LedgerRoutes {
    private final Ledger ledger;
    private final Countries countries;

    LedgerRoutes(Ledger ledger, Countries countries) {
        this.ledger = ledger;
        this.countries = countries;
    }

    void register(JavalinConfig config) {
        config.routes.get("/api/v1/summary", this::summary);
        config.routes.get("/api/v1/documents/<id>", this::document);
        config.routes.get("/openapi.yaml", this::description);
        config.routes.get("/openapi.json", this::descriptionInJson);
    }

    private void summary(Context context) {
        ObjectNode node = Json.summary(ledger.summary()).put("version", Version.NUMBER);
        Parties parties = ledger.flows().parties();
        node.set(
                "countries",
                Json.array(
                        states(parties.countries().keySet()),
                        code -> Json.country(code, countries)
                                .put("events", parties.countries().get(code))));
        node.set(
                "dyads",
                Json.array(
                        parties.pairs().keySet().stream()
                                .filter(pair -> states(Set.of(pair.actor(), pair.recipient()))
                                                .size()
                                        == 2)
                                .toList(),
                        pair -> Json.object()
                                .put("a", pair.actor())
                                .put("b", pair.recipient())
                                .put("events", parties.pairs().get(pair))));
        ObjectNode names = node.putObject("names");
        countries.all().forEach(code -> names.put(code, countries.name(code)));
        answer(context, node);
    }

    /** Those of the codes that are states, not bodies. */
    private List<String> states(Set<String> codes) {
        return codes.stream().filter(code -> countries.code(code).isPresent()).toList();
    }

    private void document(Context context) {
        String id = context.pathParam("id");
        Document document = ledger.document(id)
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "the ledger has no document '" + id + "'"));
        List<Event> events = ledger.coding(id).map(Coding::events).orElse(List.of());
        answer(context, Json.document(document, events));
    }

    private void description(Context context) throws IOException {
        try (InputStream stream = LedgerRoutes.class.getResourceAsStream("/openapi.yaml")) {
            context.contentType("application/yaml").result(stream == null ? new byte[0] : stream.readAllBytes());
        }
    }

    /** For the page that shows it. */
    private void descriptionInJson(Context context) throws IOException {
        try (InputStream stream = LedgerRoutes.class.getResourceAsStream("/openapi.yaml")) {
            answer(context, new YAMLMapper().readTree(stream));
        }
    }

    private static void answer(Context context, JsonNode node) {
        context.contentType("application/json").result(Json.line(node));
    }
}
