package org.demarche.ledger.forecast;

import java.time.LocalDate;
import java.util.List;
import org.demarche.model.Dyad;
import org.demarche.model.Quad;
import org.jspecify.annotations.Nullable;

/**
 * The forecasts for two states, both ways.
 *
 * @param source whose events
 * @param issued the day of issue
 * @param last the last day of the source
 * @param forecasts by direction, quad category, what is measured, weeks ahead
 * @param notes why some are missing, a sentence each
 */
public record ForecastSheet(
        String source, LocalDate issued, LocalDate last, List<Forecast> forecasts, List<String> notes) {

    /**
     * One forecast.
     *
     * @param dyad who does to whom
     * @param quad quad category
     * @param weeks weeks ahead, from the day after issue
     * @param measured count of reports or sum of their PLOVER scores
     * @param mean expected value
     * @param median as likely above as below
     * @param low lowest value of the 80 % interval
     * @param high highest value
     * @param probability what the interval holds in truth
     * @param outcome what came; null where the time is not over yet
     */
    public record Forecast(
            Dyad dyad,
            Quad quad,
            int weeks,
            Measured measured,
            double mean,
            double median,
            double low,
            double high,
            double probability,
            @Nullable Double outcome) {

        /** Whether what came lies within the interval; null where the time is not over. */
        public @Nullable Boolean within() {
            return outcome == null ? null : new Distribution.Interval(low, high, probability).holds(outcome);
        }
    }
}
