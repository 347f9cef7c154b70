package org.demarche.ledger.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.ledger.flows.Flows;
import org.demarche.ledger.store.Entry;
import org.demarche.ledger.store.Store;
import org.jspecify.annotations.Nullable;

/** Finds the doubtful events of an imported source. Of these there are neither texts nor other reports to hold them against. */
final class ImportQueue {
    private static final String SQL = """
            WITH told AS (
                SELECT id, type, day, coalesce(actor, '') AS actor, coalesce(recipient, '') AS recipient
                FROM imported_events
                WHERE source = ?
            ),
            judged AS (
                SELECT event FROM judged_imports WHERE source = ? AND subject IN (%s)
            ),
            doubted AS (
                SELECT id, 'unknown_party' AS doubt FROM told WHERE actor = '' OR recipient = ''
                UNION ALL
                SELECT id, 'rare' FROM told WHERE actor <> '' AND recipient <> ''
                QUALIFY count(*) OVER (PARTITION BY actor, recipient) >= 20
                    AND count(*) OVER (PARTITION BY actor, recipient, type) * 20 <= count(*) OVER (PARTITION BY actor, recipient)
                UNION ALL
                SELECT event, 'contested' FROM judged_imports WHERE source = ? AND subject IN (%s)
            )
            SELECT t.id, string_agg(DISTINCT d.doubt, ' '), t.day, count(*) OVER ()
            FROM doubted d
            JOIN told t ON t.id = d.id
            WHERE (? = '' OR t.actor = ? OR t.recipient = ?) AND %s
            GROUP BY t.id, t.day
            HAVING %s AND (bool_or(d.doubt = 'contested') OR t.id NOT IN (FROM judged))
            ORDER BY sum(%s) DESC, t.day DESC NULLS LAST, t.id
            LIMIT ? OFFSET ?""";

    private static final String JUDGED = "SELECT subject FROM standing_judgements";

    private ImportQueue() {}

    static QueuePage page(Store store, QueueQuery query, String contested) {
        String source = query.source();
        List<Object> values = new ArrayList<>(List.of(source, source));
        if (query.second()) {
            values.add(query.reviewer());
        }
        values.addAll(
                List.of(source, query.country(), query.country(), query.country(), query.limit(), query.offset()));
        String sql = SQL.formatted(
                query.second() ? Queue.BY_ME : JUDGED,
                contested,
                Queue.types("t.type", query),
                Queue.doubts("d.doubt", query),
                Queue.weights());
        Map<String, List<Doubt>> doubts = new LinkedHashMap<>();
        long total = 0;
        for (@Nullable String[] row : store.records(sql, values.toArray())) {
            doubts.put(String.valueOf(row[0]), Queue.doubts(String.valueOf(row[1])));
            total = Long.parseLong(String.valueOf(row[3]));
        }
        Map<String, Entry> entries = new HashMap<>();
        new Flows(store).reports(source, doubts.keySet()).forEach(entry -> entries.put(entry.id(), entry));
        List<QueueItem> items = new ArrayList<>();
        doubts.forEach((id, why) -> {
            Entry entry = entries.get(id);
            if (entry != null) {
                items.add(QueueItem.of(Subject.entry(source, entry), why));
            }
        });
        return new QueuePage(total, items);
    }
}
