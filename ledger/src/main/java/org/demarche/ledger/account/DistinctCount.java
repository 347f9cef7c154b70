package org.demarche.ledger.account;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.ledger.store.Entry;
import org.demarche.model.Actor;
import org.demarche.model.Dyad;
import org.demarche.model.Event;
import org.demarche.model.EventType;
import org.demarche.model.Measure;
import org.demarche.model.When;
import org.jspecify.annotations.Nullable;

/**
 * How many different events the reports tell of.
 *
 * <p>Formula: the number of different (type, first day, last day, countries that act, countries that are acted upon) among the reports;
 * a report without a date counts as an event of its own.
 * <br>Unit: events. Range: 0 to n. Missing data: 0 where no report is known.
 * <br>Caveats: two meetings of the same two states on one day count once, one meeting that two outlets date differently counts twice.
 * <br>Source: the daily filter of event data, "one a day"; see P. A. Schrodt and J. E. Yonamine (2013), All Azimuth 2(2), 5-22.
 */
public record DistinctCount() implements DyadMeasure {
    @Override
    public String name() {
        return "distinct events";
    }

    @Override
    public Measure of(Dyad dyad, List<Entry> events) {
        return measure(dyad, (double) of(events), "events", events);
    }

    static int of(List<Entry> events) {
        Set<Key> seen = new HashSet<>();
        events.forEach(entry -> seen.add(Key.of(entry)));
        return seen.size();
    }

    /** What reports of one event have in common. */
    private record Key(
            EventType type,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            Set<String> actors,
            Set<String> recipients,
            String undated) {

        static Key of(Entry entry) {
            Event event = entry.event();
            When when = event.when();
            return new Key(
                    event.type(),
                    when == null ? null : when.start(),
                    when == null ? null : when.end(),
                    countries(event.actors()),
                    countries(event.recipients()),
                    when == null ? entry.id() : "");
        }

        private static Set<String> countries(List<Actor> actors) {
            Set<String> countries = new TreeSet<>();
            actors.forEach(actor -> countries.add(actor.country()));
            return countries;
        }
    }
}
