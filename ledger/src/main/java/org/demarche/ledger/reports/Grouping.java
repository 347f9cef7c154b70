package org.demarche.ledger.reports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.demarche.ledger.store.Entry;

/**
 * Reports of one event, joined. Copies of a telling are of one event; then the most alike pair of tellings is joined first, then the next; two
 * groups become one if all their times meet, their countries do, and no two of their reports are from one sentence. So the result depends
 * on which reports there are and not on the order in which they came.
 */
public final class Grouping {
    /** Two tellings that are alike. */
    record Link(Telling a, Telling b, double score) {
        /** By ids too, the smaller of the two first: so that the order in which tellings were met does not count. */
        static final Comparator<Link> STRONGEST = Comparator.comparingDouble((Link link) -> -link.score())
                .thenComparing(Link::first)
                .thenComparing(Link::second);

        private String first() {
            return a.id().compareTo(b.id()) < 0 ? a.id() : b.id();
        }

        private String second() {
            return a.id().compareTo(b.id()) < 0 ? b.id() : a.id();
        }
    }

    private final Map<Telling, List<Telling>> groupOf = new IdentityHashMap<>();

    private Grouping() {}

    /** The group of each event: its first report's id by event id. Reports alike only to events that are not among these are not seen. */
    public static Map<String, String> of(Collection<Entry> events) {
        Candidates candidates = new Candidates();
        List<Report> reports = events.stream().map(Report::of).toList();
        reports.forEach(candidates::add);
        Set<Telling> tellings = new LinkedHashSet<>();
        reports.forEach(report -> tellings.add(candidates.of(report)));
        List<Link> links = new ArrayList<>();
        tellings.forEach(telling -> links.addAll(candidates.links(telling)));
        return names(of(tellings, links));
    }

    /** The groups, each with its tellings by id, themselves by their first report's id. */
    static List<List<Telling>> of(Collection<Telling> tellings, Collection<Link> links) {
        Grouping grouping = new Grouping();
        tellings.forEach(telling -> grouping.groupOf.put(telling, List.of(telling)));
        links.stream().sorted(Link.STRONGEST).forEach(grouping::join);
        Map<String, List<Telling>> groups = new TreeMap<>();
        grouping.groupOf.values().forEach(group -> groups.computeIfAbsent(name(group), key -> sorted(group)));
        return List.copyOf(groups.values());
    }

    static String name(List<Telling> group) {
        return group.stream().map(Telling::id).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static Map<String, String> names(List<List<Telling>> groups) {
        Map<String, String> names = new HashMap<>();
        for (List<Telling> group : groups) {
            String name = name(group);
            group.forEach(telling -> telling.reports().forEach(report -> names.put(report.id(), name)));
        }
        return names;
    }

    private static List<Telling> sorted(List<Telling> group) {
        return group.stream().sorted(Comparator.comparing(Telling::id)).toList();
    }

    private void join(Link link) {
        List<Telling> a = groupOf.getOrDefault(link.a(), List.of(link.a()));
        List<Telling> b = groupOf.getOrDefault(link.b(), List.of(link.b()));
        if (a != b && joinable(a, b)) {
            List<Telling> both = new ArrayList<>(a);
            both.addAll(b);
            both.forEach(telling -> groupOf.put(telling, both));
        }
    }

    private static boolean joinable(List<Telling> a, List<Telling> b) {
        return Likeness.partiesMeet(parties(a), parties(b))
                && a.stream()
                        .allMatch(x -> b.stream()
                                .allMatch(y -> Likeness.timesMeet(x.sample(), y.sample()) && !x.sharesSentence(y)));
    }

    private static Set<String> parties(List<Telling> group) {
        Set<String> parties = new TreeSet<>();
        group.forEach(telling -> parties.addAll(telling.sample().parties()));
        return parties;
    }
}
