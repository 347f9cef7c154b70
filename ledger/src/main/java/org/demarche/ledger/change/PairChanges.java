package org.demarche.ledger.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.demarche.ledger.store.Store;
import org.demarche.model.Quad;
import org.jspecify.annotations.Nullable;

/**
 * The breaks in what two states did to each other as one source tells it, and the days that stand out.
 *
 * <p>Both directions together, the four quad categories side by side, day by day over all days that the source covers.
 *
 * @param source whose events these are
 * @param first the source's first day; null where it has none
 * @param last the last day that counted
 * @param reports how many reports there are of the pair
 * @param changes in the order of time
 * @param anomalies the strangest first
 */
public record PairChanges(
        String a,
        String b,
        String source,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        int reports,
        List<Change> changes,
        List<Anomaly> anomalies) {

    /** An anomaly is told where the baseline has as many reports on one of so many days, or more rarely. */
    private static final double STRANGE = 1e-4;

    public PairChanges {
        changes = List.copyOf(changes);
        anomalies = List.copyOf(anomalies);
    }

    /**
     * Finds them.
     *
     * @param until what came later does not count; null for all
     */
    public static PairChanges of(
            Store store, String source, String a, String b, @Nullable LocalDate until, Settings settings) {
        PairChanges found = of(
                a,
                b,
                source,
                PairEvents.read(store, source, a, b, Coverage.read(store, source, null, until)),
                settings);
        return found.with(found.changes.stream()
                .map(change -> change.with(NearbyRecord.of(store, a, b, change.earliest(), change.latest(), until)))
                .toList());
    }

    private PairChanges with(List<Change> told) {
        return new PairChanges(a, b, source, first, last, reports, told, anomalies);
    }

    static PairChanges of(String a, String b, String source, PairEvents events, Settings settings) {
        Coverage coverage = events.coverage();
        if (coverage.length() == 0) {
            return new PairChanges(a, b, source, null, null, 0, List.of(), List.of());
        }
        return new PairChanges(
                a,
                b,
                source,
                coverage.first(),
                coverage.last(),
                events.reports().size(),
                changes(events, settings),
                anomalies(events));
    }

    private static List<Change> changes(PairEvents events, Settings settings) {
        if (events.reports().isEmpty()) {
            return List.of();
        }
        CountCost cost = events.cost();
        return new Breaks(settings)
                .of(cost).stream().map(each -> change(events, cost, each)).toList();
    }

    static Change change(PairEvents events, SegmentCost cost, Breaks.Break each) {
        Coverage coverage = events.coverage();
        int earliest = each.cut();
        int latest = each.cut();
        for (int cut = each.from() + 1; cut < each.to(); cut++) {
            if (cost.gain(each.from(), cut, each.to()) >= each.gain() - Change.NEARLY) {
                earliest = Math.min(earliest, cut);
                latest = Math.max(latest, cut);
            }
        }
        List<Report> before = events.within(each.from(), each.cut());
        List<Report> behind = events.within(each.cut(), each.to());
        int daysBefore = each.cut() - each.from();
        int daysBehind = each.to() - each.cut();
        List<Change.Level> levels = new ArrayList<>();
        for (Quad quad : Quad.values()) {
            int y0 = count(before, quad);
            int y1 = count(behind, quad);
            levels.add(new Change.Level(
                    quad,
                    y0,
                    y1,
                    7.0 * y0 / daysBefore,
                    7.0 * y1 / daysBehind,
                    y0 + y1 == 0 ? 0 : Math.abs(Driver.contribution(y0, daysBefore, y1, daysBehind))));
        }
        return new Change(
                coverage.day(each.cut()),
                coverage.day(earliest),
                coverage.day(latest),
                coverage.day(each.from()),
                coverage.day(each.to() - 1),
                each.gain(),
                each.p(),
                levels,
                Driver.of(before, daysBefore, behind, daysBehind),
                List.of());
    }

    private static int count(List<Report> reports, Quad quad) {
        return (int) reports.stream().filter(report -> report.quad() == quad).count();
    }

    private static List<Anomaly> anomalies(PairEvents events) {
        Coverage coverage = events.coverage();
        int[][] counts = events.counts();
        double[] exposure = coverage.exposure(PairEvents.sum(counts));
        List<Anomaly> found = new ArrayList<>();
        for (Quad quad : Quad.values()) {
            int[] series = counts[quad.ordinal()];
            Baseline baseline = new Baseline(coverage.first(), series, exposure);
            for (int day = 0; day < series.length; day++) {
                if (series[day] > 1 && baseline.speaks(day)) {
                    Baseline.Expected expected = baseline.of(day, day + 1);
                    double tail = expected.tail(series[day]);
                    if (tail < STRANGE) {
                        found.add(new Anomaly(
                                coverage.day(day),
                                quad,
                                series[day],
                                expected.mean(),
                                tail,
                                events.within(day, day + 1).stream()
                                        .filter(report -> report.quad() == quad)
                                        .toList()));
                    }
                }
            }
        }
        found.sort(Comparator.comparingDouble(Anomaly::tail).thenComparing(Anomaly::day));
        return found;
    }
}
