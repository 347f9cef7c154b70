package org.demarche.ledger.account;

import java.util.List;
import java.util.Map;
import org.demarche.ledger.store.Entry;
import org.demarche.model.Dyad;
import org.demarche.model.Measure;

/**
 * How many different events the reports tell of.
 *
 * <p>Formula: the number of different groups that the reports fall into; a report that has none counts as an event of its own.
 * <br>Unit: events. Range: 0 to n. Missing data: 0 where no report is known.
 * <br>Caveats: two meetings of the same two states within days, told in the same words, may count once; one meeting that outlets tell in
 * words of their own may count twice. docs/reports.md says how well reports are joined.
 * <br>Source: own. Event data filters "one a day" instead; see P. A. Schrodt and J. E. Yonamine (2013), All Azimuth 2(2), 5-22.
 *
 * @param groups the event that each report is of, by the report's id
 */
public record DistinctCount(Map<String, String> groups) implements DyadMeasure {
    @Override
    public String name() {
        return "distinct events";
    }

    @Override
    public Measure of(Dyad dyad, List<Entry> events) {
        return measure(dyad, (double) of(events, groups), "events", events);
    }

    static int of(List<Entry> events, Map<String, String> groups) {
        return (int) events.stream()
                .map(entry -> groups.getOrDefault(entry.id(), entry.id()))
                .distinct()
                .count();
    }
}
