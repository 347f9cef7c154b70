package org.demarche.ledger.review;

import java.time.LocalDateTime;
import org.demarche.ledger.exchange.PloverJson;
import org.demarche.ledger.store.JudgementRow;
import org.demarche.model.Event;
import org.jspecify.annotations.Nullable;

/**
 * What one reviewer said of one event, once.
 *
 * @param id counts from 1 in the order in which judgements were made
 * @param subject the same for all judgements of one event, whatever id a later coding gives it
 * @param event the event's id in the ledger when it was judged, such as {@code a1#e1}
 * @param judged when, in UTC
 * @param before the event as it stood
 * @param after the event as the reviewer left it; null where it was rejected or a judgement withdrawn
 */
public record Judgement(
        int id,
        int subject,
        String event,
        String reviewer,
        LocalDateTime judged,
        Verdict verdict,
        @Nullable String note,
        Event before,
        @Nullable Event after) {
    static Judgement of(JudgementRow row) {
        return new Judgement(
                row.id(),
                row.subject(),
                row.document() + "#" + row.event(),
                row.reviewer(),
                row.judged(),
                Verdict.of(row.verdict()),
                row.note(),
                PloverJson.read(row.before()),
                row.after() == null ? null : PloverJson.read(row.after()));
    }
}
