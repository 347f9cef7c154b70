package org.demarche.ledger.change;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.demarche.ledger.flows.Sources;
import org.demarche.ledger.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * How much a source reports, by day: what an ordinary day of a pair is to be held against. News is thinner on Sundays, and a source that
 * grows tells more of everybody.
 *
 * @param first the source's first day
 * @param totals its reports of all pairs, by day from the first, without gaps
 */
record Coverage(LocalDate first, int[] totals) {
    /** Reports that a month or all weekdays are taken to have had beside those they had, so that a few reports do not make a pattern. */
    private static final double PRIOR = 200;

    /**
     * Reads it.
     *
     * @param from no day before it counts; null for no bound
     * @param until no day after it counts; null for no bound
     * @return from the first day with a report to the last one; of length 0 where there is none
     */
    static Coverage read(Store store, String source, @Nullable LocalDate from, @Nullable LocalDate until) {
        List<@Nullable String[]> rows = store.records(
                "SELECT day, count(*) FROM " + Sources.directed(source)
                        + " WHERE source = ? AND day BETWEEN ? AND ? GROUP BY day ORDER BY day",
                source,
                from == null ? LocalDate.of(1, 1, 1) : from,
                until == null ? LocalDate.of(9999, 12, 31) : until);
        if (rows.isEmpty()) {
            return new Coverage(from == null ? LocalDate.EPOCH : from, new int[0]);
        }
        LocalDate first = LocalDate.parse(PairEvents.text(rows.getFirst()[0]));
        LocalDate last = LocalDate.parse(PairEvents.text(rows.getLast()[0]));
        Coverage coverage = new Coverage(first, new int[Math.toIntExact(ChronoUnit.DAYS.between(first, last)) + 1]);
        for (@Nullable String[] row : rows) {
            coverage.totals[coverage.index(LocalDate.parse(PairEvents.text(row[0])))] =
                    Integer.parseInt(PairEvents.text(row[1]));
        }
        return coverage;
    }

    LocalDate last() {
        return day(length() - 1);
    }

    int length() {
        return totals.length;
    }

    LocalDate day(int index) {
        return first.plusDays(index);
    }

    int index(LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(first, day));
    }

    /**
     * What is to be expected of each day, 1 on average: the share of its weekday times the volume of its month, both of all other pairs.
     *
     * @param own reports of the pair itself by day
     */
    double[] exposure(int[] own) {
        int[] others = new int[totals.length];
        Arrays.setAll(others, day -> Math.max(0, totals[day] - own[day]));
        double[] exposure = new double[totals.length];
        double[] weekday = weekday(others);
        double[] month = month(others);
        Arrays.setAll(
                exposure, day -> weekday[first.plusDays(day).getDayOfWeek().ordinal()] * month[day]);
        double mean = Arrays.stream(exposure).average().orElse(1);
        Arrays.setAll(exposure, day -> exposure[day] / mean);
        return exposure;
    }

    private double[] weekday(int[] others) {
        double[] reports = new double[7];
        double[] days = new double[7];
        double all = 0;
        for (int day = 0; day < others.length; day++) {
            int weekday = first.plusDays(day).getDayOfWeek().ordinal();
            reports[weekday] += others[day];
            days[weekday]++;
            all += others[day];
        }
        double[] factor = new double[7];
        double mean = all / Math.max(1, others.length);
        Arrays.setAll(factor, each -> (reports[each] + PRIOR / 7) / (mean * days[each] + PRIOR / 7));
        return factor;
    }

    private double[] month(int[] others) {
        double mean = Arrays.stream(others).average().orElse(0);
        double[] factor = new double[others.length];
        int from = 0;
        while (from < others.length) {
            LocalDate end = YearMonth.from(first.plusDays(from)).atEndOfMonth();
            int to = Math.min(others.length, index(end) + 1);
            double reports = Arrays.stream(others, from, to).sum();
            Arrays.fill(factor, from, to, (reports + PRIOR) / (mean * (to - from) + PRIOR));
            from = to;
        }
        return factor;
    }
}
