package org.demarche.ledger.flows;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which events of which source.
 *
 * @param source one source
 * @param countries none for all; one that has a part in the event; two for what is between them, either way
 * @param from first day; null for no bound
 * @param to last day; null for no bound
 */
public record EventQuestion(
        String source,
        List<String> countries,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    public EventQuestion {
        countries = List.copyOf(countries);
    }
}
