package org.demarche.ledger.claims;

import java.time.LocalDate;

/**
 * Until when a claim has to come true.
 *
 * @param from the day of the claim
 * @param until the last day
 * @param basis what it was read from: the words of the text, or the declared default
 */
public record Horizon(LocalDate from, LocalDate until, String basis) {}
