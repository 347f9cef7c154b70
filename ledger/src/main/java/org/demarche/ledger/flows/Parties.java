package org.demarche.ledger.flows;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.demarche.ledger.store.Store;
import org.demarche.model.Dyad;

/**
 * How many of our own events each country has a part in, and each two of them together, on whichever side; most first, then by
 * alphabet.
 *
 * @param countries by code, bodies such as {@code IGO} among them
 * @param pairs each once, the first in the alphabet first
 */
public record Parties(Map<String, Long> countries, Map<Dyad, Long> pairs) {
    static Parties read(Store store) {
        String taking = "SELECT DISTINCT document, event, country FROM event_actors WHERE country <> ''";
        Map<String, Long> countries = new LinkedHashMap<>();
        store.records(
                row -> countries.put(Objects.requireNonNull(row[0]), Long.valueOf(Objects.requireNonNull(row[1]))),
                "SELECT country, count(*) AS n FROM (" + taking + ") GROUP BY country ORDER BY n DESC, country");
        Map<Dyad, Long> pairs = new LinkedHashMap<>();
        store.records(
                row -> pairs.put(
                        new Dyad(Objects.requireNonNull(row[0]), Objects.requireNonNull(row[1])),
                        Long.valueOf(Objects.requireNonNull(row[2]))),
                "WITH taking AS (" + taking + ") SELECT a.country AS a, b.country AS b, count(*) AS n FROM taking a"
                        + " JOIN taking b ON a.document = b.document AND a.event = b.event AND a.country < b.country"
                        + " GROUP BY a.country, b.country ORDER BY n DESC, a.country, b.country");
        return new Parties(countries, pairs);
    }
}
