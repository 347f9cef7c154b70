package org.demarche.ledger.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.demarche.ledger.flows.Flows;
import org.demarche.ledger.store.Store;
import org.demarche.model.DemarcheException;
import org.demarche.model.Dyad;
import org.demarche.model.Quad;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts reports and flows of the next 1, 4 and 12 weeks by directed dyad and quad category, and keeps what it issues.
 *
 * <p>Reports are negative binomial; their mean follows from what is known on the day ({@link Features}) by two regressions ({@link Model}),
 * learnt over all dyads from days whose weeks were over by then. The flow is the sum of so many scores, drawn from
 * those that the dyad and all others had before ({@link Marks}).
 */
public final class Forecaster {
    /** So many weeks before the day of issue are looked at, at most. */
    static final int WEEKS = 156;

    /** What forecasts of this making are kept under. */
    static final String MODEL = "negative binomial 3";

    private static final String KEPT = """
            SELECT actor, recipient, quad, weeks, measured, mean, median, low, high, probability FROM forecasts
            WHERE source = ? AND issued = ? AND model = ? AND (actor = ? AND recipient = ? OR actor = ? AND recipient = ?)""";

    private final Store store;

    public Forecaster(Store store) {
        this.store = store;
    }

    /** The forecasts for two states; those kept from an earlier time where there are some, for what was issued stands. */
    public ForecastSheet between(String a, String b, @Nullable LocalDate on, @Nullable String source) {
        Reports reports = new Reports(store, new Flows(store).source(a, b, source));
        LocalDate last = reports.last();
        LocalDate issued = on == null ? last : on;
        if (issued.isAfter(last)) {
            throw new DemarcheException("forecast on " + issued + ": the events of '" + reports.source() + "' end on "
                    + last + "; ask for that day or an earlier one, or import what came since");
        }
        List<ForecastSheet.Forecast> forecasts = kept(reports.source(), a, b, issued);
        List<String> notes = new ArrayList<>();
        if (forecasts.isEmpty()) {
            forecasts = made(reports, a, b, issued, notes);
            if (!store.isReadOnly()) {
                keep(reports.source(), issued, forecasts);
            }
        }
        Comparator<ForecastSheet.Forecast> order = Comparator.comparing((ForecastSheet.Forecast forecast) ->
                        !forecast.dyad().actor().equals(a))
                .thenComparing(ForecastSheet.Forecast::quad)
                .thenComparing(ForecastSheet.Forecast::measured)
                .thenComparing(ForecastSheet.Forecast::weeks);
        List<ForecastSheet.Forecast> resolved = forecasts.stream()
                .sorted(order)
                .map(forecast -> resolved(forecast, reports, issued, last))
                .toList();
        return new ForecastSheet(reports.source(), issued, last, resolved, List.copyOf(notes));
    }

    /** How the forecasts of the past would have turned out. */
    public BacktestReport backtest(@Nullable String source) {
        Reports reports = new Reports(store, new Flows(store).source(source));
        LocalDate last = reports.last();
        return Backtest.run(reports.source(), reports.tallies(last, WEEKS), last);
    }

    private List<ForecastSheet.Forecast> made(
            Reports reports, String a, String b, LocalDate issued, List<String> notes) {
        Learnt learnt = store.made(
                Learnt.class,
                reports.source() + " " + issued,
                () -> Learnt.of(Panel.of(Busiest.of(reports.tallies(issued, WEEKS)), issued, WEEKS)));
        Dyad pair = new Dyad(a, b);
        Learnt.Known known = learnt.known().panel().dyads().contains(pair)
                ? learnt.known()
                : Learnt.Known.of(Panel.of(Busiest.of(reports.tallies(issued, WEEKS), pair), issued, WEEKS));
        Panel panel = known.panel();
        for (int weeks : Backtest.HORIZONS) {
            if (panel.weeks() < Chain.first(weeks)) {
                notes.add("no forecast for " + weeks + " weeks: that takes " + Chain.first(weeks)
                        + " weeks of record, and there are " + panel.weeks());
            }
        }
        int[] dyads = known.eve().dyads();
        List<ForecastSheet.Forecast> forecasts = new ArrayList<>();
        for (int row = 0; row < dyads.length; row++) {
            if (same(panel.dyads().get(dyads[row]), a, b)) {
                forecasts.addAll(ofDyad(known, row, learnt.models()));
            }
        }
        if (forecasts.isEmpty()
                && IntStream.of(dyads).noneMatch(place -> same(panel.dyads().get(place), a, b))) {
            notes.add("no forecast for " + a + " and " + b
                    + ": the record has no report between them in the year before " + issued);
        }
        return forecasts;
    }

