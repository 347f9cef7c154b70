package org.demarche.ledger.store;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table {@code judgements}: what one reviewer said of one event, once. Rows are never changed and never deleted.
 *
 * @param id counts from 1 in the order in which they were made; 0 for one that is not kept yet
 * @param subject the same for all judgements of one event, whatever id a later coding gives it; 0 for one that is not kept yet
 * @param imported whether the event was imported
 * @param document id of the document; of an imported event its source
 * @param event id of the event within it when it was judged
 * @param judged when, in UTC
 * @param verdict accept, reject, correct or withdraw
 * @param note in the reviewer's words; null for none
 * @param before the event as it stood, PLOVER JSON
 * @param after the event as the reviewer left it, PLOVER JSON; null where it was rejected or a judgement withdrawn
 */
public record JudgementRow(
        int id,
        int subject,
        boolean imported,
        String document,
        String event,
        String reviewer,
        LocalDateTime judged,
        String verdict,
        @Nullable String note,
        String before,
        @Nullable String after) {}
