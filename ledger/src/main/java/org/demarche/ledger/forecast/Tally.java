package org.demarche.ledger.forecast;

import java.time.LocalDate;

/**
 * Reports of one day, dyad, quad category and score, counted.
 *
 * @param day when it happened
 * @param actor ISO 3166-1 alpha-3 code
 * @param recipient another one
 * @param quad quad category, 1 to 4
 * @param score PLOVER score of each, a multiple of a half
 * @param reports how many
 */
public record Tally(LocalDate day, String actor, String recipient, int quad, double score, int reports) {}
