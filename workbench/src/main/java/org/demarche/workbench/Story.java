package org.demarche.workbench;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.ledger.store.Entry;
import org.demarche.model.Actor;
import org.demarche.model.Event;
import org.demarche.model.EventType;
import org.demarche.model.Stance;
import org.jspecify.annotations.Nullable;

/**
 * One event and all that tell it alike: same type, first day, countries on both sides and stance. Reports without a day stay apart.
 *
 * @param reports at least one, the first published in front
 */
public record Story(List<Entry> reports) {
    private static final Comparator<Entry> BY_PUBLICATION =
            Comparator.comparing(Entry::published, Comparator.nullsLast(Comparator.naturalOrder()));

    public Story {
        reports = List.copyOf(reports);
    }

    /** The report that was published first. */
    public Entry first() {
        return reports.getFirst();
    }

    /** The events, put together, in the order of the first report of each. */
    public static List<Story> of(List<Entry> entries) {
        Map<Object, List<Entry>> alike = new LinkedHashMap<>();
        for (Entry entry : entries) {
            LocalDate day = entry.date();
            Object key = day == null ? entry.id() : Key.of(entry.event(), day);
            alike.computeIfAbsent(key, none -> new ArrayList<>()).add(entry);
        }
        alike.values().forEach(reports -> reports.sort(BY_PUBLICATION));
        return alike.values().stream().map(Story::new).toList();
    }

    private record Key(EventType type, LocalDate day, Set<String> actors, Set<String> recipients, Stance stance) {
        static Key of(Event event, LocalDate day) {
            return new Key(event.type(), day, countries(event.actors()), countries(event.recipients()), event.stance());
        }

        private static Set<String> countries(Collection<Actor> actors) {
            Set<String> countries = new TreeSet<>();
            actors.forEach(actor -> countries.add(actor.country()));
            return countries;
        }
    }

    /** Where the report comes from: outlet and day, as far as they are known. */
    public static String origin(Entry entry) {
        @Nullable LocalDate published = entry.published();
        return published == null ? outlet(entry) : outlet(entry) + ", " + published;
    }

    /** The outlet's name; where it gives none, that of its site. */
    public static String outlet(Entry entry) {
        if (entry.publisher() != null) {
            return entry.publisher();
        }
        try {
            @Nullable
            String host =
                    entry.address() == null ? null : URI.create(entry.address()).getHost();
            return host == null ? entry.document() : host.replaceFirst("^www\\.", "");
        } catch (IllegalArgumentException noAddress) {
            return entry.document();
        }
    }
}
