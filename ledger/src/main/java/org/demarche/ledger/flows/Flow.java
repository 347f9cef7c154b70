package org.demarche.ledger.flows;

import java.time.LocalDate;
import org.demarche.model.Dyad;
import org.demarche.model.Quad;

/**
 * What one state directed at another in one period within one quad category, by one source. Only what happened counts; a category without
 * reports has no flow.
 *
 * @param dyad who to whom
 * @param start first day of the period
 * @param quad the category
 * @param n reports
 * @param distinct different types and days among them: events, each told by one report or more
 * @param plover sum of their PLOVER scores
 * @param goldstein sum of their Goldstein scores
 */
public record Flow(Dyad dyad, LocalDate start, Quad quad, int n, int distinct, double plover, double goldstein) {
    /** Both together, from the earlier start; their days are different ones. */
    public Flow plus(Flow other) {
        return new Flow(
                dyad,
                start.isBefore(other.start) ? start : other.start,
                quad,
                n + other.n,
                distinct + other.distinct,
                plover + other.plover,
                goldstein + other.goldstein);
    }
}
