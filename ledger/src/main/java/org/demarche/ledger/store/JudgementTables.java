package org.demarche.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duckdb.DuckDBConnection;

/**
 * Keeps what reviewers say, and the tables that make it count: {@code review_subjects} and the corrected rows that the views {@code events}
 * and {@code event_actors} put in place of the coded ones. Runs within the transaction that changes the document or its judgements.
 */
final class JudgementTables {
    private JudgementTables() {}

    static JudgementRow add(DuckDBConnection connection, JudgementRow row) throws SQLException {
        int id = Sql.of("SELECT coalesce(max(id), 0) + 1 AS id FROM judgements")
                .one(connection, each -> each.number("id"));
        Optional<Integer> known = row.imported()
                ? JudgedImports.subject(connection, row.document(), row.event())
                : subject(connection, row.document(), row.event());
        int subject = known.orElse(id); // the first judgement of an event gives it its number
        Transaction.run(connection, () -> {
            Sql.of(
                            "INSERT INTO judgements VALUES (?, ?, ?, ?, ?, ?, ?, " + (row.note() == null ? "NULL" : "?")
                                    + ", ?, " + (row.after() == null ? "NULL" : "?") + ")",
                            id,
                            subject,
                            row.document(),
                            row.event(),
                            row.reviewer(),
                            row.judged(),
                            row.verdict())
                    .add("", row.note() == null ? new Object[0] : new Object[] {row.note()})
                    .add("", row.before())
                    .add("", row.after() == null ? new Object[0] : new Object[] {row.after()})
                    .update(connection);
            if (row.imported()) {
                if (known.isEmpty()) {
                    JudgedImports.note(connection, subject, row.document(), row.event());
                }
                JudgedImports.settle(connection, subject, row.document(), row.event());
            } else {
                settle(connection, row.document());
                ReportTables.note(connection, List.of(row.document()));
            }
        });
        return of(connection, "id = ?", id).getFirst();
    }

    private static Optional<Integer> subject(DuckDBConnection connection, String document, String event)
            throws SQLException {
        return Sql.of("SELECT subject FROM review_subjects WHERE document = ? AND event = ?", document, event)
                .list(connection, row -> row.number("subject"))
                .stream()
                .findFirst();
    }

    /** The judgements of that event of our own, the first made first, under whatever id they were made. */
    static List<JudgementRow> of(Connection connection, String document, String event) throws SQLException {
        return of(
                connection,
                "subject IN (SELECT subject FROM review_subjects WHERE document = ? AND event = ?)",
                document,
                event);
    }

    static List<JudgementRow> ofImported(Connection connection, String source, String event) throws SQLException {
        return of(
                connection,
                "subject IN (SELECT subject FROM judged_imports WHERE source = ? AND event = ?)",
                source,
                event);
    }

    static List<JudgementRow> of(Connection connection, String condition, Object... parameters) throws SQLException {
        return Sql.of(
                        "SELECT *, subject IN (SELECT subject FROM judged_imports) AS imported FROM judgements WHERE "
                                + condition + " ORDER BY id",
                        parameters)
                .list(
                        connection,
                        row -> new JudgementRow(
                                row.number("id"),
                                row.number("subject"),
                                row.flag("imported"),
                                row.text("document"),
                                row.text("event"),
                                row.text("reviewer"),
                                row.time("judged"),
                                row.text("verdict"),
                                row.textOrNull("note"),
                                row.text("before"),
                                row.textOrNull("after")));
    }

    /** The same for those of these documents of which anything was judged. */
    static void settle(DuckDBConnection connection, Collection<String> documents) throws SQLException {
        List<String> judged = Sql.of("SELECT DISTINCT document FROM judgements WHERE document IN ")
                .in(documents)
                .add(" ORDER BY document")
                .list(connection, row -> row.text("document"));
        for (String document : judged) {
            settle(connection, document);
        }
    }

    /** Finds the judged events of a document in its coding as it is now, and has what stands of the judgements count. */
    static void settle(DuckDBConnection connection, String document) throws SQLException {
        List<JudgedSubject> subjects = JudgedSubject.of(connection, document);
        if (subjects.isEmpty()) {
            return;
        }
        for (String table : List.of("review_subjects", "corrected_events", "corrected_actors")) {
            Sql.of("DELETE FROM " + table + " WHERE document = ?", document).update(connection);
        }
        // nothing overrules the coding now: the view shows it as it is
        List<CodedEvent> coded = EventReader.read(
                        connection,
                        Sql.of("SELECT document, id FROM events WHERE document = ?", document),
                        "e.position")
                .stream()
                .map(entry -> CodedEvent.of(entry.event()))
                .toList();
        String text = DocumentReader.read(connection, document).orElseThrow().text();
        Map<JudgedSubject, CodedEvent> found = JudgedSubject.found(subjects, coded);
        int kept = coded.size();
        for (JudgedSubject subject : subjects) {
            CodedEvent event = found.get(subject);
            int start = event == null ? text.indexOf(subject.told().text()) : event.start();
            if (event == null && start < 0) {
                note(connection, document, subject, null);
                continue; // what was judged is not in the document any more
            }
            String id = event == null ? "r" + subject.subject() : event.id();
            note(connection, document, subject, id);
            if (subject.corrected()) {
                correct(connection, subject, id, event == null ? kept++ : coded.indexOf(event), start);
            }
        }
    }

    private static void note(
            DuckDBConnection connection,
            String document,
            JudgedSubject subject,
            @org.jspecify.annotations.Nullable String event)
            throws SQLException {
        Sql.of("INSERT INTO review_subjects SELECT ?, ?, nullif(?, ''), s.judgement, j.verdict"
                        + " FROM (SELECT max(judgement) AS judgement FROM standing_judgements WHERE subject = ?) s"
                        + " LEFT JOIN judgements j ON j.id = s.judgement")
                .add("", subject.subject(), document, event == null ? "" : event, subject.subject())
                .update(connection);
    }

    /** Spans move with their sentence, should the document have changed around it. */
    private static void correct(DuckDBConnection connection, JudgedSubject subject, String id, int position, int start)
            throws SQLException {
        int moved = start - subject.standingStart();
        Sql.of(
                        "INSERT INTO corrected_events SELECT document, ?, ?, * EXCLUDE (judgement, document, id) REPLACE ("
                                + moved(List.of("date_text", "place_text", "sentence"), moved)
                                + ") FROM judged_events WHERE judgement = ?",
                        id,
                        position,
                        subject.judgement())
                .update(connection);
        Sql.of(
                        "INSERT INTO corrected_actors SELECT document, ?, * EXCLUDE (judgement, document, event) REPLACE ("
                                + moved(List.of("text"), moved) + ") FROM judged_actors WHERE judgement = ?",
                        id,
                        subject.judgement())
                .update(connection);
    }

    private static String moved(Collection<String> spans, int moved) {
        StringBuilder sql = new StringBuilder();
        for (String span : spans) {
            for (String end : List.of("_start", "_end")) {
                sql.append(sql.isEmpty() ? "" : ", ").append(span + end + " + (" + moved + ") AS " + span + end);
            }
        }
        return sql.toString();
    }
}
