package org.demarche.ledger.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.demarche.ledger.store.Store;
import org.demarche.ledger.votes.IdealPoint;
import org.demarche.ledger.votes.IdealPoints;
import org.jspecify.annotations.Nullable;

/** What measures compute from: the ledger's rows, and the question that says which of them count. Use one for one question. */
public final class Evidence {
    private final Store store;
    private final Question question;
    private @Nullable Map<String, List<IdealPoint>> points;

    public Evidence(Store store, Question question) {
        this.store = store;
        this.question = question;
    }

    public Question question() {
        return question;
    }

    /** The same ledger for another question. */
    Evidence asking(Question other) {
        return new Evidence(store, other);
    }

    /** Rows of a query, as texts; a missing value is null. */
    List<@Nullable String[]> rows(String sql, Object... parameters) {
        return store.records(sql, parameters);
    }

    /** The first column of a query, missing values left out. */
    List<String> column(String sql, Object... parameters) {
        List<String> values = new ArrayList<>();
        for (@Nullable String[] row : rows(sql, parameters)) {
            String value = row[0];
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /** Whether the ledger has that table. */
    boolean has(String table) {
        return !column("SELECT table_name FROM duckdb_tables() WHERE table_name = ?", table)
                .isEmpty();
    }

    /**
     * The state's ideal points within the question's time, by session. Where the ledger has none of its votes yet they are estimated, which
     * takes a minute.
     */
    SortedMap<Integer, IdealPoint> idealPoints(String state) {
        SortedMap<Integer, IdealPoint> found = new TreeMap<>();
        for (IdealPoint point : points().getOrDefault(state, List.of())) {
            LocalDate end = LocalDate.of(point.year() + 1, 8, 31);
            if (question.within().touches(point.year()) && !end.isAfter(horizon())) {
                found.put(point.session(), point);
            }
        }
        return found;
    }

    /** States that have an ideal point, in alphabetical order. */
    List<String> voters() {
        return points().keySet().stream().sorted().toList();
    }

    private Map<String, List<IdealPoint>> points() {
        Map<String, List<IdealPoint>> known = points;
        if (known == null) {
            known = IdealPoints.of(store).stream().collect(Collectors.groupingBy(IdealPoint::country));
            points = known;
        }
        return known;
    }

    /** The last day that counts as known; a day far ahead where all does. */
    LocalDate horizon() {
        LocalDate known = question.known();
        return known == null ? LocalDate.of(9999, 12, 31) : known;
    }

    /** The row's name where the question asks for rows. */
    List<String> named(List<String> rows) {
        return question.rows() ? rows : List.of();
    }
}
