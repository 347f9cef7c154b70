package org.demarche.ledger.forecast;

/**
 * Plain forecasts to be held against. Each gets a distribution of its own, fitted on the same past as the model's: negative binomial, its
 * mean the best mixture of a constant and what the baseline knows, its scatter the best power of the mean ({@link AdditiveRegression}).
 */
public enum Baseline {
    /** The last value: the reports of the last weeks, as many as are to be forecast. */
    NAIVE(2) {
        @Override
        void features(Panel panel, int dyad, int quad, int week, int weeks, double[] row, int at) {
            row[at + 1] = rate(panel, dyad, quad, week - weeks, week) * weeks;
        }
    },

    /** The dyad's mean of all weeks before, a year at most. */
    MEAN(2) {
        @Override
        void features(Panel panel, int dyad, int quad, int week, int weeks, double[] row, int at) {
            row[at + 1] = rate(panel, dyad, quad, week - YEAR, week) * weeks;
        }
    },

    /** The mean, mixed with the same weeks one season before: a year before where the record reaches so far back, else a quarter. */
    SEASONAL(3) {
        @Override
        void features(Panel panel, int dyad, int quad, int week, int weeks, double[] row, int at) {
            row[at + 1] = rate(panel, dyad, quad, week - YEAR, week) * weeks;
            int season = week >= YEAR ? YEAR : QUARTER;
            row[at + 2] = rate(panel, dyad, quad, week - season, week - season + weeks) * weeks;
        }
    };

    private static final int YEAR = 52;
    private static final int QUARTER = 13;

    private final int width;

    Baseline(int width) {
        this.width = width;
    }

    int width() {
        return width;
    }

    /** The first eve to learn from, where the last one is that one: one that has a season behind it, once there are two of them. */
    int first(int last, int least) {
        if (this != SEASONAL) {
            return least;
        }
        return last > YEAR ? YEAR : last > QUARTER ? QUARTER : least;
    }

    /** Writes what the baseline knows on the eve of the week; the first feature, 1, is there already. */
    abstract void features(Panel panel, int dyad, int quad, int week, int weeks, double[] row, int at);

    /** Features of all these dyads, row by row. */
    double[] rows(Panel panel, int[] dyads, int quad, int week, int weeks) {
        double[] rows = new double[dyads.length * width];
        for (int i = 0; i < dyads.length; i++) {
            rows[i * width] = 1;
            features(panel, dyads[i], quad, week, weeks, rows, i * width);
        }
        return rows;
    }

    /** Reports a week, over those of the weeks that are on record. */
    private static double rate(Panel panel, int dyad, int quad, int from, int to) {
        int first = Math.max(0, from);
        return to <= first ? 0 : (double) panel.count(dyad, quad, first, to) / (to - first);
    }
}
