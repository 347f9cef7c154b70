package org.demarche.ledger.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.demarche.ledger.store.Store;
import org.demarche.model.DemarcheException;
import org.demarche.model.Dyad;
import org.demarche.model.Quad;

/** The reports of one source. */
record Reports(Store store, String source) {
    /** The last day of which the source tells. */
    LocalDate last() {
        String day = store.records("SELECT max(day) FROM directed_events WHERE source = ?", source)
                .getFirst()[0];
        if (day == null) {
            throw new DemarcheException("no events between states of source '" + source
                    + "': import some (demarche import events FILE), or read articles");
        }
        return LocalDate.parse(day);
    }

    List<Tally> tallies(LocalDate after, LocalDate last) {
        return store
                .records(
                        "SELECT day, actor, recipient, quad, plover, count(*) FROM directed_events"
                                + " WHERE source = ? AND day > ? AND day <= ? GROUP BY ALL ORDER BY ALL",
                        source,
                        after,
                        last)
                .stream()
                .map(row -> new Tally(
                        LocalDate.parse(Objects.requireNonNull(row[0])),
                        Objects.requireNonNull(row[1]),
                        Objects.requireNonNull(row[2]),
                        Integer.parseInt(Objects.requireNonNull(row[3])),
                        Double.parseDouble(Objects.requireNonNull(row[4])),
                        Integer.parseInt(Objects.requireNonNull(row[5]))))
                .toList();
    }

    /** What came in these days, both included. */
    double outcome(Dyad dyad, Quad quad, Measured measured, LocalDate from, LocalDate to) {
        String value = store.records(
                        "SELECT " + (measured == Measured.COUNT ? "count(*)" : "coalesce(sum(plover), 0)")
                                + " FROM directed_events WHERE source = ? AND actor = ? AND recipient = ? AND quad = ?"
                                + " AND day BETWEEN ? AND ?",
                        source,
                        dyad.actor(),
                        dyad.recipient(),
                        quad.number(),
                        from,
                        to)
                .getFirst()[0];
        return Double.parseDouble(Objects.requireNonNull(value));
    }
}
