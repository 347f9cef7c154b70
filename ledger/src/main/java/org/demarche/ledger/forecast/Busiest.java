package org.demarche.ledger.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.model.Dyad;
import org.jspecify.annotations.Nullable;

/**
 * What is looked at where there is more than fits in memory: the pairs of states with most reports, from which is learnt, and the pair that is
 * asked about, if any. A pair takes some 200 kB for three years of weeks.
 */
final class Busiest {
    /** Pairs times weeks: half a gigabyte. ICEWS of a year has less. */
    private static final long ROOM = 390_000;

    private Busiest() {}

    static List<Tally> of(List<Tally> tallies) {
        return of(tallies, null, ROOM);
    }

    static List<Tally> of(List<Tally> tallies, Dyad asked) {
        return of(tallies, asked, ROOM);
    }

    static List<Tally> of(List<Tally> tallies, @Nullable Dyad asked, long room) {
        Map<Dyad, Integer> reports = new HashMap<>();
        LocalDate first = LocalDate.MAX;
        LocalDate last = LocalDate.MIN;
        for (Tally tally : tallies) {
            reports.merge(pair(tally.actor(), tally.recipient()), tally.reports(), Integer::sum);
            first = tally.day().isBefore(first) ? tally.day() : first;
            last = tally.day().isAfter(last) ? tally.day() : last;
        }
        long weeks = tallies.isEmpty() ? 1 : ChronoUnit.WEEKS.between(first, last) + 1;
        if (reports.size() * weeks <= room) {
            return tallies;
        }
        Set<Dyad> kept = new HashSet<>(reports.entrySet().stream()
                .sorted(Map.Entry.<Dyad, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> entry.getKey().actor())
                        .thenComparing(entry -> entry.getKey().recipient()))
                .limit(room / weeks)
                .map(Map.Entry::getKey)
                .toList());
        if (asked != null) {
            kept.add(pair(asked.actor(), asked.recipient()));
        }
        return tallies.stream()
                .filter(tally -> kept.contains(pair(tally.actor(), tally.recipient())))
                .toList();
    }

    private static Dyad pair(String a, String b) {
        return a.compareTo(b) < 0 ? new Dyad(a, b) : new Dyad(b, a);
    }
}
