package org.demarche.ledger.reports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.demarche.ledger.reports.Grouping.Link;

/** Finds the tellings that may be of the same event: by month and country, so that not every pair is compared. */
final class Candidates {
    private record Key(YearMonth month, String country) {}

    private final Map<Key, List<Telling>> tellings = new HashMap<>();
    private final Map<Report, Telling> byContent = new HashMap<>();
    private final Map<String, Telling> byReport = new HashMap<>();
    private final Set<Telling> linked = new LinkedHashSet<>();

    /** Adds a report, unless it was added before. */
    void add(Report report) {
        if (!byReport.containsKey(report.id())) {
            byReport.put(report.id(), put(report));
        }
    }

    /** What a report that was added belongs to. */
    Telling of(Report report) {
        return Objects.requireNonNull(byReport.get(report.id()));
    }

    private Telling put(Report report) {
        if (!Likeness.same(report, report)) { // says so little that even its copy may be of another event
            return begin(report);
        }
        int nth = 0;
        while (true) {
            Report content = report.content(nth++);
            Telling known = byContent.get(content);
            if (known == null) {
                Telling begun = begin(report);
                byContent.put(content, begun);
                return begun;
            }
            if (!known.isIn(report.document())) {
                known.add(report);
                return known;
            }
        }
    }

    private Telling begin(Report report) {
        Telling telling = new Telling(report);
        for (YearMonth month : months(report)) {
            for (String country : report.parties()) {
                tellings.computeIfAbsent(new Key(month, country), key -> new ArrayList<>())
                        .add(telling);
            }
        }
        return telling;
    }

    /** Its pairs with those that were added and are like it, without those that were told when the other was asked about. */
    List<Link> links(Telling telling) {
        linked.add(telling);
        Set<Telling> near = new LinkedHashSet<>();
        for (YearMonth month : months(telling.sample())) {
            for (String country : telling.sample().parties()) {
                near.addAll(tellings.getOrDefault(new Key(month, country), List.of()));
            }
        }
        List<Link> links = new ArrayList<>();
        for (Telling other : near) {
            if (!linked.contains(other)
                    && Likeness.same(telling.sample(), other.sample())
                    && !telling.sharesSentence(other)) {
                links.add(new Link(telling, other, Likeness.score(telling.sample(), other.sample())));
            }
        }
        return links;
    }

    /** The months in which it may have happened, a day's slack included; none where its time is not known. */
    static List<YearMonth> months(Report report) {
        LocalDate first = report.first();
        LocalDate last = report.last();
        List<YearMonth> months = new ArrayList<>();
        if (first != null && last != null) {
            YearMonth end = YearMonth.from(last.plusDays(1));
            for (YearMonth month = YearMonth.from(first.minusDays(1));
                    !month.isAfter(end);
                    month = month.plusMonths(1)) {
                months.add(month);
            }
        }
        return months;
    }
}
