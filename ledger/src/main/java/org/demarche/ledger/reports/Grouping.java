package org.demarche.ledger.reports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.demarche.ledger.store.Entry;

/**
 * Reports of one event, joined. The most alike pair is joined first, then the next; two groups become one if all their times meet, their
 * countries do, and no two of their reports are from one sentence. So the result depends on which reports there are and not on the order
 * in which they came.
 */
public final class Grouping {
    /** Two reports that are alike, the one with the smaller id first. */
    record Link(Report a, Report b, double score) {
        static final Comparator<Link> STRONGEST = Comparator.comparingDouble((Link link) -> -link.score())
                .thenComparing(link -> link.a().id())
                .thenComparing(link -> link.b().id());
    }

    private final Map<String, List<Report>> groupOf = new HashMap<>();

    private Grouping() {}

    /** The group of each event: its first report's id by event id. Reports alike only to events that are not among these are not seen. */
    public static Map<String, String> of(Collection<Entry> events) {
        Candidates candidates = new Candidates();
        List<Report> reports = events.stream().map(Report::of).distinct().toList();
        reports.forEach(candidates::add);
        Set<Link> links = new LinkedHashSet<>();
        for (Report report : reports) {
            links.addAll(candidates.links(report));
        }
        return names(of(reports, links));
    }

    /** The groups, each with its reports by id, themselves by their first report's id. */
    static List<List<Report>> of(Collection<Report> reports, Collection<Link> links) {
        Grouping grouping = new Grouping();
        reports.forEach(report -> grouping.groupOf.put(report.id(), List.of(report)));
        links.stream().sorted(Link.STRONGEST).forEach(grouping::join);
        Map<String, List<Report>> groups = new TreeMap<>();
        grouping.groupOf.values().forEach(group -> groups.put(name(group), sorted(group)));
        return List.copyOf(groups.values());
    }

    static String name(List<Report> group) {
        return group.stream().map(Report::id).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static Map<String, String> names(List<List<Report>> groups) {
        Map<String, String> names = new HashMap<>();
        groups.forEach(group -> group.forEach(report -> names.put(report.id(), name(group))));
        return names;
    }

    private static List<Report> sorted(List<Report> group) {
        return group.stream().sorted(Comparator.comparing(Report::id)).toList();
    }

    private void join(Link link) {
        List<Report> a = groupOf.getOrDefault(link.a().id(), List.of(link.a()));
        List<Report> b = groupOf.getOrDefault(link.b().id(), List.of(link.b()));
        if (a != b && joinable(a, b)) {
            List<Report> both = new ArrayList<>(a);
            both.addAll(b);
            both.forEach(report -> groupOf.put(report.id(), both));
        }
    }

    private static boolean joinable(List<Report> a, List<Report> b) {
        return Likeness.partiesMeet(parties(a), parties(b))
                && a.stream()
                        .allMatch(
                                x -> b.stream().allMatch(y -> Likeness.timesMeet(x, y) && !Likeness.oneSentence(x, y)));
    }

    private static Set<String> parties(List<Report> group) {
        Set<String> parties = new TreeSet<>();
        group.forEach(report -> parties.addAll(report.parties()));
        return parties;
    }
}
