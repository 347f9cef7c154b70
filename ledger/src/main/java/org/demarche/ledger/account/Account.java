package org.demarche.ledger.account;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.demarche.ledger.store.Entry;
import org.demarche.model.Dyad;
import org.demarche.model.Measure;
import org.demarche.model.When;
import org.jspecify.annotations.Nullable;

/**
 * What happened between two states in a period, and what it adds up to.
 *
 * @param a ISO 3166-1 alpha-3 code of the one
 * @param b ISO 3166-1 alpha-3 code of the other
 * @param from first day; null for no bound
 * @param to last day; null for no bound
 * @param events every event between the two, those too that did not happen, by date, document and event
 * @param sums eight of them: each quad category, first of a towards b, then of b towards a; what happened only
 * @param measures what happened, measured, of a towards b, then of b towards a
 * @param months the measures month by month, for the months that have events that happened; events whose time is not known to the month
 *     are in none
 */
public record Account(
        String a,
        String b,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<Entry> events,
        List<QuadSum> sums,
        List<Measure> measures,
        List<Month> months) {

    public Account {
        events = List.copyOf(events);
        sums = List.copyOf(sums);
        measures = List.copyOf(measures);
        months = List.copyOf(months);
    }

    /** Adds up events whose reports nobody has joined: those of one category, day and countries count as one. */
    public static Account of(String a, String b, @Nullable LocalDate from, @Nullable LocalDate to, List<Entry> events) {
        return of(a, b, from, to, events, OneADay.groups(events));
    }

    /**
     * Adds up.
     *
     * @param events every event between the two in the period
     * @param groups the event that each of them is a report of, by id; one that has none here is told only once
     */
    public static Account of(
            String a,
            String b,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<Entry> events,
            Map<String, String> groups) {
        List<Dyad> dyads = List.of(new Dyad(a, b), new Dyad(b, a));
        List<QuadSum> sums = new ArrayList<>();
        List<Measure> measures = new ArrayList<>();
        for (Dyad dyad : dyads) {
            List<Entry> directed = Direction.happened(dyad, events);
            sums.addAll(QuadSum.of(dyad, directed, groups));
            measures.addAll(measures(dyad, directed, groups));
        }
        return new Account(a, b, from, to, events, sums, measures, months(dyads, events, groups));
    }

    private static List<Measure> measures(Dyad dyad, List<Entry> directed, Map<String, String> groups) {
        return DyadMeasure.standard(groups).stream()
                .map(measure -> measure.of(dyad, directed))
                .toList();
    }

    private static List<Month> months(List<Dyad> dyads, List<Entry> events, Map<String, String> groups) {
        SortedMap<YearMonth, List<List<Entry>>> months = new TreeMap<>();
        for (int i = 0; i < dyads.size(); i++) {
            for (Entry entry : Direction.happened(dyads.get(i), events)) {
                YearMonth month = month(entry.event().when());
                if (month != null) {
                    months.computeIfAbsent(month, key -> List.of(new ArrayList<>(), new ArrayList<>()))
                            .get(i)
                            .add(entry);
                }
            }
        }
        List<Month> series = new ArrayList<>();
        months.forEach((month, directed) -> {
            List<Measure> measures = new ArrayList<>();
            for (int i = 0; i < dyads.size(); i++) {
                measures.addAll(measures(dyads.get(i), directed.get(i), groups));
            }
            series.add(new Month(month, measures));
        });
        return series;
    }

    /** The month an event lies in; null where its time is not known to the month. */
    private static @Nullable YearMonth month(@Nullable When when) {
        if (when == null) {
            return null;
        }
        YearMonth first = YearMonth.from(when.start());
        return first.equals(YearMonth.from(when.end())) ? first : null;
    }
}
