package org.demarche.workbench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.demarche.ledger.measures.Interval;
import org.demarche.ledger.measures.MeasureValue;
import org.demarche.workbench.ValueNumber;

/**
 * Measures by year as lines, each with a band for its interval where it has one, and the table behind them.
 *
 * @param title what they show
 * @param series the lines
 * @param ticks lines of the scale
 * @param years what stands below
 * @param rows the table: a row a year, a cell a line
 */
public record Lines(
        String title, List<Series> series, List<TwoWay.Mark> ticks, List<TwoWay.Mark> years, List<TwoWay.Row> rows) {
    static final int WIDTH = 720;
    static final int HEIGHT = 190;
    private static final int LEFT = 44;
    private static final int RIGHT = 14;
    private static final int TOP = 10;
    private static final int BOTTOM = 24;

    /**
     * A line.
     *
     * @param path its points, as SVG writes them
     * @param band the outline of its interval; empty where it has none
     * @param dots its points, each with what it stands for
     */
    public record Series(String name, String path, String band, List<Dot> dots) {}

    /** A point of a line. */
    public record Dot(String x, String y, String said, int note) {}

    /** A name and the values that it stands for, by year. */
    record Named(String name, List<MeasureValue> values) {}

    /** The picture; null where there is nothing to draw: no line has two values. */
    static @org.jspecify.annotations.Nullable Lines of(String title, List<Named> all, Notes notes) {
        List<Named> drawn = all.stream()
                .map(named -> new Named(
                        named.name(),
                        named.values().stream()
                                .filter(value ->
                                        value.value() != null && value.period().first() != null)
                                .toList()))
                .filter(named -> named.values().size() > 1)
                .toList();
        return drawn.isEmpty() ? null : new Drawing(title, drawn, notes).draw();
    }

    private static final class Drawing {
        private final String title;
        private final List<Named> all;
        private final Notes notes;
        private final Scale scale;
        private final TreeSet<Integer> years = new TreeSet<>();

        Drawing(String title, List<Named> all, Notes notes) {
            this.title = title;
            this.all = all;
            this.notes = notes;
            double least = 0;
            double most = 0;
            for (Named named : all) {
                for (MeasureValue value : named.values()) {
                    years.add(year(value));
                    least = Math.min(least, low(value));
                    most = Math.max(most, high(value));
                }
            }
            this.scale = Scale.of(least, most);
        }

        Lines draw() {
            List<TwoWay.Row> rows = new ArrayList<>();
            for (int year : years) {
                rows.add(new TwoWay.Row(
                        Integer.toString(year),
                        all.stream().map(named -> cell(named, year)).toList()));
            }
            return new Lines(
                    title,
                    all.stream().map(this::series).toList(),
                    scale.ticks().stream()
                            .map(tick -> new TwoWay.Mark(Scale.text(y(tick)), Scale.label(tick)))
                            .toList(),
                    years.stream()
                            .map(year -> new TwoWay.Mark(Scale.text(x(year)), Integer.toString(year)))
                            .toList(),
                    rows);
        }

        private Page.Text cell(Named named, int year) {
            return named.values().stream()
                    .filter(value -> year(value) == year)
                    .findFirst()
                    .map(value -> new Page.Text(ValueNumber.of(value), notes.of(value)))
                    .orElse(new Page.Text("", 0));
        }

        private Series series(Named named) {
            List<Dot> dots = new ArrayList<>();
            StringBuilder path = new StringBuilder();
            StringBuilder up = new StringBuilder();
            StringBuilder down = new StringBuilder();
            for (MeasureValue value : named.values()) {
                String x = Scale.text(x(year(value)));
                String y = Scale.text(y(Objects.requireNonNull(value.value())));
                path.append(path.isEmpty() ? "" : " ").append(x).append(',').append(y);
                up.append(x).append(',').append(Scale.text(y(high(value)))).append(' ');
                down.insert(0, x + "," + Scale.text(y(low(value))) + " ");
                dots.add(new Dot(
                        x, y, named.name() + ", " + year(value) + ": " + ValueNumber.of(value), notes.of(value)));
            }
            boolean banded = named.values().stream().anyMatch(value -> value.interval() != null);
            return new Series(named.name(), path.toString(), banded ? (up.toString() + down).strip() : "", dots);
        }

        private static int year(MeasureValue value) {
            return Objects.requireNonNull(value.period().first()).getYear();
        }

        private static double low(MeasureValue value) {
            Interval interval = value.interval();
            return interval == null ? Objects.requireNonNull(value.value()) : interval.low();
        }

        private static double high(MeasureValue value) {
            Interval interval = value.interval();
            return interval == null ? Objects.requireNonNull(value.value()) : interval.high();
        }

        private double x(int year) {
            int span = Math.max(1, years.last() - years.first());
            return LEFT + 10 + (double) (year - years.first()) / span * (WIDTH - LEFT - RIGHT - 10);
        }

        private double y(double value) {
            return scale.place(value, HEIGHT - BOTTOM, TOP);
        }
    }
}
