package org.demarche.ledger.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.demarche.ledger.store.Entry;
import org.jspecify.annotations.Nullable;

/**
 * One event with all reports of it.
 *
 * @param id id of the first of its reports, by which the group goes
 * @param reports the reports, by day of publication, then id; at least one
 * @param texts how many different texts tell it: copies of one text count once
 */
public record EventGroup(String id, List<Told> reports, int texts) {
    /**
     * One report.
     *
     * @param entry the event as this document tells it
     * @param reading how it stands to the others
     */
    public record Told(Entry entry, Reading reading) {}

    public EventGroup {
        reports = List.copyOf(reports);
    }

    /** How many outlets report it; documents without one count as one together. */
    public int outlets() {
        return (int) reports.stream()
                .map(told -> Objects.requireNonNullElse(told.entry().publisher(), ""))
                .distinct()
                .count();
    }

    /** The earliest day that a report gives it; null where none does. */
    public @Nullable LocalDate day() {
        return reports.stream()
                .map(told -> told.entry().date())
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** Whether a report denies it, or gives other numbers than another. */
    public boolean contradicted() {
        return reports.stream()
                .anyMatch(told -> told.reading() == Reading.DENIES && reports.size() > 1
                        || told.reading() == Reading.OTHER_NUMBERS);
    }
}
