package org.demarche.ledger.change;

import java.time.LocalDate;
import java.util.List;
import org.demarche.model.Quad;

/**
 * A day with more reports of a quad category than its past lets expect.
 *
 * @param count reports of the day
 * @param expected how many the baseline has
 * @param tail how often the baseline has as many or more: the score, 0 to 1, smaller is stranger
 * @param reports the day's
 */
public record Anomaly(LocalDate day, Quad quad, int count, double expected, double tail, List<Report> reports) {
    public Anomaly {
        reports = List.copyOf(reports);
    }
}
