package org.demarche.ledger.reports;

import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.demarche.ledger.reports.Grouping.Link;
import org.demarche.ledger.store.Entry;

/**
 * All tellings that hang together with those of given reports through likeness, however far: what a new report can change the grouping of.
 * Events are read by months, those of the given reports first, then as far as the chain goes.
 */
final class Neighbourhood {
    /** So many months are read in one go: a question to the database takes its time whatever it finds. */
    private static final int AT_ONCE = 12;

    private final BiFunction<YearMonth, YearMonth, List<Entry>> months;
    private final Set<YearMonth> read = new HashSet<>();
    private final Candidates candidates = new Candidates();
    private final Set<Telling> reached = new LinkedHashSet<>();
    private final List<Link> links = new ArrayList<>();

    /**
     * @param months events that may have happened from one month to another
     */
    Neighbourhood(BiFunction<YearMonth, YearMonth, List<Entry>> months) {
        this.months = months;
    }

    /** The neighbourhoods of these reports, each with the groups that its tellings fall into, by the id of its first report. */
    Map<String, List<List<Telling>>> of(Collection<Report> touched) {
        Deque<Telling> next = new ArrayDeque<>();
        read(touched.stream().flatMap(report -> Candidates.months(report).stream()));
        for (Report report : touched) {
            candidates.add(report); // of which no time is known, and which no month has
            reach(candidates.of(report), next);
        }
        while (!next.isEmpty()) {
            Telling telling = next.remove();
            read(Candidates.months(telling.sample()).stream());
            for (Link link : candidates.links(telling)) {
                links.add(link);
                reach(link.b(), next);
            }
        }
        return grouped();
    }

    private void reach(Telling telling, Deque<Telling> next) {
        if (reached.add(telling)) {
            next.add(telling);
        }
    }

    private void read(Stream<YearMonth> wanted) {
        NavigableSet<YearMonth> unread = new TreeSet<>();
        wanted.filter(read::add).forEach(unread::add);
        while (!unread.isEmpty()) {
            YearMonth first = unread.removeFirst();
            YearMonth last = first;
            while (last.isBefore(first.plusMonths(AT_ONCE - 1)) && unread.remove(last.plusMonths(1))) {
                last = last.plusMonths(1);
            }
            months.apply(first, last).stream().map(Report::of).forEach(candidates::add);
        }
    }

    private Map<String, List<List<Telling>>> grouped() {
        Map<String, String> root = new HashMap<>();
        links.forEach(link -> join(root, link.a().id(), link.b().id()));
        Map<String, List<Telling>> tellings = new TreeMap<>();
        reached.forEach(telling -> tellings.computeIfAbsent(root(root, telling.id()), key -> new ArrayList<>())
                .add(telling));
        Map<String, List<Link>> linksOf = new HashMap<>();
        links.forEach(link -> linksOf.computeIfAbsent(root(root, link.a().id()), key -> new ArrayList<>())
                .add(link));
        Map<String, List<List<Telling>>> grouped = new TreeMap<>();
        tellings.forEach((name, members) ->
                grouped.put(name, Grouping.of(members, linksOf.getOrDefault(name, List.of()))));
        return grouped;
    }

    /** The smaller of two names stands for both, so that a neighbourhood is named by its first report. */
    private static void join(Map<String, String> root, String a, String b) {
        String first = root(root, a);
        String second = root(root, b);
        if (first.compareTo(second) < 0) {
            root.put(second, first);
        } else if (second.compareTo(first) < 0) {
            root.put(first, second);
        }
    }

    private static String root(Map<String, String> root, String name) {
        String at = name;
        for (String up = root.get(at); up != null; up = root.get(at)) {
            at = up;
        }
        return at;
    }
}
