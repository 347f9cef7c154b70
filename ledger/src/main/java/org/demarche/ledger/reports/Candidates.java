package org.demarche.ledger.reports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.ledger.reports.Grouping.Link;

/** Finds the reports that may be of the same event: by month and country, so that not every pair is compared. */
final class Candidates {
    private record Key(YearMonth month, String country) {}

    private final Map<Key, List<Report>> reports = new HashMap<>();

    void add(Report report) {
        for (YearMonth month : months(report)) {
            for (String country : report.parties()) {
                reports.computeIfAbsent(new Key(month, country), key -> new ArrayList<>())
                        .add(report);
            }
        }
    }

    /** The pairs of that report with those that were added and are like it, the one with the smaller id first. */
    List<Link> links(Report report) {
        Set<Report> near = new LinkedHashSet<>();
        for (YearMonth month : months(report)) {
            for (String country : report.parties()) {
                near.addAll(reports.getOrDefault(new Key(month, country), List.of()));
            }
        }
        List<Link> links = new ArrayList<>();
        for (Report other : near) {
            int order = report.id().compareTo(other.id());
            if (order != 0 && Likeness.same(report, other)) {
                double score = Likeness.score(report, other);
                links.add(order < 0 ? new Link(report, other, score) : new Link(other, report, score));
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
