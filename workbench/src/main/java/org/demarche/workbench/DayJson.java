package org.demarche.workbench;

import java.util.Locale;
import org.demarche.ledger.account.DayAccount;
import org.demarche.ledger.measures.Period;
import org.demarche.ledger.store.Entry;
import tools.jackson.databind.node.ObjectNode;

/** The account of a day as JSON. */
public final class DayJson {
    private DayJson() {}

    public static ObjectNode of(DayAccount account, Countries countries) {
        ObjectNode node = Json.object();
        node.set("a", Json.country(account.a(), countries));
        node.set("b", Json.country(account.b(), countries));
        node.put("on", account.on().toString());
        node.set("window", period(account.window()));
        node.set("before", period(account.before()));
        node.set(
                "known",
                Json.array(
                        account.known(),
                        known -> Json.object()
                                .put("what", known.what())
                                .put("until", known.until())
                                .put("rows", known.rows())));
        node.set("measures", Json.array(account.lines(), DayJson::line));
        node.set(
                "roll_calls",
                Json.array(
                        account.rollCalls(),
                        call -> Json.object()
                                .put("id", call.id())
                                .put("day", call.day().toString())
                                .put("resolution", call.resolution())
                                .put("a", call.voteA())
                                .put("b", call.voteB())));
        node.set("precedents", Json.array(account.precedents(), DayJson::entry));
        node.set(
                "claims",
                Json.array(account.claims(), entry -> Json.claim(entry.claim()).put("document", entry.document())));
        node.set("events", Json.array(account.events(), DayJson::entry));
        return node;
    }

    private static ObjectNode entry(Entry entry) {
        return Json.entry(entry);
    }

    private static ObjectNode period(Period period) {
        return Json.object().put("from", String.valueOf(period.first())).put("to", String.valueOf(period.last()));
    }

    private static ObjectNode line(DayAccount.Line line) {
        ObjectNode node = Json.object().put("group", line.group().name().toLowerCase(Locale.ROOT));
        node.set("now", ValueJson.of(line.now()));
        if (line.before() == null) {
            node.putNull("before");
        } else {
            node.set("before", ValueJson.of(line.before()));
        }
        return node;
    }
}
