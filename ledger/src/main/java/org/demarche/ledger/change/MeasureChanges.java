package org.demarche.ledger.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.demarche.ledger.measures.MeasureValue;
import org.demarche.ledger.measures.Period;

/**
 * The breaks of a measure over its periods: its values are taken as scores with a mean and a variance of their own in each stretch.
 *
 * <p>Missing data: a period without a value is left out, and the ones beside it become neighbours.
 *
 * @param values how many values there are
 * @param turns in the order of time
 */
public record MeasureChanges(int values, List<Turn> turns) {
    public MeasureChanges {
        turns = List.copyOf(turns);
    }

    /**
     * A break.
     *
     * @param on the first period of the new level
     * @param from the first period of the stretch before
     * @param to the last period of the stretch behind
     * @param before mean before
     * @param behind mean behind
     * @param periodsBefore values before
     * @param periodsBehind values behind
     * @param gain how much better two levels describe both stretches than one, in nats
     * @param p how often chance has a break as clear among these values
     * @param rows what the values behind rest on
     */
    public record Turn(
            Period on,
            Period from,
            Period to,
            double before,
            double behind,
            int periodsBefore,
            int periodsBehind,
            double gain,
            double p,
            List<String> rows) {
        public Turn {
            rows = List.copyOf(rows);
        }
    }

    /** Finds them in the values of one measure of one state or pair, the earliest first. */
    public static MeasureChanges of(List<MeasureValue> values, Settings settings) {
        List<MeasureValue> known = new ArrayList<>();
        List<Double> numbers = new ArrayList<>();
        for (MeasureValue value : values) {
            Double number = value.value();
            if (number != null) {
                known.add(value);
                numbers.add(number);
            }
        }
        if (known.isEmpty()) {
            return new MeasureChanges(0, List.of());
        }
        double[] series = numbers.stream().mapToDouble(Double::doubleValue).toArray();
        List<Turn> turns = new Breaks(settings)
                .of(new NormalCost(series)).stream()
                        .map(each -> turn(known, series, each))
                        .toList();
        return new MeasureChanges(series.length, turns);
    }

    private static Turn turn(List<MeasureValue> values, double[] series, Breaks.Break each) {
        return new Turn(
                values.get(each.cut()).period(),
                values.get(each.from()).period(),
                values.get(each.to() - 1).period(),
                mean(series, each.from(), each.cut()),
                mean(series, each.cut(), each.to()),
                each.cut() - each.from(),
                each.to() - each.cut(),
                each.gain(),
                each.p(),
                values.subList(each.cut(), each.to()).stream()
                        .flatMap(value -> value.rows().stream())
                        .toList());
    }

    private static double mean(double[] series, int from, int to) {
        return Arrays.stream(series, from, to).average().orElse(0);
    }
}
