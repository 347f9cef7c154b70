package org.demarche.ledger.account;

import org.demarche.model.Dyad;
import org.demarche.model.Quad;

/**
 * What one state did to another within one quad category. Only events that happened count.
 *
 * @param dyad who to whom
 * @param quad the category
 * @param n how many reports: an event that three documents tell counts three times
 * @param distinct how many events: reports with the same type, date and countries on both sides count once
 * @param ploverSum sum of the PLOVER scores of the {@code n} reports
 * @param goldsteinSum sum of the Goldstein scores of the {@code n} reports
 */
public record QuadSum(Dyad dyad, Quad quad, int n, int distinct, double ploverSum, double goldsteinSum) {}
