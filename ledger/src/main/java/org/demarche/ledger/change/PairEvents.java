package org.demarche.ledger.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.demarche.ledger.flows.Sources;
import org.demarche.ledger.store.Store;
import org.demarche.model.Dyad;
import org.demarche.model.EventType;
import org.jspecify.annotations.Nullable;

/**
 * What two states did to each other, as one source tells it, by day.
 *
 * @param reports by day, then id; a mutual event counts once
 */
record PairEvents(Coverage coverage, List<Report> reports) {
    static final int QUADS = 4;

    /** Reads those of the days that the coverage has. */
    static PairEvents read(Store store, String source, String a, String b, Coverage coverage) {
        List<Report> reports = new ArrayList<>();
        if (coverage.length() == 0) {
            return new PairEvents(coverage, reports);
        }
        Set<String> seen = new HashSet<>();
        for (@Nullable
        String[] row : store.records(
                """
                SELECT id, day, actor, recipient, type, plover, goldstein FROM %s
                WHERE source = ? AND actor IN (?, ?) AND recipient IN (?, ?) AND day BETWEEN ? AND ?
                ORDER BY day, id, actor = ? DESC
                """.formatted(Sources.directed(source)), source, a, b, a, b, coverage.first(), coverage.last(), a)) {
            if (seen.add(text(row[0]))) {
                reports.add(new Report(
                        text(row[0]),
                        LocalDate.parse(text(row[1])),
                        new Dyad(text(row[2]), text(row[3])),
                        EventType.valueOf(text(row[4])),
                        Double.parseDouble(text(row[5])),
                        Double.parseDouble(text(row[6]))));
            }
        }
        return new PairEvents(coverage, reports);
    }

    static String text(@Nullable String value) {
        return Objects.requireNonNull(value, "a column that is never NULL");
    }

    /** Counts by quad category, then by day of the coverage. */
    int[][] counts() {
        int[][] counts = new int[QUADS][coverage.length()];
        for (Report report : reports) {
            counts[report.quad().ordinal()][coverage.index(report.day())]++;
        }
        return counts;
    }

    static int[] sum(int[][] counts) {
        int[] sum = new int[counts[0].length];
        for (int[] kind : counts) {
            Arrays.setAll(sum, day -> sum[day] + kind[day]);
        }
        return sum;
    }

    CountCost cost() {
        int[][] counts = counts();
        return CountCost.of(counts, coverage.exposure(sum(counts)));
    }

    /** The reports from one index of a day up to, without, another. */
    List<Report> within(int from, int to) {
        LocalDate first = coverage.day(from);
        LocalDate end = coverage.day(to);
        return reports.stream()
                .filter(report -> !report.day().isBefore(first) && report.day().isBefore(end))
                .toList();
    }
}
