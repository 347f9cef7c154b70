package org.demarche.ledger.forecast;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The fits for one quad category and one number of weeks ahead, eve by eve: each is made of what was known on its eve and starts from the
 * one before. Not thread-safe.
 */
final class Chain {
    /** Before that many weeks there is too little to look back on. */
    private static final int FIRST = 4;

    /** So many eves at most are learnt from, the latest. */
    static final int MOST = 60;

    /** So many rows are enough: where the eves have more, every second is learnt from, or every third. */
    private static final int ENOUGH = 100_000;

    private final Panel panel;
    private final Features features;
    private final int quad;
    private final int weeks;
    private @Nullable Model model;
    private final Map<Baseline, AdditiveRegression> baselines = new EnumMap<>(Baseline.class);

    Chain(Panel panel, Features features, int quad, int weeks) {
        this.panel = panel;
        this.features = features;
        this.quad = quad;
        this.weeks = weeks;
    }

    /** The first eve with something to learn from. */
    static int first(int weeks) {
        return FIRST + weeks;
    }

    /** The model, learnt from all eves whose weeks were over on this one. */
    Model model(int eve) {
        List<Sample.Part> logs = new ArrayList<>();
        List<Sample.Part> rates = new ArrayList<>();
        int step = step(from(eve, FIRST), eve - weeks);
        for (int past = eve - weeks; past >= from(eve, FIRST); past -= step) {
            Features.Eve known = features.eve(past);
            int[] outcomes = outcomes(known);
            logs.add(new Sample.Part(known.rows()[quad], outcomes));
            rates.add(new Sample.Part(known.rates()[quad], outcomes));
        }
        Model fitted = new Model(
                quad,
                CountRegression.fit(new Sample(Features.WIDTH, logs), model == null ? null : model.multiplying()),
                AdditiveRegression.fit(new Sample(Features.RATES, rates), model == null ? null : model.adding()));
        model = fitted;
        return fitted;
    }

    /** The baseline, learnt from the same eves: from those that have a season behind them, once there are some. */
    AdditiveRegression baseline(Baseline baseline, int eve) {
        List<Sample.Part> parts = new ArrayList<>();
        int first = baseline.first(eve - weeks, FIRST);
        for (int past = from(eve, first); past <= eve - weeks; past++) {
            Features.Eve known = features.eve(past);
            parts.add(new Sample.Part(baseline.rows(panel, known.dyads(), quad, past, weeks), outcomes(known)));
        }
        AdditiveRegression fitted =
                AdditiveRegression.fit(new Sample(baseline.width(), parts), baselines.get(baseline));
        baselines.put(baseline, fitted);
        return fitted;
    }

    private int from(int eve, int first) {
        return Math.max(first, eve - weeks - MOST + 1);
    }

    private int step(int first, int last) {
        long rows = IntStream.rangeClosed(first, last)
                .mapToLong(eve -> features.eve(eve).dyads().length)
                .sum();
        return Math.toIntExact(rows / ENOUGH) + 1;
    }

    private int[] outcomes(Features.Eve known) {
        int[] outcomes = new int[known.dyads().length];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = panel.count(known.dyads()[i], quad, known.week(), known.week() + weeks);
        }
        return outcomes;
    }
}
