package org.demarche.ledger.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.demarche.model.Dyad;
import org.jspecify.annotations.Nullable;

/**
 * How free one state is to go its own way towards another: a composite of other measures, shown beside its parts.
 *
 * <p>Formula: Σ w r / Σ w over the parts that have a value; r is the part's value on a scale from 0 (leaves no room) to 1 (leaves all).
 * Parts, weights w and ends of the scales are declared in {@code room-to-manoeuvre.tsv}, which the user may replace. A record by year counts
 * as of the last year up to the end of the period, if it is not older than five years; votes and events count over the 365 days up to it. A
 * part of which only bounds are known counts with their middle.
 * <br>Unit: share. Range: 0 (bound) to 1 (free).
 * <br>Interval: how much the weights matter: the middle 95 % of 2,000 draws of weights from a Dirichlet distribution around the declared
 * ones, α = w k / Σ w for k parts (seeded). Beside each part stands what the composite is where the part's weight alone is halved, and
 * where it is half as much again. It says nothing of how sure the parts are: they have intervals of their own.
 * <br>Missing data: parts without a value are named and the weights of the others taken for the whole; no value where fewer than three
 * parts, or parts with less than half of the weight, have one.
 * <br>Source: own. On showing what a composite owes to its weights: M. Saisana, A. Saltelli and S. Tarantola (2005), Uncertainty and
 * Sensitivity Analysis Techniques as Tools for the Quality Assessment of Composite Indicators, Journal of the Royal Statistical Society A
 * 168(2), 307-323.
 */
public record RoomToManoeuvre() implements StateMeasure.OfDyad {
    private static final int DRAWS = 2000;
    private static final int OLDEST = 5;
    private static final int FEWEST = 3;
    private static final long SEED = 20140310;

    @Override
    public String name() {
        return "room-to-manoeuvre";
    }

    @Override
    public String about() {
        return "how free it is to go its own way towards the other: a composite with declared weights";
    }

    @Override
    public String unit() {
        return "share";
    }

    @Override
    public String range() {
        return "0 to 1";
    }

    @Override
    public boolean standing() {
        return false;
    }

    @Override
    public List<MeasureValue> of(Evidence evidence, Dyad dyad) {
        List<MeasureValue> values = new ArrayList<>();
        for (Period period : periods(evidence, dyad)) {
            MeasureValue value = value(evidence, dyad, period);
            if (!value.parts().isEmpty()) {
                values.add(value);
            }
        }
        return values;
    }

    /** The whole of what is asked where its end is known; else the years that a part has a value of. */
    private static List<Period> periods(Evidence evidence, Dyad dyad) {
        Question question = evidence.question();
        if (question.by() == Question.Step.WHOLE && question.within().last() != null) {
            return List.of(question.within());
        }
        TreeSet<Integer> years = new TreeSet<>();
        Evidence yearly = evidence.asking(question.by(Question.Step.YEAR).rows(false));
        for (Composition.Part part : question.composition().parts()) {
            values(yearly, part, dyad).stream()
                    .map(value -> value.period().first())
                    .filter(java.util.Objects::nonNull)
                    .map(LocalDate::getYear)
                    .forEach(years::add);
        }
        List<Period> periods = new ArrayList<>();
        years.forEach(year -> periods.add(question.by(Question.Step.YEAR).period(LocalDate.of(year, 7, 1))));
        return periods;
    }

