package org.demarche.workbench.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.ledger.measures.MeasureValue;
import org.demarche.ledger.measures.Period;
import org.demarche.workbench.ValueNumber;

/**
 * What two states do to each other week by week, as a picture and as the table behind it: cooperation upwards, conflict downwards, for each
 * week a bar of the one beside a bar of the other.
 *
 * @param names the two, the one first
 * @param bars the bars
 * @param ticks lines of the scale
 * @param weeks what stands below: first day of a week, in the middle of its bars
 * @param zero where the scale has 0
 * @param rows the table: a row a week in which anything happened
 */
public record TwoWay(
        List<String> names, List<Bar> bars, List<Mark> ticks, List<Mark> weeks, String zero, List<Row> rows) {
    static final int WIDTH = 720;
    static final int HEIGHT = 250;
    private static final int LEFT = 44;
    private static final int TOP = 10;
    private static final int BOTTOM = 24;

    /**
     * A bar.
     *
     * @param kind {@code cooperation one}, {@code conflict other} and so on: for the style sheet
     * @param said what it stands for, in words
     */
    public record Bar(String x, String y, String width, String height, String kind, String said, int note) {}

    /** A place on an axis and what is written there. */
    public record Mark(String at, String text) {}

    /** A week: cooperation and conflict of the one, then of the other. */
    public record Row(String week, List<Page.Text> cells) {}

    /** The four sums of each week, in the order of {@link Row#cells}. */
    static TwoWay of(List<String> names, Period time, List<List<MeasureValue>> four, Notes notes) {
        LocalDate first =
                Period.week(java.util.Objects.requireNonNull(time.first())).first();
        LocalDate last = java.util.Objects.requireNonNull(time.last());
        Map<LocalDate, MeasureValue[]> weeks = new TreeMap<>();
        for (LocalDate week = first; week != null && !week.isAfter(last); week = week.plusWeeks(1)) {
            weeks.put(week, new MeasureValue[four.size()]);
        }
        double most = 1;
        for (int kind = 0; kind < four.size(); kind++) {
            for (MeasureValue value : four.get(kind)) {
                LocalDate day = value.period().first();
                MeasureValue[] week =
                        day == null ? null : weeks.get(Period.week(day).first());
                if (week != null && value.value() != null) {
                    week[kind] = value;
                    most = Math.max(most, Math.abs(value.value()));
                }
            }
        }
        return new Drawing(names, weeks, Scale.of(-most, most)).draw(notes);
    }

    private record Drawing(List<String> names, Map<LocalDate, MeasureValue[]> weeks, Scale scale) {
        TwoWay draw(Notes notes) {
            List<Bar> bars = new ArrayList<>();
            List<Mark> marks = new ArrayList<>();
            List<Row> rows = new ArrayList<>();
            double step = (double) (WIDTH - LEFT) / weeks.size();
            double x = LEFT;
            for (Map.Entry<LocalDate, MeasureValue[]> week : weeks.entrySet()) {
                MeasureValue[] values = week.getValue();
                List<Page.Text> cells = new ArrayList<>();
                for (int kind = 0; kind < values.length; kind++) {
                    MeasureValue value = values[kind];
                    int note = notes.of(value);
                    cells.add(new Page.Text(value == null ? "" : ValueNumber.of(value), note));
                    if (value != null) {
                        bars.add(bar(
                                x + step * (kind < 2 ? 0.12 : 0.52), step * 0.36, kind, value, week.getKey(), note));
                    }
                }
                marks.add(new Mark(
                        Scale.text(x + step / 2), week.getKey().toString().substring(5)));
                if (cells.stream().anyMatch(cell -> cell.note() > 0)) {
                    rows.add(new Row(week.getKey().toString(), cells));
                }
                x += step;
            }
            List<Mark> ticks = scale.ticks().stream()
                    .map(tick -> new Mark(Scale.text(y(tick)), Scale.label(tick)))
                    .toList();
            return new TwoWay(names, bars, ticks, marks, Scale.text(y(0)), rows);
        }

        private Bar bar(double x, double width, int kind, MeasureValue value, LocalDate week, int note) {
            double number = java.util.Objects.requireNonNull(value.value());
            String word = kind % 2 == 0 ? "cooperation" : "conflict";
            return new Bar(
                    Scale.text(x),
                    Scale.text(Math.min(y(0), y(number))),
                    Scale.text(width),
                    Scale.text(Math.max(0.5, Math.abs(y(number) - y(0)))),
                    word + (kind < 2 ? " one" : " other"),
                    String.format(
                            Locale.ROOT,
                            "%s, week of %s: %s %s",
                            names.get(kind / 2),
                            week,
                            word,
                            ValueNumber.of(value)),
                    note);
        }

        private double y(double value) {
            return scale.place(value, HEIGHT - BOTTOM, TOP);
        }
    }
}
