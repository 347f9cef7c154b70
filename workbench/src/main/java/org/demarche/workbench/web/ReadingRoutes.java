package org.demarche.workbench.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.reports.EventGroup;
import org.demarche.model.Document;
import org.demarche.workbench.Countries;
import org.demarche.workbench.Explained;
import org.demarche.workbench.ExplainedJson;
import org.demarche.workbench.Json;
import tools.jackson.databind.node.ObjectNode;

/** What a reader of a document asks: why a sentence was coded so, and who else tells an event. */
final class ReadingRoutes {
    private final Ledger ledger;
    private final Countries countries;
    private final Explanations explanations;

    ReadingRoutes(Ledger ledger, Countries countries, Explanations explanations) {
        this.ledger = ledger;
        this.countries = countries;
        this.explanations = explanations;
    }

    /** Before the routes of documents and events, whose ids may have slashes. */
    void register(JavalinConfig config) {
        config.routes.get("/api/v1/documents/<id>/explain", this::explain);
        config.routes.get("/api/v1/events/<id>/reports", this::reports);
    }

    /** Of one sentence, by its number from 0 or a place in it; of all where neither is given. */
    private void explain(Context context) {
        Asked asked = new Asked(context, countries);
        String id = asked.part("id");
        Document document = ledger.document(id)
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "the ledger has no document '" + id + "'"));
        List<Explained> sentences = explanations.of(document);
        if (asked.text("sentence") != null) {
            int number = asked.number("sentence", 0, Math.max(0, sentences.size() - 1));
            sentences = sentences.subList(number, Math.min(sentences.size(), number + 1));
        } else if (asked.text("at") != null) {
            int at = asked.number("at", 0, document.text().length());
            sentences = sentences.stream()
                    .filter(each ->
                            each.span().start() <= at && at < each.span().end())
                    .toList();
        }
        ObjectNode node = Json.object().put("document", id);
        node.set("sentences", ExplainedJson.sentences(sentences));
        asked.answer(node);
    }

    /** Every report of the event, the one asked about among them, each with how it stands to the others. */
    private void reports(Context context) {
        Asked asked = new Asked(context, countries);
        String id = asked.part("id");
        EventGroup group = ledger.group(id)
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "the ledger has no event '" + id + "'"));
        ObjectNode node = Json.object()
                .put("id", group.id())
                .put("total", group.reports().size())
                .put("outlets", group.outlets())
                .put("texts", group.texts())
                .put("contradicted", group.contradicted());
        node.set(
                "events",
                Json.array(
                        group.reports(),
                        told -> Json.entry(told.entry())
                                .put("reading", told.reading().label())));
        asked.answer(node);
    }
}
