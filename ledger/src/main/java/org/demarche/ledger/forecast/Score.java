package org.demarche.ledger.forecast;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Adds up how a group of forecasts did. The first distribution of each is the model's, behind it come the baselines'. Not thread-safe. */
final class Score {
    static final double LEVEL = 0.8;

    private static final int MODELS = 1 + Baseline.values().length;

    private final Map<Integer, double[]> logByIssue = new TreeMap<>();
    private final BitSet dyads = new BitSet();
    private final double[] log = new double[MODELS];
    private final double[] crps = new double[MODELS];
    private long forecasts;
    private double outcomes;
    private double covered;
    private double within;
    private double nominal;

    /** How one forecast did. */
    record Single(double[] log, double[] crps, double outcome, double covered, boolean within, double nominal) {
        static Single of(List<Distribution> distributions, int outcome) {
            double[] log = new double[MODELS];
            double[] crps = new double[MODELS];
            for (int m = 0; m < MODELS; m++) {
                log[m] = distributions.get(m).logProbability(outcome);
                crps[m] = distributions.get(m).crps(outcome);
            }
            Distribution model = distributions.getFirst();
            Distribution.Interval interval = model.interval(LEVEL);
            double value = outcome * model.unit();
            return new Single(
                    log, crps, value, model.covered(outcome, LEVEL), interval.holds(value), interval.probability());
        }
    }

    void add(int issue, int dyad, Single single) {
        forecasts++;
        dyads.set(dyad);
        outcomes += single.outcome;
        covered += single.covered;
        within += single.within ? 1 : 0;
        nominal += single.nominal;
        double[] sums = logByIssue.computeIfAbsent(issue, key -> new double[MODELS]);
        for (int m = 0; m < MODELS; m++) {
            log[m] += single.log[m];
            crps[m] += single.crps[m];
            sums[m] += single.log[m];
        }
    }

    void add(Score other) {
        forecasts += other.forecasts;
        dyads.or(other.dyads);
        outcomes += other.outcomes;
        covered += other.covered;
        within += other.within;
        nominal += other.nominal;
        for (int m = 0; m < MODELS; m++) {
            log[m] += other.log[m];
            crps[m] += other.crps[m];
        }
        other.logByIssue.forEach((issue, sums) -> {
            double[] mine = logByIssue.computeIfAbsent(issue, key -> new double[MODELS]);
            for (int m = 0; m < MODELS; m++) {
                mine[m] += sums[m];
            }
        });
    }

    BacktestReport.Line line(int weeks, Measured measured, String group) {
        List<BacktestReport.Held> held = new ArrayList<>();
        for (Baseline baseline : Baseline.values()) {
            int m = 1 + baseline.ordinal();
            held.add(new BacktestReport.Held(
                    baseline.name().toLowerCase(Locale.ROOT),
                    log[m] / forecasts,
                    (log[0] - log[m]) / -log[m],
                    crps[m] / forecasts,
                    1 - crps[0] / crps[m],
                    (int) logByIssue.values().stream()
                            .filter(sums -> sums[0] > sums[m])
                            .count()));
        }
        return new BacktestReport.Line(
                weeks,
                measured,
                group,
                forecasts,
                logByIssue.size(),
                dyads.cardinality(),
                outcomes,
                log[0] / forecasts,
                crps[0] / forecasts,
                covered / forecasts,
                within / forecasts,
                nominal / forecasts,
                List.copyOf(held));
    }
}
