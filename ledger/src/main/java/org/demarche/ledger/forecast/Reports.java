package org.demarche.ledger.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.demarche.ledger.flows.Sources;
import org.demarche.ledger.store.Store;
import org.demarche.model.DemarcheException;
import org.demarche.model.Dyad;
import org.demarche.model.Quad;
import org.jspecify.annotations.Nullable;

/** The reports of one source. */
record Reports(Store store, String source) {
    /** So many days without anything are a gap in the record, and what lies before them is not of it. */
    private static final int GAP = 28;

    /** The last day of which the source tells. */
    LocalDate last() {
        String day = store.records("SELECT max(day) FROM " + Sources.directed(source) + " WHERE source = ?", source)
                .getFirst()[0];
        if (day == null) {
            throw new DemarcheException("no events between states of source '" + source
                    + "': import some (demarche import events FILE), or read articles");
        }
        return LocalDate.parse(day);
    }

    /**
     * What happened up to that day, as far as the record goes back without a gap, and at most so many weeks. Articles tell of what was long
     * before the first of them too; were that taken for the record, it would begin with years in which next to nothing happened, and
     * what is learnt from them is that nothing will.
     */
    List<Tally> tallies(LocalDate last, int weeks) {
        LocalDate first = first(last, weeks);
        return store
                .records(
                        "SELECT day, actor, recipient, quad, plover, count(*) FROM " + Sources.directed(source)
                                + " WHERE source = ? AND day >= ? AND day <= ? GROUP BY ALL ORDER BY ALL",
                        source,
                        first,
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

    /** The first day of the record: of our own, of what was published, of an import, of what happened. A stray early day is not in it. */
    private LocalDate first(LocalDate last, int weeks) {
        LocalDate earliest = last.minusDays(weeks * 7L - 1);
        String days = source.equals(Sources.OWN)
                ? "SELECT DISTINCT published FROM documents WHERE published BETWEEN ? AND ? ORDER BY 1 DESC"
                : "SELECT DISTINCT day FROM " + Sources.directed(source) + " WHERE day BETWEEN ? AND ? AND source = '"
                        + source + "' ORDER BY 1 DESC";
        LocalDate first = last.plusDays(1);
        for (@Nullable String[] row : store.records(days, earliest, last)) {
            LocalDate day = LocalDate.parse(Objects.requireNonNull(row[0]));
            if (day.isBefore(first.minusDays(GAP))) {
                break;
            }
            first = day;
        }
        return first;
    }

    /** What came in these days, both included. */
    double outcome(Dyad dyad, Quad quad, Measured measured, LocalDate from, LocalDate to) {
        String value = store.records(
                        "SELECT " + (measured == Measured.COUNT ? "count(*)" : "coalesce(sum(plover), 0)")
                                + " FROM " + Sources.directed(source)
                                + " WHERE source = ? AND actor = ? AND recipient = ? AND quad = ?"
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