    private static boolean same(Dyad dyad, String a, String b) {
        return dyad.equals(new Dyad(a, b)) || dyad.equals(new Dyad(b, a));
    }

    private static List<ForecastSheet.Forecast> ofDyad(Learnt.Known known, int row, List<Horizons.Models> models) {
        int place = known.eve().dyads()[row];
        Dyad dyad = known.panel().dyads().get(place);
        List<ForecastSheet.Forecast> made = new ArrayList<>();
        for (int quad = 0; quad < Panel.QUADS; quad++) {
            Marks.Sums scores = known.marks().of(place, quad);
            for (Map.Entry<Integer, Distribution> each :
                    models.get(quad).of(known.eve(), row).entrySet()) {
                made.add(forecast(dyad, quad, each.getKey(), Measured.COUNT, each.getValue()));
                made.add(forecast(dyad, quad, each.getKey(), Measured.FLOW, scores.of(each.getValue())));
            }
        }
        return made;
    }

    private static ForecastSheet.Forecast forecast(
            Dyad dyad, int quad, int weeks, Measured measured, Distribution distribution) {
        Distribution.Interval interval = distribution.interval(Score.LEVEL);
        return new ForecastSheet.Forecast(
                dyad,
                Quad.values()[quad],
                weeks,
                measured,
                distribution.mean(),
                distribution.quantile(0.5),
                interval.low(),
                interval.high(),
                interval.probability(),
                null);
    }

    private List<ForecastSheet.Forecast> kept(String source, String a, String b, LocalDate issued) {
        return store.records(KEPT, source, issued, MODEL, a, b, b, a).stream()
                .map(row -> new ForecastSheet.Forecast(
                        new Dyad(text(row, 0), text(row, 1)),
                        Quad.values()[Integer.parseInt(text(row, 2)) - 1],
                        Integer.parseInt(text(row, 3)),
                        Measured.valueOf(text(row, 4).toUpperCase(java.util.Locale.ROOT)),
                        Double.parseDouble(text(row, 5)),
                        Double.parseDouble(text(row, 6)),
                        Double.parseDouble(text(row, 7)),
                        Double.parseDouble(text(row, 8)),
                        Double.parseDouble(text(row, 9)),
                        null))
                .toList();
    }

    private static String text(@Nullable String[] row, int column) {
        return Objects.requireNonNull(row[column]);
    }

    private void keep(String source, LocalDate issued, List<ForecastSheet.Forecast> forecasts) {
        store.addForecasts(forecasts.stream()
                .map(forecast -> new Object[] {
                    source,
                    issued,
                    MODEL,
                    forecast.dyad().actor(),
                    forecast.dyad().recipient(),
                    forecast.quad().number(),
                    forecast.weeks(),
                    forecast.measured().label(),
                    forecast.mean(),
                    forecast.median(),
                    forecast.low(),
                    forecast.high(),
                    forecast.probability()
                })
                .toList());
    }

    private static ForecastSheet.Forecast resolved(
            ForecastSheet.Forecast forecast, Reports reports, LocalDate issued, LocalDate last) {
        LocalDate end = issued.plusWeeks(forecast.weeks());
        if (end.isAfter(last)) {
            return forecast;
        }
        return new ForecastSheet.Forecast(
                forecast.dyad(),
                forecast.quad(),
                forecast.weeks(),
                forecast.measured(),
                forecast.mean(),
                forecast.median(),
                forecast.low(),
                forecast.high(),
                forecast.probability(),
                reports.outcome(forecast.dyad(), forecast.quad(), forecast.measured(), issued.plusDays(1), end));
    }
}
