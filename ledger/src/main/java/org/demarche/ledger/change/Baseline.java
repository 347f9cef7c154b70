package org.demarche.ledger.change;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * What the past of a series of counts lets expect of a day: negative binomial, with terms for weekday, month and the volume of the source.
 *
 * <p>Formula: the mean is l e s. e is the day's exposure ({@link Coverage#exposure}: weekday and volume). l = (Y + 1/2) / E, Y the counts and E
 * the exposures of the 364 days before. s is the season: with O the counts in the same month of earlier years and X what the mean level
 * of those years had let expect, s = (O + 10) / (X + 10), 1 in the first year. The variance is m + m² (1 / (r e) + 1 / (Y + 1/2)) for a mean m:
 * scatter ({@link Dispersion} of the days before), and what is not known of the level.
 * <br>Unit: reports. Missing data: no value for a day with fewer than 28 days before it.
 * <br>Source: own; a negative binomial with multiplicative terms, as in J. M. Hilbe (2011), Negative Binomial Regression.
 */
final class Baseline {
    static final int LEAST_DAYS = 28;
    static final int PAST = 364;
    private static final double SEASON_PRIOR = 10;

    private final LocalDate first;
    private final int[] counts;
    private final double[] exposure;
    private final double[] exposureUpTo;
    private final int[] countsUpTo;

    Baseline(LocalDate first, int[] counts, double[] exposure) {
        this.first = first;
        this.counts = counts;
        this.exposure = exposure;
        exposureUpTo = new double[counts.length + 1];
        countsUpTo = new int[counts.length + 1];
        for (int i = 0; i < counts.length; i++) {
            exposureUpTo[i + 1] = exposureUpTo[i] + exposure[i];
            countsUpTo[i + 1] = countsUpTo[i] + counts[i];
        }
    }

    /** The distribution of the count of some days in a row, as seen on the morning of the first of them. */
    record Expected(double mean, double variance) {
        /** How often it is {@code count} or more. */
        double tail(int count) {
            return NegativeBinomial.of(mean, variance).upper(count);
        }
    }

    /** Whether there is past enough for the day. */
    boolean speaks(int day) {
        return day >= LEAST_DAYS;
    }

    /** Expected of the days from {@code from} up to, without, {@code to}, from what came before. */
    Expected of(int from, int to) {
        int start = Math.max(0, from - PAST);
        int past = countsUpTo[from] - countsUpTo[start];
        double level = (past + 0.5) / (exposureUpTo[from] - exposureUpTo[start]);
        double size =
                Dispersion.size(Arrays.copyOfRange(counts, start, from), Arrays.copyOfRange(exposure, start, from));
        double days = exposureUpTo[to] - exposureUpTo[from];
        double mean = level * days * season(from);
        return new Expected(mean, mean + mean * mean * (1 / (size * days) + 1 / (past + 0.5)));
    }

    private double season(int day) {
        LocalDate today = first.plusDays(day);
        int observed = 0;
        double expected = 0;
        for (int back = 1; ; back++) {
            LocalDate month = today.minusYears(back).withDayOfMonth(1);
            int from = Math.toIntExact(ChronoUnit.DAYS.between(first, month));
            int to = from + month.lengthOfMonth();
            int year = Math.max(0, to - 365);
            if (from < 0 || to > day) {
                return (observed + SEASON_PRIOR) / (expected + SEASON_PRIOR);
            }
            observed += countsUpTo[to] - countsUpTo[from];
            expected += (countsUpTo[to] - countsUpTo[year])
                    * (exposureUpTo[to] - exposureUpTo[from])
                    / (exposureUpTo[to] - exposureUpTo[year]);
        }
    }
}
