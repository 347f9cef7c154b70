package org.demarche.ledger.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.demarche.model.DemarcheException;
import org.demarche.model.Quad;

/**
 * Rolling-origin backtest: on the eve of every week the model and the baselines are fitted anew on what was known by then, forecast every
 * dyad and quad category, and are scored by what came. Nothing is chosen by looking ahead, the dyads included.
 */
public final class Backtest {
    /** Weeks ahead. */
    static final List<Integer> HORIZONS = List.of(1, 4, 12);

    /** Weeks of record before the first forecast that is scored. */
    static final int LEAST = 20;

    private static final int YEAR = 52;

    private final Panel panel;
    private final Features features;

    private Backtest(Panel panel) {
        this.panel = panel;
        this.features = new Features(panel);
    }

    /**
     * Runs it over the last three years, or as much as there is.
     *
     * @param tallies what happened
     * @param last the last day of the record
     * @throws DemarcheException where there are too few weeks
     */
    public static BacktestReport run(String source, List<Tally> tallies, LocalDate last) {
        Panel panel = Panel.of(tallies, last, Forecaster.WEEKS);
        int needed = LEAST + HORIZONS.getLast();
        if (panel.weeks() < needed) {
            throw new DemarcheException("backtest of '" + source + "': " + panel.weeks()
                    + " weeks of events are too few, " + needed + " are needed; import a longer record");
        }
        return new Backtest(panel).report(source);
    }

    private record Key(int weeks, Measured measured, String group) {}

    private BacktestReport report(String source) {
        List<Map<Key, Score>> parts =
                IntStream.range(0, Panel.QUADS).parallel().mapToObj(this::quad).toList();
        Map<Key, Score> whole = new LinkedHashMap<>();
        for (Map<Key, Score> part : parts) {
            part.forEach((key, score) ->
                    whole.computeIfAbsent(key, unused -> new Score()).add(score));
        }
        List<BacktestReport.Line> lines = new ArrayList<>();
        for (Measured measured : Measured.values()) {
            for (int weeks : HORIZONS) {
                for (String group : groups()) {
                    Score score = whole.get(new Key(weeks, measured, group));
                    if (score != null) {
                        lines.add(score.line(weeks, measured, group));
                    }
                }
            }
            Score all = new Score();
            HORIZONS.forEach(weeks -> all.add(whole.getOrDefault(new Key(weeks, measured, ALL), new Score())));
            lines.add(all.line(0, measured, ALL));
        }
        return new BacktestReport(source, panel.eve(LEAST), panel.eve(panel.weeks() - 1), lines);
    }

    private static final String ALL = "all";

    /** Where an interval of whole numbers can come near to the level. */
    private static final String TELLING = "reports expected: 1 and more";

    private static final int[] BUSY = {1, 5, 20, 50};
    private static final double[] EXPECTED = {0.1, 1, 3};

    private static List<String> groups() {
        List<String> groups = new ArrayList<>(List.of(ALL));
        for (Quad quad : Quad.values()) {
            groups.add(quad.label());
        }
        for (int i = 0; i <= BUSY.length; i++) {
            groups.add(busy(i));
        }
        for (int i = 0; i <= EXPECTED.length; i++) {
            groups.add(expected(i));
        }
        groups.add(TELLING);
        return groups;
    }

    private static String busy(int i) {
        String from = i == 0 ? "0" : String.valueOf(BUSY[i - 1]);
        return "reports in the year before: "
                + (i == BUSY.length ? from + " and more" : i == 0 ? "none" : from + " to " + (BUSY[i] - 1));
    }

    private static String expected(int i) {
        return "reports expected: "
                + (i == 0
                        ? "below " + EXPECTED[0]
                        : EXPECTED[i - 1] + (i == EXPECTED.length ? " and more" : " to " + EXPECTED[i]));
    }

    /** All forecasts of one quad category. */
    private Map<Key, Score> quad(int quad) {
        Map<Key, Score> scores = new LinkedHashMap<>();
        Horizons horizons = new Horizons(panel, features, quad);
        Marks marks = new Marks(panel);
        for (int eve = 0; eve <= panel.weeks() - HORIZONS.getFirst(); eve++) {
            if (eve >= LEAST) {
                score(horizons, marks, eve, quad, scores);
            }
            marks.add(panel.cells(eve));
        }
        return scores;
    }

    private void score(Horizons horizons, Marks marks, int eve, int quad, Map<Key, Score> scores) {
        Features.Eve known = features.eve(eve);
        List<Integer> ahead =
                HORIZONS.stream().filter(weeks -> eve + weeks <= panel.weeks()).toList();
        Horizons.Models models = horizons.models(eve, ahead);
        Map<Integer, List<Plain>> plain = new LinkedHashMap<>();
        for (int weeks : ahead) {
            plain.put(weeks, plain(horizons.chain(weeks), known, eve, quad, weeks));
        }
        for (int i = 0; i < known.dyads().length; i++) {
            int row = i;
            int dyad = known.dyads()[i];
            Marks.Sums sums = marks.of(dyad, quad);
            models.of(known, i).forEach((weeks, expected) -> {
                List<Distribution> counts = new ArrayList<>(List.of(expected));
                plain.getOrDefault(weeks, List.of()).forEach(each -> counts.add(each.of(row)));
                List<Distribution> flows = counts.stream().map(sums::of).toList();
                Score.Single count = Score.Single.of(counts, panel.count(dyad, quad, eve, eve + weeks));
                Score.Single flow = Score.Single.of(flows, panel.halves(dyad, quad, eve, eve + weeks));
                for (String group : groups(dyad, quad, eve, expected.mean())) {
                    scores.computeIfAbsent(new Key(weeks, Measured.COUNT, group), key -> new Score())
                            .add(eve, dyad, count);
                    scores.computeIfAbsent(new Key(weeks, Measured.FLOW, group), key -> new Score())
                            .add(eve, dyad, flow);
                }
            });
        }
    }

    /** A baseline as fitted on an eve, with what it knows of each dyad. */
    private record Plain(AdditiveRegression fit, double[] rows, int width) {
        Distribution of(int row) {
            return fit.of(rows, row * width).distribution();
        }
    }

    private List<Plain> plain(Chain chain, Features.Eve known, int eve, int quad, int weeks) {
        List<Plain> plain = new ArrayList<>();
        for (Baseline baseline : Baseline.values()) {
            plain.add(new Plain(
                    chain.baseline(baseline, eve),
                    baseline.rows(panel, known.dyads(), quad, eve, weeks),
                    baseline.width()));
        }
        return plain;
    }

    private List<String> groups(int dyad, int quad, int eve, double expected) {
        int reports = 0;
        for (int q = 0; q < Panel.QUADS; q++) {
            reports += panel.count(dyad, q, eve - YEAR, eve);
        }
        int busy = 0;
        while (busy < BUSY.length && reports >= BUSY[busy]) {
            busy++;
        }
        int level = 0;
        while (level < EXPECTED.length && expected >= EXPECTED[level]) {
            level++;
        }
        List<String> groups = new ArrayList<>(List.of(ALL, Quad.values()[quad].label(), busy(busy), expected(level)));
        if (expected >= 1) {
            groups.add(TELLING);
        }
        return groups;
    }
}
