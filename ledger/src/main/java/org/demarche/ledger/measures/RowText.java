package org.demarche.ledger.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.ledger.store.Entry;
import org.demarche.ledger.store.Store;
import org.jspecify.annotations.Nullable;

/** What stands behind the name of a row, in a line: a sentence and who wrote it, a vote, a line of a record. */
public final class RowText {
    private final Store store;

    public RowText(Store store) {
        this.store = store;
    }

    /** The line; the name itself where there is no such row. */
    public String of(String row, MeasureValue value) {
        return find(row, value).orElse(row);
    }

    private Optional<String> find(String row, MeasureValue value) {
        int colon = row.indexOf(':');
        String table = colon < 0 ? "" : row.substring(0, colon);
        String key = row.substring(colon + 1);
        return switch (table) {
            case "roll_calls" -> rollCall(key, value);
            case "trade_partners" -> trade(key.split("/"));
            case "alliances" -> alliance(key);
            case "shared_memberships" -> memberships(key);
            case "ideal_points" -> idealPoint(key.split("/"));
            case "gdp" -> gdp(key.split("/"));
            case "prices" -> price(key.split("/"));
            case "capitals" -> capital(key.split("/"));
            case "backgrounds" -> background(key);
            case "visits" -> visit(key.split("/"));
            case "trade_flows" -> flow(key.split("/"));
            case "figures" -> figure(key.split("/"));
            default -> report(row).or(() -> tie(row)).or(() -> imported(row));
        };
    }

