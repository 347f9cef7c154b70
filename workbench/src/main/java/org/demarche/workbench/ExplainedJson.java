package org.demarche.workbench;

import java.util.List;
import java.util.Locale;
import org.demarche.coder.syntax.Token;
import org.demarche.coder.trace.Step;
import org.demarche.ledger.exchange.PloverJson;
import org.demarche.model.Coding;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An explanation as JSON: one object with a list of sentences, and the coding. Words are given by their place, from 1 as in CoNLL-U. */
public final class ExplainedJson {
    private ExplainedJson() {}

    public static ObjectNode of(List<Explained> sentences, Coding coding) {
        ObjectNode node = Json.object();
        node.set("sentences", sentences(sentences));
        ObjectNode coded = Json.coding(coding);
        for (String list : List.of("events", "claims", "ties")) {
            node.set(list, coded.get(list));
        }
        return node;
    }

    /** Sentences by themselves. */
    public static ArrayNode sentences(List<Explained> sentences) {
        return Json.array(sentences, ExplainedJson::sentence);
    }

    private static JsonNode sentence(Explained each) {
        ObjectNode node = Json.object().put("text", each.text());
        PloverJson.span(node, each.span()).put("skipped", each.skipped());
        List<Token> tokens = each.tree() == null ? List.of() : each.tree().tokens();
        node.set("tree", Json.array(tokens, ExplainedJson::token));
        node.set("mentions", Json.array(each.all(Step.Mentioned.class), step -> mention(each, step)));
        node.set(
                "turned_down",
                Json.array(
                        each.all(Step.TurnedDown.class),
                        step -> Json.object()
                                .put("name", step.name())
                                .put("country", step.country())
                                .put("why", step.why())));
        node.set(
                "times",
                Json.array(
                        each.all(Step.Timed.class),
                        step -> Json.object()
                                .put("words", each.words(step.from(), step.to()))
                                .put("value", step.value())));
        node.set(
                "frames",
                Json.array(
                        each.all(Step.Tried.class),
                        step -> word(each, step.word())
                                .put("frame", step.frame())
                                .put("meaning", step.meaning())
                                .put("verdict", step.verdict().name().toLowerCase(Locale.ROOT))
                                .put("why", step.verdict().words())
                                .put("detail", step.detail().isEmpty() ? null : step.detail())));
        node.set(
                "composition",
                Json.array(
                        each.all(Step.Composed.class),
                        step -> word(each, step.word())
                                .put("operator", step.operator())
                                .put("below", step.below())
                                .put("result", step.result())));
        node.set(
                "completion",
                Json.array(
                        each.all(Step.Completed.class),
                        step -> word(each, step.word())
                                .put("before", step.before())
                                .put("after", step.after())));
        node.set(
                "signs",
                Json.array(
                        each.all(Step.Signed.class),
                        step -> word(each, step.word()).put("of", step.of() + 1).put("effect", step.effect())));
        node.set(
                "stances",
                Json.array(
                        each.all(Step.Judged.class),
                        step -> word(each, step.word())
                                .put("stance", step.stance().label())));
        return node;
    }

    private static ObjectNode word(Explained each, int index) {
        return Json.object().put("word", index + 1).put("form", each.word(index));
    }

    private static JsonNode token(Token token) {
        return Json.object()
                .put("id", token.index() + 1)
                .put("form", token.form())
                .put("lemma", token.lemma())
                .put("upos", token.upos().name())
                .put("xpos", token.xpos())
                .put("head", token.head() + 1)
                .put("relation", token.relation());
    }

    private static JsonNode mention(Explained each, Step.Mentioned step) {
        ObjectNode node = Json.object().put("words", each.words(step.from(), step.to()));
        node.set(
                "candidates",
                Json.array(step.candidates(), text -> Json.object().put("entity", text)));
        node.set("actors", Json.array(step.meant(), Json::actor));
        return node;
    }
}
