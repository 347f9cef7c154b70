package org.demarche.ledger.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;

/**
 * An event that was judged.
 *
 * @param told the event as it was coded when it was first judged
 * @param judgement the one that stands; 0 where all were withdrawn
 * @param standingStart where the sentence starts, by the judgement that stands
 * @param corrected whether the event counts as a reviewer left it
 */
record JudgedSubject(int subject, CodedEvent told, int judgement, int standingStart, boolean corrected) {
    private static final String SUBJECTS = """
            SELECT f.subject, f.event, f.before->>'$.text' AS text, coalesce(f.before->>'$.trigger[0].text', '') AS word,
                f.before->>'$.event' AS type, (f.before->>'$.start')::INTEGER AS start,
                %s AS actors, %s AS recipients,
                coalesce(j.id, 0) AS judgement, j.after IS NOT NULL AS corrected,
                coalesce((j.after->>'$.start')::INTEGER, 0) AS standing_start
            FROM (
                FROM judgements WHERE document = ? AND subject NOT IN (SELECT subject FROM judged_imports)
                QUALIFY row_number() OVER (PARTITION BY subject ORDER BY id) = 1
            ) f
            LEFT JOIN standing_judgements s ON s.subject = f.subject
            LEFT JOIN judgements j ON j.id = s.judgement
            ORDER BY f.subject""".formatted(countries("actor"), countries("recipient"));

    private static String countries(String side) {
        return "list_sort(list_distinct([coalesce(x->>'$', '') FOR x IN json_extract(f.before, '$." + side
                + "[*].country')]))";
    }

    static List<JudgedSubject> of(DuckDBConnection connection, String document) throws SQLException {
        return Sql.of(SUBJECTS, document).list(connection, JudgedSubject::of);
    }

    private static JudgedSubject of(Row row) throws SQLException {
        return new JudgedSubject(
                row.number("subject"),
                new CodedEvent(
                        row.text("event"),
                        row.text("text"),
                        row.text("word"),
                        row.text("type"),
                        row.texts("actors"),
                        row.texts("recipients"),
                        row.number("start")),
                row.number("judgement"),
                row.number("standing_start"),
                row.flag("corrected"));
    }

    private record Likely(JudgedSubject subject, CodedEvent event, int likeness) {}

    /** Which of these events each subject is now: the likest pair first, each event once. */
    static Map<JudgedSubject, CodedEvent> found(List<JudgedSubject> subjects, List<CodedEvent> coded) {
        List<Likely> likely = new ArrayList<>();
        for (JudgedSubject subject : subjects) {
            for (CodedEvent event : coded) {
                int likeness = subject.told.likeness(event);
                if (likeness >= CodedEvent.SAME) {
                    likely.add(new Likely(subject, event, likeness));
                }
            }
        }
        likely.sort(Comparator.comparingInt(Likely::likeness).reversed());
        Map<JudgedSubject, CodedEvent> found = new HashMap<>();
        for (Likely each : likely) {
            if (!found.containsKey(each.subject) && !found.containsValue(each.event)) {
                found.put(each.subject, each.event);
            }
        }
        return found;
    }
}