    private Optional<String> first(String sql, Object... parameters) {
        return store.records(sql, parameters).stream()
                .map(row -> row[0])
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    private Optional<String> rollCall(String id, MeasureValue value) {
        Optional<String> call = first(
                "SELECT coalesce(resolution, 'roll call ' || id) || ', ' || day FROM roll_calls WHERE id::VARCHAR = ?",
                id);
        return call.map(name -> name + ": " + votes(id, value));
    }

    private String votes(String id, MeasureValue value) {
        List<String> votes = new ArrayList<>();
        for (@Nullable
        String[] row : store.records(
                "SELECT country, vote FROM votes WHERE roll_call::VARCHAR = ? AND country IN (?, ?) ORDER BY country = ? DESC",
                id,
                value.a(),
                String.valueOf(value.b()),
                value.a())) {
            votes.add(row[0] + " " + row[1]);
        }
        return String.join(", ", votes);
    }

    private Optional<String> trade(String[] key) {
        String partner = key.length > 3 ? key[3] : "";
        return first(
                        "SELECT string_agg(partner_text || ' ' || share || ' %', ', ' ORDER BY share DESC) || ' (' || max(year) || ')'"
                                + " FROM trade_partners WHERE country = ? AND direction = ? AND edition::VARCHAR = ?"
                                + " AND share IS NOT NULL AND (partner = ? OR ? = '')",
                        key[0], key[1], key[2], partner, partner)
                .map(text -> "World Factbook " + key[2] + ", " + key[1] + " of " + key[0] + ": " + text);
    }

    private Optional<String> gdp(String[] key) {
        return first(
                "SELECT 'GDP of ' || country || ' in ' || year || ': ' || value || ' dollars, known ' || known FROM gdp"
                        + " WHERE country = ? AND year::VARCHAR = ? AND known::VARCHAR = ?",
                key[0],
                key[1],
                key[2]);
    }

    private Optional<String> price(String[] key) {
        return first(
                "SELECT name || ', ' || day || ': ' || string_agg(price || ' ' || unit, ', then ' ORDER BY known) FROM prices"
                        + " WHERE name = ? AND day::VARCHAR = ? GROUP BY name, day",
                key[0],
                key[1]);
    }

    private Optional<String> capital(String[] key) {
        return first(
                "SELECT city || ', capital of ' || country || ' from ' || first || ': ' || latitude || ', ' || longitude FROM capitals"
                        + " WHERE country = ? AND first::VARCHAR = ?",
                key[0],
                key[1]);
    }

    private Optional<String> alliance(String key) {
        String[] parts = key.split("/");
        if (parts.length < 3) {
            return Optional.of("ATOP, alliances with third states: " + key);
        }
        return first(
                        "SELECT concat_ws(', ', CASE WHEN defense = 1 THEN 'defence' END, CASE WHEN offense = 1 THEN 'offence' END,"
                                + " CASE WHEN neutrality = 1 THEN 'neutrality' END,"
                                + " CASE WHEN nonaggression = 1 THEN 'non-aggression' END,"
                                + " CASE WHEN consultation = 1 THEN 'consultation' END)"
                                + " FROM alliances WHERE least(a, b) = ? AND greatest(a, b) = ? AND year::VARCHAR = ?",
                        parts[0],
                        parts[1],
                        parts[2])
                .map(duties -> "ATOP " + parts[2] + ", " + parts[0] + " and " + parts[1] + ": " + duties);
    }

    private Optional<String> memberships(String key) {
        String[] parts = key.split("/");
        if (parts.length < 3) {
            return Optional.of("Correlates of War, organisations shared with third states: " + key);
        }
        return first(
                        "SELECT n FROM shared_memberships WHERE least(a, b) = ? AND greatest(a, b) = ? AND year::VARCHAR = ?",
                        parts[0],
                        parts[1],
                        parts[2])
                .map(n -> "Correlates of War " + parts[2] + ", " + parts[0] + " and " + parts[1] + ": " + n
                        + " organisations");
    }

    private Optional<String> idealPoint(String[] key) {
        return first(
                        "SELECT printf('%.2f (%.2f to %.2f) from %d votes', point, low, high, n) FROM ideal_points"
                                + " WHERE country = ? AND session::VARCHAR = ?",
                        key[0], key[1])
                .map(text -> key[0] + " in session " + key[1] + ": " + text);
    }

    private Optional<String> background(String key) {
        return first(
                "SELECT person || ' (' || country || '): ' || coalesce(kind, 'was at') || ' ' || institution"
                        + " || coalesce(', ' || place_country, '') FROM backgrounds WHERE person || '/' || institution = ?",
                key);
    }

    private Optional<String> visit(String[] key) {
        return first(
                "SELECT first || ' ' || person || ' (' || visitor || ') in ' || host || coalesce(', ' || place, '')"
                        + " || coalesce(': ' || remark, '') FROM visits"
                        + " WHERE visitor = ? AND host = ? AND first::VARCHAR = ? ORDER BY person LIMIT 1",
                key[0],
                key[1],
                key[2]);
    }

    private Optional<String> flow(String[] key) {
        String product = key[2].equals("all") ? "product = 'all'" : "product <> 'all'";
        return first(
                "SELECT string_agg(origin || ' to ' || destination || ', ' || product || ': ' || value || ' ' || unit, '; '"
                        + " ORDER BY origin, product) FROM trade_flows WHERE (origin = ? AND destination = ?"
                        + " OR origin = ? AND destination = ?) AND year::VARCHAR = ? AND " + product,
                key[0],
                key[1],
                key[1],
                key[0],
                key[3]);
    }

    private Optional<String> figure(String[] key) {
        return first(
                "SELECT name || ' of ' || country || coalesce(' on ' || partner, '') || ', ' || year(first) || ': ' || value || ' ' || unit"
                        + " FROM figures WHERE name = ? AND country = ? AND coalesce(partner, '') = ? AND year(first)::VARCHAR = ?"
                        + " ORDER BY known DESC LIMIT 1",
                key[0],
                key[1],
                key.length > 3 ? key[2] : "",
                key[key.length - 1]);
    }

    private Optional<String> report(String row) {
        return store.event(row).map(RowText::report);
    }

    /** A report in a line: day, type, sentence, outlet. */
    public static String report(Entry entry) {
        String mode =
                entry.event().mode() == null ? "" : " " + entry.event().mode().label();
        return (entry.date() == null ? "undated" : entry.date()) + " "
                + entry.event().type() + mode + " "
                + String.format(Locale.ROOT, "%+.1f", entry.event().score()) + " “"
                + entry.event().text().strip().replaceAll("\\s+", " ") + "” ("
                + (entry.publisher() == null ? entry.document() : entry.publisher())
                + (entry.published() == null ? "" : ", " + entry.published()) + ")";
    }

    private Optional<String> tie(String row) {
        int hash = row.lastIndexOf('#');
        return hash < 0
                ? Optional.empty()
                : first(
                        "SELECT t.relation || ': “' || t.text || '” (' || coalesce(d.publisher, d.id) || ')'"
                                + " FROM ties t JOIN documents d ON d.id = t.document WHERE t.document = ? AND t.id = ?",
                        row.substring(0, hash),
                        row.substring(hash + 1));
    }

    private Optional<String> imported(String row) {
        return store
                .records(
                        "SELECT day, actor, recipient, type, mode, cameo, actor_name, recipient_name, text, source"
                                + " FROM imported_events WHERE id = ? LIMIT 1",
                        row)
                .stream()
                .map(RowText::imported)
                .findFirst();
    }

    private static String imported(@Nullable String[] row) {
        String who = java.util.stream.Stream.of(row[6] == null ? row[1] : row[6], row[7] == null ? row[2] : row[7])
                .map(String::valueOf)
                .collect(Collectors.joining(" → "));
        return row[0] + " " + row[3] + (row[4] == null ? "" : " " + row[4]) + " " + who + ", CAMEO " + row[5]
                + (row[8] == null ? "" : " “" + row[8] + "”") + " (" + row[9] + ")";
    }
}
