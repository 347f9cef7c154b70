package org.demarche.ledger.flows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.demarche.ledger.store.Store;
import org.demarche.model.Quad;
import org.jspecify.annotations.Nullable;

/**
 * Who has to do with whom, as one source tells it, in both directions together: what happened between states, each report counted once for a
 * pair.
 */
public final class Partners {
    private static final String BETWEEN =
            "SELECT id, day, quad, plover, least(actor, recipient) AS a, greatest(actor, recipient) AS b FROM ";

    private Partners() {}

    /**
     * A state and how much is told of it.
     *
     * @param reports of what happened between it and others
     */
    public record Actor(String code, long reports) {}

    /**
     * Two states and how much is told of them, {@code a} before {@code b} by the alphabet.
     *
     * @param reports of what happened between the two
     */
    public record Pair(String a, String b, long reports) {}

    /**
     * A partner of a state.
     *
     * @param reports by quad category, in the order of {@link Quad}
     * @param flows sums of PLOVER scores by quad category
     */
    public record Partner(String code, LocalDate first, LocalDate last, List<Long> reports, List<Double> flows) {
        public Partner {
            reports = List.copyOf(reports);
            flows = List.copyOf(flows);
        }
    }

    /** All states, those most is told of first. */
    static List<Actor> actors(Store store, String source) {
        String sql = "SELECT code, count(DISTINCT id) FROM (SELECT id, unnest([a, b]) AS code FROM (" + BETWEEN
                + Sources.directed(source) + " WHERE source = ?)) GROUP BY code ORDER BY 2 DESC, 1";
        return store.records(sql, source).stream()
                .map(row -> new Actor(text(row[0]), Long.parseLong(text(row[1]))))
                .toList();
    }

    /** All pairs, or those of one state; those most is told of first. */
    static List<Pair> pairs(Store store, String source, @Nullable String state) {
        List<Pair> pairs = new ArrayList<>();
        String sql = "SELECT a, b, count(DISTINCT id) FROM (" + BETWEEN + Sources.directed(source)
                + " WHERE source = ?) WHERE ? IN ('', a, b) GROUP BY a, b ORDER BY 3 DESC, 1, 2";
        store.records(
                row -> pairs.add(new Pair(text(row[0]), text(row[1]), Long.parseLong(text(row[2])))),
                sql,
                source,
                state == null ? "" : state);
        return pairs;
    }

    /** The partners of a state, those most is told of first. Null dates set no bound. */
    static List<Partner> of(
            Store store, String source, String state, @Nullable LocalDate from, @Nullable LocalDate to) {
        StringBuilder columns = new StringBuilder();
        for (Quad quad : Quad.values()) {
            columns.append(", count(DISTINCT id) FILTER (quad = ")
                    .append(quad.number())
                    .append(')');
        }
        for (Quad quad : Quad.values()) {
            columns.append(", coalesce(round(sum(plover) FILTER (quad = ")
                    .append(quad.number())
                    .append("), 6), 0)");
        }
        String sql = "SELECT CASE WHEN a = ? THEN b ELSE a END AS code, min(day), max(day)" + columns + " FROM ("
                + BETWEEN + Sources.directed(source)
                + " WHERE source = ? AND (actor = ? OR recipient = ?) AND day BETWEEN ? AND ?)"
                + " GROUP BY code ORDER BY count(DISTINCT id) DESC, code";
        return store
                .records(
                        sql,
                        state,
                        source,
                        state,
                        state,
                        from == null ? LocalDate.of(1, 1, 1) : from,
                        to == null ? LocalDate.of(9999, 12, 31) : to)
                .stream()
                .map(Partners::partner)
                .toList();
    }

    private static Partner partner(@Nullable String[] row) {
        List<Long> reports = new ArrayList<>();
        List<Double> flows = new ArrayList<>();
        int quads = Quad.values().length;
        for (int quad = 0; quad < quads; quad++) {
            reports.add(Long.parseLong(text(row[3 + quad])));
            flows.add(Double.parseDouble(text(row[3 + quads + quad])));
        }
        return new Partner(text(row[0]), LocalDate.parse(text(row[1])), LocalDate.parse(text(row[2])), reports, flows);
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNull(value);
    }
}
