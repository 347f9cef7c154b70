package org.demarche.ledger.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.model.Dyad;

/**
 * Which of two states depends more on trade with the other, in two forms.
 *
 * <p>Formula, d(x, y) being {@link TradeDependence}: asymmetry (d(a, b) - d(b, a)) / (d(a, b) + d(b, a)); leverage of a over b
 * d(b, a) - d(a, b).
 * <br>Unit: share; percentage points. Range: -1 (only the other depends) to 1 (only it does); -100 to 100, above 0 where it has the upper
 * hand.
 * <br>Interval: where one is not on the other's list, what the bounds of its share leave open.
 * <br>Missing data: where bounds alone are known, the value is that of their middles, and the note says so; no line for a year in which a
 * list is missing.
 * <br>Source: asymmetry of interdependence as power is R. O. Keohane and J. S. Nye's (1977), Power and Interdependence. The formulas: own.
 *
 * @param leverage whether the difference is wanted, and not the asymmetry
 */
public record MutualDependence(boolean leverage) implements StateMeasure.OfDyad {
    @Override
    public String name() {
        return leverage ? "leverage" : "trade-asymmetry";
    }

    @Override
    public String about() {
        return leverage
                ? "how much more the other depends on trade with it than it on the other"
                : "whether it depends more on trade with the other (1) or the other on it (-1)";
    }

    @Override
    public String unit() {
        return leverage ? "percentage points" : "share";
    }

    @Override
    public String range() {
        return leverage ? "-100 to 100" : "-1 to 1";
    }

    @Override
    public List<MeasureValue> of(Evidence evidence, Dyad dyad) {
        List<TradeDependence.Yearly> theirs = TradeDependence.yearly(evidence, dyad.recipient(), dyad.actor());
        List<MeasureValue> values = new ArrayList<>();
        for (TradeDependence.Yearly own : TradeDependence.yearly(evidence, dyad.actor(), dyad.recipient())) {
            theirs.stream()
                    .filter(other -> other.year() == own.year())
                    .filter(other -> evidence.question().within().touches(other.year()))
                    .filter(other ->
                            own.dependence().high() + other.dependence().high() > 0)
                    .map(other -> value(evidence, dyad, own, other))
                    .forEach(values::add);
        }
        return values;
    }

    private MeasureValue value(Evidence evidence, Dyad dyad, TradeDependence.Yearly own, TradeDependence.Yearly other) {
        Bounded a = own.dependence();
        Bounded b = other.dependence();
        boolean exact = a.exact() && b.exact();
        double value = leverage ? b.middle() - a.middle() : asymmetry(a.middle(), b.middle());
        Bounded bounds =
                leverage ? b.minus(a) : new Bounded(asymmetry(a.low(), b.high()), asymmetry(a.high(), b.low()));
        return new MeasureValue(
                name(),
                dyad.actor(),
                dyad.recipient(),
                Period.year(own.year()),
                value,
                exact ? null : bounds.interval(),
                unit(),
                4,
                evidence.named(Stream.concat(own.rows().stream(), other.rows().stream())
                        .toList()),
                exact ? "" : "from the middle of bounds: one is not on the other's list");
    }

    private static double asymmetry(double a, double b) {
        return a + b == 0 ? 0 : (a - b) / (a + b);
    }

    @Override
    public List<String> partners(Evidence evidence, String actor) {
        return TradePartners.of(evidence, actor);
    }

    @Override
    public List<String> actors(Evidence evidence) {
        return TradePartners.states(evidence);
    }
}
