package org.demarche.ledger.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.demarche.model.Dyad;

/**
 * Reports by directed dyad, quad category and week. Weeks are seven days, counted back from the last day; days before the first whole week
 * are left out. Every dyad is there with its reverse. Immutable once made.
 */
final class Panel {
    static final int QUADS = 4;
    static final int DAYS = 7;

    /** Scores are multiples of a half: they are counted in halves. */
    static final double HALF = 0.5;

    /** Reports of one week, dyad, quad (0 to 3) and score in halves. */
    record Cell(int week, int dyad, int quad, int halves, int reports) {}

    private final LocalDate last;
    private final int weeks;
    private final List<Dyad> dyads;
    private final int[] reverse;
    private final int[] actors;
    private final int[] recipients;
    private final int countries;
    private final int[][] counts;
    private final int[][] halves;
    private final List<List<Cell>> cells;

    private Panel(LocalDate last, int weeks, List<Dyad> dyads) {
        this.last = last;
        this.weeks = weeks;
        this.dyads = dyads;
        Map<String, Integer> numbers = new HashMap<>();
        Map<Dyad, Integer> places = new HashMap<>();
        for (Dyad dyad : dyads) {
            numbers.putIfAbsent(dyad.actor(), numbers.size());
            places.put(dyad, places.size());
        }
        countries = numbers.size();
        reverse = dyads.stream()
                .mapToInt(dyad -> places.getOrDefault(dyad.reversed(), -1))
                .toArray();
        actors = dyads.stream()
                .mapToInt(dyad -> numbers.getOrDefault(dyad.actor(), -1))
                .toArray();
        recipients = dyads.stream()
                .mapToInt(dyad -> numbers.getOrDefault(dyad.recipient(), -1))
                .toArray();
        counts = new int[dyads.size() * QUADS][weeks];
        halves = new int[dyads.size() * QUADS][weeks];
        cells = new ArrayList<>();
        for (int week = 0; week < weeks; week++) {
            cells.add(new ArrayList<>());
        }
    }

    /**
     * The panel of these reports.
     *
     * @param last the last day that is known; what happened later is left out
     * @param most how many weeks at most
     */
    static Panel of(List<Tally> tallies, LocalDate last, int most) {
        LocalDate first =
                tallies.stream().map(Tally::day).min(Comparator.naturalOrder()).orElse(last);
        int weeks = (int) Math.clamp((ChronoUnit.DAYS.between(first, last) + 1) / DAYS, 0, most);
        TreeSet<Dyad> dyads = new TreeSet<>(Comparator.comparing(Dyad::actor).thenComparing(Dyad::recipient));
        List<Tally> within = new ArrayList<>();
        for (Tally tally : tallies) {
            if (week(tally.day(), last, weeks) >= 0) {
                within.add(tally);
                Dyad dyad = new Dyad(tally.actor(), tally.recipient());
                dyads.add(dyad);
                dyads.add(dyad.reversed());
            }
        }
        Panel panel = new Panel(last, weeks, List.copyOf(dyads));
        Map<Dyad, Integer> places = new HashMap<>();
        for (Dyad dyad : panel.dyads) {
            places.put(dyad, places.size());
        }
        for (Tally tally : within) {
            panel.add(tally, places.getOrDefault(new Dyad(tally.actor(), tally.recipient()), -1));
        }
        return panel;
    }

    /** Which week the day lies in; below 0 where it lies in none. */
    private static int week(LocalDate day, LocalDate last, int weeks) {
        long back = ChronoUnit.DAYS.between(day, last);
        return back < 0 ? -1 : (int) Math.max(-1, weeks - 1 - back / DAYS);
    }

    private void add(Tally tally, int dyad) {
        int week = week(tally.day(), last, weeks);
        int quad = tally.quad() - 1;
        int score = (int) Math.round(tally.score() / HALF);
        counts[dyad * QUADS + quad][week] += tally.reports();
        halves[dyad * QUADS + quad][week] += score * tally.reports();
        cells.get(week).add(new Cell(week, dyad, quad, score, tally.reports()));
    }

    int weeks() {
        return weeks;
    }

    /** The last day of the weeks before this one. */
    LocalDate eve(int week) {
        return last.minusDays((long) DAYS * (weeks - week));
    }

    List<Dyad> dyads() {
        return dyads;
    }

    int countries() {
        return countries;
    }

    int reverse(int dyad) {
        return reverse[dyad];
    }

    int actor(int dyad) {
        return actors[dyad];
    }

    int recipient(int dyad) {
        return recipients[dyad];
    }

    /** Reports of one week. */
    List<Cell> cells(int week) {
        return cells.get(week);
    }

    int count(int dyad, int quad, int week) {
        return counts[dyad * QUADS + quad][week];
    }

    /** Reports from one week up to another, which no longer counts. */
    int count(int dyad, int quad, int from, int to) {
        return sum(counts[dyad * QUADS + quad], from, to);
    }

    /** Sum of scores, in halves. */
    int halves(int dyad, int quad, int from, int to) {
        return sum(halves[dyad * QUADS + quad], from, to);
    }

    private static int sum(int[] series, int from, int to) {
        int sum = 0;
        for (int week = Math.max(0, from); week < Math.min(to, series.length); week++) {
            sum += series[week];
        }
        return sum;
    }
}
