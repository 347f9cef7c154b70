package org.demarche.ledger.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.ledger.flows.Sources;
import org.demarche.ledger.store.Entry;
import org.demarche.ledger.store.Store;
import org.demarche.model.EventType;
import org.jspecify.annotations.Nullable;

/** Finds the events that are worth a reviewer's time: one pass over the events for each doubt, in the database. */
final class Queue {
    /** The parties of an event as one text, on both sides. */
    private static final String PARTIES = """
            parties AS (
                SELECT document, event,
                    string_agg(country, '+' ORDER BY country) FILTER (role = 'actor') AS actors,
                    coalesce(string_agg(country, '+' ORDER BY country) FILTER (role = 'recipient'), '') AS recipients,
                    bool_or(country = '') AS unknown
                FROM (SELECT DISTINCT document, event, role, country FROM event_actors)
                GROUP BY document, event
            ),
            told AS (
                SELECT e.document, e.id, e.type, e.stance IN ('actual', 'historical') AS happened, e.date_start,
                    e.document || '#' || e.id AS name, p.actors, p.recipients, p.unknown
                FROM events e
                JOIN parties p ON p.document = e.document AND p.event = e.id
            ),
            groups AS (
                SELECT document, event, event_group, reading,
                    count(*) OVER (PARTITION BY event_group) AS reports,
                    bool_or(reading = 'denies') OVER (PARTITION BY event_group) AS denied
                FROM event_reports
            ),
            doubted AS (
                SELECT document, event AS id, 'denied' AS doubt FROM groups WHERE denied AND reports > 1
                UNION ALL
                SELECT document, event, reading FROM groups WHERE reading IN ('other_type', 'other_numbers')
                UNION ALL
                SELECT document, id, 'stance' FROM told WHERE date_start IS NOT NULL
                WINDOW week AS (PARTITION BY actors, recipients, type, date_trunc('week', date_start))
                QUALIFY bool_or(happened) OVER week AND bool_or(NOT happened) OVER week
                UNION ALL
                SELECT DISTINCT document, event, 'hearsay' FROM attributions WHERE certainty IN ('possible', 'doubted')
                UNION ALL
                SELECT document, id, 'unknown_party' FROM told WHERE unknown
                UNION ALL
                SELECT document, id, 'rare' FROM told WHERE recipients <> ''
                QUALIFY count(*) OVER (PARTITION BY actors, recipients) >= 20
                    AND count(*) OVER (PARTITION BY actors, recipients, type) * 20
                        <= count(*) OVER (PARTITION BY actors, recipients)
                UNION ALL
                SELECT s.document, s.event, 'contested' FROM review_subjects s WHERE s.subject IN (%s)
            )
            """;

    private static final String ITEMS = """
            SELECT t.name, string_agg(DISTINCT d.doubt, ' '), t.date_start, count(*) OVER ()
            FROM doubted d
            JOIN told t ON t.document = d.document AND t.id = d.id
            WHERE (? = '' OR (d.document, d.id) IN (SELECT (document, event) FROM event_actors WHERE country = ?))
            AND %s
            GROUP BY t.name, t.date_start, t.document, t.id
            HAVING %s AND (bool_or(d.doubt = 'contested') OR (t.document, t.id) NOT IN (
                SELECT (document, event) FROM review_subjects WHERE event IS NOT NULL AND %s))
            ORDER BY sum(%s) DESC, t.date_start DESC NULLS LAST, t.name
            LIMIT ? OFFSET ?""";

    private static final String JUDGED = "judgement IS NOT NULL";
    /** Of what the reviewer has judged. */
    static final String BY_ME = "SELECT subject FROM (FROM judgements WHERE reviewer = ?"
            + " QUALIFY row_number() OVER (PARTITION BY subject ORDER BY id DESC) = 1) WHERE verdict <> 'withdraw'";

    private final Store store;

    Queue(Store store) {
        this.store = store;
    }

    QueuePage page(QueueQuery query) {
        String contested = contested().isEmpty() ? "NULL" : String.join(", ", contested());
        if (!query.source().equals(Sources.OWN)) {
            return ImportQueue.page(store, query, contested);
        }
        List<Object> values = new ArrayList<>(List.of(query.country(), query.country()));
        if (query.second()) {
            values.add(query.reviewer());
        }
        values.add(query.limit());
        values.add(query.offset());
        String sql = "WITH " + PARTIES.formatted(contested)
                + ITEMS.formatted(
                        types("t.type", query),
                        doubts("d.doubt", query),
                        query.second() ? "subject IN (" + BY_ME + ")" : JUDGED,
                        weights());
        long total = 0;
        Map<String, List<Doubt>> doubts = new java.util.LinkedHashMap<>();
        for (@Nullable String[] row : store.records(sql, values.toArray())) {
            doubts.put(String.valueOf(row[0]), doubts(String.valueOf(row[1])));
            total = Long.parseLong(String.valueOf(row[3]));
        }
        Map<String, Entry> entries = new HashMap<>();
        store.entries(doubts.keySet()).forEach(entry -> entries.put(entry.id(), entry));
        List<QueueItem> items = new ArrayList<>();
        doubts.forEach((id, why) -> {
            Entry entry = entries.get(id);
            if (entry != null) {
                items.add(QueueItem.of(entry, why));
            }
        });
        return new QueuePage(total, items);
    }

    static String types(String column, QueueQuery query) {
        return among(column, query.types(), EventType::name);
    }

    static String doubts(String column, QueueQuery query) {
        return "bool_or(" + among(column, query.doubts(), Doubt::label) + ")";
    }

    /** That a column has one of these values; anything does where none is given. */
    private static <E> String among(String column, Set<E> values, Function<E, String> label) {
        return values.isEmpty()
                ? "true"
                : column + values.stream().map(label).sorted().collect(Collectors.joining("', '", " IN ('", "')"));
    }

    static String weights() {
        StringBuilder sql = new StringBuilder("CASE d.doubt");
        for (Doubt doubt : Doubt.values()) {
            sql.append(" WHEN '%s' THEN %d".formatted(doubt.label(), doubt.weight()));
        }
        return sql.append(" ELSE 0 END").toString();
    }

    static List<Doubt> doubts(String labels) {
        Set<String> there = Set.of(labels.split(" "));
        return java.util.Arrays.stream(Doubt.values())
                .filter(doubt -> there.contains(doubt.label()))
                .toList();
    }

    /** Subjects on which the reviewers' last words leave different events. */
    private List<String> contested() {
        List<String> contested = new ArrayList<>();
        for (List<Judgement> words : Agreement.lastWords(
                store.judgements().stream().map(Judgement::of).toList())) {
            Set<List<String>> left = new HashSet<>();
            words.forEach(each -> left.add(parts(each)));
            if (left.size() > 1) {
                contested.add(String.valueOf(words.getFirst().subject()));
            }
        }
        return contested;
    }

    private static List<String> parts(Judgement judgement) {
        if (judgement.after() == null) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        for (Part part : Part.values()) {
            parts.add(part.of(judgement.after()));
        }
        return parts;
    }
}
