package org.demarche.ledger.flows;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whose reports, of which two states, in which time. Both directions are meant.
 *
 * @param source one source: reports of several are never added together
 * @param a ISO 3166-1 alpha-3 code of the one
 * @param b of the other
 * @param from first day; null for no bound
 * @param to last day; null for no bound
 */
public record FlowQuery(
        String source,
        String a,
        String b,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
