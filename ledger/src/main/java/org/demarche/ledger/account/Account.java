package org.demarche.ledger.account;

import java.time.LocalDate;
import java.util.List;
import org.demarche.ledger.store.Entry;
import org.demarche.model.Measure;
import org.jspecify.annotations.Nullable;

/**
 * What happened between two states in a period, and what it adds up to.
 *
 * @param a ISO 3166-1 alpha-3 code of the one
 * @param b ISO 3166-1 alpha-3 code of the other
 * @param from first day; null for no bound
 * @param to last day; null for no bound
 * @param events every event between the two, those too that did not happen, by date, document and event
 * @param sums eight of them: each quad category, first of a towards b, then of b towards a; what happened only
 * @param measures what happened, measured, of a towards b, then of b towards a
 * @param months the measures month by month, from the month of the first dated event that happened to that of the last, months without
 *     events among them
 */
public record Account(
        String a,
        String b,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<Entry> events,
        List<QuadSum> sums,
        List<Measure> measures,
        List<Month> months) {

    public Account {
        events = List.copyOf(events);
        sums = List.copyOf(sums);
        measures = List.copyOf(measures);
        months = List.copyOf(months);
    }
}