    private MeasureValue value(Evidence evidence, Dyad dyad, Period period) {
        List<Composition.Part> declared = evidence.question().composition().parts();
        List<Composition.Part> present = new ArrayList<>();
        List<MeasureValue> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Composition.Part part : declared) {
            MeasureValue value = latest(evidence, part, dyad, period);
            if (value == null) {
                missing.add(part.measure());
            } else {
                present.add(part);
                found.add(value);
            }
        }
        double[] weights =
                present.stream().mapToDouble(Composition.Part::weight).toArray();
        double[] room = new double[weights.length];
        for (int i = 0; i < room.length; i++) {
            room[i] = present.get(i).scaled(number(found.get(i)));
        }
        double all = declared.stream().mapToDouble(Composition.Part::weight).sum();
        boolean enough = weights.length >= FEWEST && sum(weights) >= all / 2;
        return new MeasureValue(
                        name(),
                        dyad.actor(),
                        dyad.recipient(),
                        period,
                        enough ? mean(weights, room) : null,
                        enough ? drawn(weights, room) : null,
                        unit(),
                        present.size(),
                        List.of(),
                        note(missing, sum(weights), all, enough))
                .with(parts(present, found, weights, room));
    }

    private static String note(List<String> missing, double weight, double all, boolean enough) {
        if (missing.isEmpty()) {
            return "";
        }
        return "without " + String.join(", ", missing)
                + String.format(Locale.ROOT, " (%.0f %% of the weight)", 100 * (1 - weight / all))
                + (enough ? ": the other weights are taken for the whole" : ": too little for a value");
    }

    private static List<MeasureValue.Part> parts(
            List<Composition.Part> present, List<MeasureValue> found, double[] weights, double[] room) {
        List<MeasureValue.Part> parts = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            parts.add(new MeasureValue.Part(
                    found.get(i),
                    weights[i] / sum(weights),
                    room[i],
                    mean(scaled(weights, i, 0.5), room),
                    mean(scaled(weights, i, 1.5), room)));
        }
        return parts;
    }

    /** The part's latest value up to the end of the period; null where it has none. */
    private static @Nullable MeasureValue latest(Evidence evidence, Composition.Part part, Dyad dyad, Period period) {
        StateMeasure measure = part(part);
        LocalDate last = period.last() == null ? evidence.horizon() : period.last();
        Question question = evidence.question();
        Question asked = measure.standing()
                ? question.by(Question.Step.YEAR).within(last.minusYears(OLDEST).withDayOfYear(1), last)
                : question.by(Question.Step.WHOLE).within(last.minusDays(364), last);
        return values(evidence.asking(asked), part, dyad).stream()
                .filter(value -> value.value() != null || value.interval() != null)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static List<MeasureValue> values(Evidence evidence, Composition.Part part, Dyad dyad) {
        return switch (part(part)) {
            case StateMeasure.OfActor one -> evidence.values(one, dyad.actor(), null);
            case StateMeasure.OfThing thing -> List.of();
            case StateMeasure.OfDyad two -> evidence.values(two, dyad.actor(), dyad.recipient());
        };
    }

    private static StateMeasure part(Composition.Part part) {
        return Measures.named(part.measure())
                .filter(measure -> !(measure instanceof RoomToManoeuvre))
                .orElseThrow(() -> new org.demarche.model.DemarcheException("'" + part.measure()
                        + "' is no measure that a composite can be made of: choose among "
                        + Measures.STANDARD.stream().map(StateMeasure::name).collect(Collectors.joining(", "))));
    }

    private static double number(MeasureValue value) {
        Interval interval = value.interval();
        if (value.value() != null) {
            return value.value();
        }
        return interval == null ? 0 : (interval.low() + interval.high()) / 2;
    }

    private static double sum(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return sum;
    }

    static double mean(double[] weights, double[] room) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * room[i];
        }
        return sum / sum(weights);
    }

    private static double[] scaled(double[] weights, int which, double factor) {
        double[] scaled = weights.clone();
        scaled[which] *= factor;
        return scaled;
    }

    private static Interval drawn(double[] weights, double[] room) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] found = new double[DRAWS];
        double all = sum(weights);
        double[] drawn = new double[weights.length];
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = Gamma.draw(random, weights[i] * weights.length / all);
            }
            found[draw] = mean(drawn, room);
        }
        return Resampling.percentiles(found, "Dirichlet weights 95 %");
    }

    @Override
    public List<String> partners(Evidence evidence, String actor) {
        return new TradeDependence().partners(evidence, actor);
    }

    @Override
    public List<String> actors(Evidence evidence) {
        return new TradeDependence().actors(evidence);
    }
}
