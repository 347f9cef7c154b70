package org.demarche.ledger.account;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.ledger.flows.Flow;
import org.demarche.ledger.flows.FlowQuery;
import org.demarche.ledger.flows.Flows;
import org.demarche.ledger.flows.Period;
import org.demarche.model.Dyad;
import org.demarche.model.Measure;
import org.demarche.model.Quad;
import org.jspecify.annotations.Nullable;

/**
 * The account of two states by a source of any size: the database adds up. Formulas are those of {@link DyadMeasure#STANDARD}; each measure
 * names the reports that it rests on, or some of them where both directions have more than {@link #ROWS}, while {@code n} counts all; those
 * of a month name none.
 */
public final class ImportedAccount {
    /** Reports that are listed with the account. */
    public static final int LISTED = 100;

    /** So many reports are named. */
    public static final int ROWS = 10_000;

    private ImportedAccount() {}

    public static Account of(Flows flows, FlowQuery query) {
        List<Dyad> dyads = List.of(new Dyad(query.a(), query.b()), new Dyad(query.b(), query.a()));
        List<Flow> series = flows.series(query, Period.MONTH);
        Map<Dyad, Map<Quad, List<String>>> ids = flows.ids(query, series, ROWS);
        List<QuadSum> sums = new ArrayList<>();
        List<Measure> measures = new ArrayList<>();
        for (Dyad dyad : dyads) {
            List<Flow> directed = whole(dyad, series);
            sums.addAll(sums(dyad, directed));
            measures.addAll(measures(dyad, directed, ids.getOrDefault(dyad, Map.of())));
        }
        return new Account(
                query.a(),
                query.b(),
                query.from(),
                query.to(),
                flows.reports(earliest(query, series), LISTED),
                sums,
                measures,
                months(dyads, series));
    }

    /** The months of one direction together: days, and so different events, are in one month each. */
    private static List<Flow> whole(Dyad dyad, List<Flow> series) {
        Map<Quad, Flow> sums = new EnumMap<>(Quad.class);
        directed(dyad, series).forEach(flow -> sums.merge(flow.quad(), flow, Flow::plus));
        return List.copyOf(sums.values());
    }

    /** The first months only, in which the reports that are listed lie: to look through all of them takes its time. */
    private static FlowQuery earliest(FlowQuery query, List<Flow> series) {
        int n = 0;
        for (Flow flow : series) {
            n += flow.n();
            if (n >= LISTED) {
                LocalDate end = YearMonth.from(flow.start()).atEndOfMonth();
                boolean within = query.to() == null || end.isBefore(query.to());
                return within ? new FlowQuery(query.source(), query.a(), query.b(), query.from(), end) : query;
            }
        }
        return query;
    }

    private static List<Flow> directed(Dyad dyad, List<Flow> flows) {
        return flows.stream().filter(flow -> flow.dyad().equals(dyad)).toList();
    }

    private static List<QuadSum> sums(Dyad dyad, List<Flow> directed) {
        return Arrays.stream(Quad.values())
                .map(quad -> directed.stream()
                        .filter(flow -> flow.quad() == quad)
                        .findFirst()
                        .map(flow ->
                                new QuadSum(dyad, quad, flow.n(), flow.distinct(), flow.plover(), flow.goldstein()))
                        .orElse(new QuadSum(dyad, quad, 0, 0, 0, 0)))
                .toList();
    }

    private static List<Month> months(List<Dyad> dyads, List<Flow> flows) {
        SortedMap<YearMonth, List<Flow>> months = new TreeMap<>();
        flows.forEach(flow -> months.computeIfAbsent(YearMonth.from(flow.start()), key -> new ArrayList<>())
                .add(flow));
        return months.entrySet().stream()
                .map(month -> new Month(
                        month.getKey(),
                        dyads.stream()
                                .flatMap(dyad -> measures(dyad, directed(dyad, month.getValue()), Map.of()).stream())
                                .toList()))
                .toList();
    }

    /** The standard measures from sums by quad category. */
    private static List<Measure> measures(Dyad dyad, List<Flow> flows, Map<Quad, List<String>> ids) {
        Part all = new Part(dyad, flows, ids);
        Part cooperation = all.of(true);
        Part conflict = all.of(false);
        List<Measure> measures = new ArrayList<>(List.of(
                all.measure("event count", "reports", (double) all.n()),
                all.measure("distinct events", "events", (double) all.distinct()),
                all.mean(Scale.PLOVER, "net cooperation"),
                all.measure("conflict share", "share", all.n() == 0 ? null : (double) conflict.n() / all.n()),
                cooperation.sum(Scale.PLOVER, "cooperation flow"),
                cooperation.mean(Scale.PLOVER, "mean cooperation"),
                conflict.sum(Scale.PLOVER, "conflict flow"),
                conflict.mean(Scale.PLOVER, "mean conflict")));
        measures.addAll(List.of(
                all.mean(Scale.GOLDSTEIN, "net cooperation"),
                cooperation.sum(Scale.GOLDSTEIN, "cooperation flow"),
                cooperation.mean(Scale.GOLDSTEIN, "mean cooperation"),
                conflict.sum(Scale.GOLDSTEIN, "conflict flow"),
                conflict.mean(Scale.GOLDSTEIN, "mean conflict")));
        return measures;
    }

    /** Some of the quad categories of one direction. */
    private record Part(Dyad dyad, List<Flow> flows, Map<Quad, List<String>> ids) {
        Part of(boolean cooperation) {
            return new Part(
                    dyad,
                    flows.stream()
                            .filter(flow -> flow.quad().cooperation() == cooperation)
                            .toList(),
                    ids);
        }

        int n() {
            return flows.stream().mapToInt(Flow::n).sum();
        }

        int distinct() {
            return flows.stream().mapToInt(Flow::distinct).sum();
        }

        private double score(Scale scale) {
            Function<Flow, Double> sum = scale == Scale.PLOVER ? Flow::plover : Flow::goldstein;
            return flows.stream().map(sum).reduce(0.0, Double::sum);
        }

        Measure sum(Scale scale, String name) {
            return measure(scale.name(name), scale.unit(), n() == 0 ? null : score(scale));
        }

        Measure mean(Scale scale, String name) {
            return measure(scale.name(name), scale.unit(), n() == 0 ? null : score(scale) / n());
        }

        Measure measure(String name, String unit, @Nullable Double value) {
            List<String> rows = flows.stream()
                    .flatMap(flow -> ids.containsKey(flow.quad()) ? ids.get(flow.quad()).stream() : Stream.empty())
                    .toList();
            return new Measure(name, dyad, value, unit, n(), rows);
        }
    }
}
