package org.demarche.ledger.reports;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.demarche.ledger.store.Entry;
import org.demarche.ledger.store.GroupedReport;
import org.demarche.ledger.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Keeps {@code event_reports} and {@code documents_alike} in step with the documents, and reads them. Only what a new, changed or lost
 * document can have changed is done again; the tables come out the same as if all were done anew, in whatever order documents came.
 * Thread-safe as the store is.
 */
public final class ReportGroups {
    /** Copies and retellings are looked for among what is published within this many days. */
    static final int DAYS_APART = 3;

    /** So many documents, and what else was published on their last day, are grouped in one transaction: memory holds no more of them. */
    private static final int AT_ONCE = 5_000;

    private final Store store;

    public ReportGroups(Store store) {
        this.store = store;
    }

    /** Groups what came since the last time; at once where nothing did. */
    public void bringUpToDate() {
        synchronized (store) {
            for (Set<String> taken = takeUp(); !taken.isEmpty(); taken = takeUp()) {
                store.addGroups(grouped(), alike(taken));
            }
        }
    }

    private Set<String> takeUp() {
        return new HashSet<>(store.takeUpReports(AT_ONCE));
    }

    /** The group of each of these events, by the event's id; brings the tables up to date first. */
    public Map<String, String> of(Collection<Entry> events) {
        bringUpToDate();
        Set<String> wanted = new HashSet<>();
        events.forEach(event -> wanted.add(event.document()));
        Map<String, String> groups = new HashMap<>();
        for (GroupedReport row : store.groupedReports(wanted)) {
            groups.put(row.document() + "#" + row.event(), row.group());
        }
        return groups;
    }

    /** The events that these are reports of, each with all its reports, those too that are not among these; by day, then id. */
    public List<EventGroup> groups(Collection<Entry> events) {
        Map<String, String> groupOf = of(events);
        Set<String> wanted = new HashSet<>();
        events.forEach(event -> wanted.add(groupOf.getOrDefault(event.id(), event.id())));
        Map<String, Reading> readings = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (GroupedReport row : store.reportsOf(wanted)) {
            names.put(row.document() + "#" + row.event(), row.group());
            readings.put(row.document() + "#" + row.event(), Reading.of(row.reading()));
        }
        Map<String, List<EventGroup.Told>> reports = new TreeMap<>();
        for (Entry entry : store.entries(names.keySet())) {
            reports.computeIfAbsent(Objects.requireNonNull(names.get(entry.id())), key -> new ArrayList<>())
                    .add(new EventGroup.Told(entry, Objects.requireNonNull(readings.get(entry.id()))));
        }
        List<EventGroup> groups = new ArrayList<>();
        reports.forEach((id, told) -> groups.add(new EventGroup(id, sorted(told), texts(told))));
        groups.sort(Comparator.comparing(EventGroup::day, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(EventGroup::id));
        return groups;
    }

    private static List<EventGroup.Told> sorted(List<EventGroup.Told> told) {
        return told.stream()
                .sorted(Comparator.comparing(
                                (EventGroup.Told each) -> each.entry().published(),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(each -> each.entry().id()))
                .toList();
    }

    private int texts(List<EventGroup.Told> told) {
        Set<String> documents = new HashSet<>();
        told.forEach(each -> documents.add(each.entry().document()));
        Map<String, String> copyOf = new HashMap<>();
        for (String[] pair : store.copies(documents)) {
            copyOf.merge(pair[1], pair[0], (one, other) -> one.compareTo(other) < 0 ? one : other);
        }
        return (int) documents.stream()
                .filter(document -> !copyOf.containsKey(document))
                .count();
    }

    private List<GroupedReport> grouped() {
        List<Report> touched = store.eventsTakenUp().stream().map(Report::of).toList();
        Map<String, List<List<Telling>>> neighbourhoods =
                new Neighbourhood((first, last) -> store.eventsNear(first, last, Report.DAYS_TOLD)).of(touched);
        List<GroupedReport> rows = new ArrayList<>();
        neighbourhoods.forEach((name, groups) -> {
            for (List<Telling> group : groups) {
                String id = Grouping.name(group);
                for (Telling telling : group) {
                    String reading = Reading.of(telling, group).label();
                    for (Report report : telling.reports()) {
                        String event = report.id().substring(report.document().length() + 1);
                        rows.add(new GroupedReport(report.document(), event, id, name, reading));
                    }
                }
            }
        });
        return rows;
    }

    private record Day(@Nullable LocalDate day, AlikeTexts texts) {
        boolean near(@Nullable LocalDate other) {
            return day == null || other == null
                    ? day == other
                    : !day.plusDays(DAYS_APART).isBefore(other);
        }
    }

    /** Goes through the days in their order and keeps only those in mind that are near enough. */
    private List<Object[]> alike(Set<String> taken) {
        Deque<Day> near = new ArrayDeque<>();
        List<Object[]> rows = new ArrayList<>();
        store.textsNear(DAYS_APART, text -> {
            if (near.isEmpty() || !Objects.equals(near.getLast().day(), text.published())) {
                near.removeIf(each -> !each.near(text.published()));
                near.add(new Day(text.published(), new AlikeTexts()));
            }
            List<AlikeTexts> among = near.stream().map(Day::texts).toList();
            for (AlikeTexts.Pair pair :
                    near.getLast().texts().add(text.id(), Shingles.of(text.text(), text.title()), among)) {
                if (taken.contains(pair.a()) || taken.contains(pair.b())) {
                    rows.add(new Object[] {
                        pair.a(), pair.b(), pair.how().kind(), pair.how().likeness()
                    });
                }
            }
        });
        return rows;
    }
}
