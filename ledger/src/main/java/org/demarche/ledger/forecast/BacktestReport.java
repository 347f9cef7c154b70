package org.demarche.ledger.forecast;

import java.time.LocalDate;
import java.util.List;

/**
 * How the forecasts of the past turned out, had they been issued week by week.
 *
 * @param source whose events
 * @param from the first day of issue
 * @param to the last
 * @param lines what came out, by weeks ahead, what is measured, and group
 */
public record BacktestReport(String source, LocalDate from, LocalDate to, List<Line> lines) {

    /**
     * One group of forecasts.
     *
     * @param weeks weeks ahead; 0 for all together
     * @param measured counts or flows
     * @param group {@code all}, a quad category, how busy the dyad was in the year before, or how many reports the model expected
     * @param forecasts how many, over all days of issue
     * @param issues days of issue
     * @param dyads directed dyads among them
     * @param reports what came, over all
     * @param logScore mean log probability of what came, under the model
     * @param crps mean continuous ranked probability score of the model, in units of what is measured
     * @param coverage share of what came within the middle 80 % of the model's distribution, 0 to 1: of the randomised PIT
     * @param within share within the printed intervals
     * @param nominal mean probability that these intervals gave themselves
     * @param baselines what is held against it
     */
    public record Line(
            int weeks,
            Measured measured,
            String group,
            long forecasts,
            int issues,
            int dyads,
            double reports,
            double logScore,
            double crps,
            double coverage,
            double within,
            double nominal,
            List<Held> baselines) {}

    /**
     * A baseline on the same forecasts.
     *
     * @param name which one
     * @param logScore its mean log probability
     * @param logSkill share of its loss that the model saves, (model - baseline) / |baseline|: above 0 the model is better
     * @param crps its mean score
     * @param crpsSkill share of it that the model saves
     * @param issuesWon days of issue on which the model's log score was the better one
     */
    public record Held(String name, double logScore, double logSkill, double crps, double crpsSkill, int issuesWon) {}
}
