package org.demarche.ledger.forecast;

import java.util.ArrayList;
import java.util.List;

/**
 * What is known of every dyad on the eve of each week: weighted means of its reports with short and long memory, of its reverse, of all
 * quads, of what else actor and recipient do, and of all dyads. Nothing of the week itself or later enters.
 *
 * <p>A dyad is forecast that had a report, either way, in the year before.
 */
final class Features {
    /** How many features a row has: logarithms of rates. */
    static final int WIDTH = 17;

    /** How many of the rates themselves a row has. */
    static final int RATES = 12;

    /** Memories in weeks: a report's weight falls to 1/e in that time. */
    private static final double[] MEMORY = {1, 3, 8, 20};

    /** A memory that forgets nothing within the year. */
    private static final int MEAN = MEMORY.length;

    private static final int YEAR = 52;

    /** Added before taking logarithms: about the least that one report leaves in that memory. */
    private static final double[] LITTLE = {0.05, 0.03, 0.02, 0.015, 0.01};

    private final Panel panel;
    private final int first;
    private final List<Eve> eves = new ArrayList<>();

    /**
     * The eve of one week.
     *
     * @param dyads the dyads that are forecast
     * @param rows by quad: features of each of them, row by row, the first 1
     * @param rates by quad: rates of reports a week that stand behind features, row by row, the first 1
     */
    record Eve(int week, int[] dyads, double[][] rows, double[][] rates) {}

    Features(Panel panel) {
        this(panel, 0);
    }

    /** @param first the first eve that will be asked for; what comes before enters all the same */
    Features(Panel panel, int first) {
        this.panel = panel;
        this.first = first;
        double[][] memory = new double[MEAN + 1][panel.dyads().size() * Panel.QUADS];
        double[] worth = new double[MEAN + 1];
        for (int week = 0; week <= panel.weeks(); week++) {
            if (week >= first) {
                eves.add(eve(week, memory, worth));
            }
            if (week < panel.weeks()) {
                remember(week, memory, worth);
            }
        }
    }

    Eve eve(int week) {
        return eves.get(week - first);
    }

    private void remember(int week, double[][] memory, double[] worth) {
        for (int m = 0; m <= MEAN; m++) {
            double keep = m == MEAN ? 1 : Math.exp(-1 / MEMORY[m]);
            worth[m] = worth[m] * keep + 1;
            for (int i = 0; i < memory[m].length; i++) {
                memory[m][i] *= keep;
            }
            for (Panel.Cell cell : panel.cells(week)) {
                memory[m][cell.dyad() * Panel.QUADS + cell.quad()] += cell.reports();
            }
        }
        if (week >= YEAR) {
            worth[MEAN]--;
            for (Panel.Cell cell : panel.cells(week - YEAR)) {
                memory[MEAN][cell.dyad() * Panel.QUADS + cell.quad()] -= cell.reports();
            }
        }
    }

    private Eve eve(int week, double[][] memory, double[] worth) {
        int all = panel.dyads().size();
        int[] dyads = java.util.stream.IntStream.range(0, all)
                .filter(dyad -> total(memory[MEAN], dyad) + total(memory[MEAN], panel.reverse(dyad)) > 0)
                .toArray();
        double[][] rows = new double[Panel.QUADS][dyads.length * WIDTH];
        double[][] rates = new double[Panel.QUADS][dyads.length * RATES];
        for (int quad = 0; quad < Panel.QUADS; quad++) {
            fill(rows[quad], rates[quad], quad, week, dyads, memory, worth);
        }
        return new Eve(week, dyads, rows, rates);
    }

    private static double total(double[] memory, int dyad) {
        double sum = 0;
        for (int quad = 0; quad < Panel.QUADS; quad++) {
            sum += memory[dyad * Panel.QUADS + quad];
        }
        return sum;
    }

    private void fill(
            double[] rows, double[] rates, int quad, int week, int[] dyads, double[][] memory, double[] worth) {
        double[] byActor = new double[panel.countries()];
        double[] byRecipient = new double[panel.countries()];
        double now = 0;
        double ever = 0;
        for (int dyad : dyads) {
            int place = dyad * Panel.QUADS + quad;
            byActor[panel.actor(dyad)] += memory[3][place] / worth[3];
            byRecipient[panel.recipient(dyad)] += memory[3][place] / worth[3];
            now += memory[1][place] / worth[1];
            ever += memory[MEAN][place] / worth[MEAN];
        }
        double trend = Math.log((now + 0.5) / (ever + 0.5));
        double age = Math.log(Math.clamp(week, 1, YEAR));
        int at = 0;
        int rate = 0;
        for (int dyad : dyads) {
            int place = dyad * Panel.QUADS + quad;
            int back = panel.reverse(dyad);
            rates[rate++] = 1;
            for (int m = 0; m <= MEAN; m++) {
                rates[rate++] = memory[m][place] / worth[m];
            }
            for (int m = 1; m <= 3; m += 2) {
                rates[rate++] = memory[m][back * Panel.QUADS + quad] / worth[m];
                rates[rate++] = total(memory[m], dyad) / worth[m];
                rates[rate++] = total(memory[m], back) / worth[m];
            }
            rows[at++] = 1;
            for (int j = 1; j < RATES; j++) {
                rows[at++] = Math.log(rates[rate - RATES + j] + LITTLE[j <= MEAN + 1 ? j - 1 : j < 9 ? 1 : 3]);
            }
            double own = memory[3][place] / worth[3];
            double conflict = memory[3][dyad * Panel.QUADS + 2] + memory[3][dyad * Panel.QUADS + 3];
            rows[at++] = Math.log(conflict / worth[3] + 0.02);
            rows[at++] = Math.log(Math.max(0, byActor[panel.actor(dyad)] - own) + 0.1);
            rows[at++] = Math.log(Math.max(0, byRecipient[panel.recipient(dyad)] - own) + 0.1);
            rows[at++] = trend;
            rows[at++] = age;
        }
    }
}
