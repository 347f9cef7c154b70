package org.demarche.ledger.account;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.ledger.store.Entry;
import org.demarche.model.Actor;
import org.demarche.model.EventType;
import org.demarche.model.When;

/**
 * The daily filter of event data, for events that others have coded: those of one category, time and countries are one. Undated ones are
 * not taken for one. See P. A. Schrodt and J. E. Yonamine (2013), All Azimuth 2(2), 5-22.
 */
final class OneADay {
    private record Key(EventType type, LocalDate start, LocalDate end, Set<String> actors, Set<String> recipients) {}

    private OneADay() {}

    static Map<String, String> groups(List<Entry> events) {
        Map<Key, String> first = new HashMap<>();
        Map<String, String> groups = new HashMap<>();
        for (Entry entry : events) {
            When when = entry.event().when();
            if (when != null) {
                Key key = new Key(
                        entry.event().type(),
                        when.start(),
                        when.end(),
                        countries(entry.event().actors()),
                        countries(entry.event().recipients()));
                groups.put(entry.id(), first.computeIfAbsent(key, none -> entry.id()));
            }
        }
        return groups;
    }

    private static Set<String> countries(List<Actor> actors) {
        Set<String> countries = new TreeSet<>();
        actors.forEach(actor -> countries.add(actor.country()));
        return countries;
    }
}
