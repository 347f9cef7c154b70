package org.demarche.ledger.measures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The price of a good.
 *
 * <p>Formula: the mean of the prices of the period, of each day the latest that was known.
 * <br>Unit: that of the price, such as dollars a barrel; the value names it. Range: any.
 * <br>Interval: none.
 * <br>Missing data: a period without a price has no value.
 * <br>Source: own.
 */
public record Price() implements StateMeasure.OfThing {
    @Override
    public String name() {
        return "price";
    }

    @Override
    public String about() {
        return "the price of a good, such as brent";
    }

    @Override
    public String unit() {
        return "as the price has it";
    }

    @Override
    public String range() {
        return "any";
    }

    private record Row(double price, String unit, String name) {}

    @Override
    public List<MeasureValue> of(Evidence evidence, String thing) {
        Map<String, List<Row>> rows = new TreeMap<>();
        Map<String, Period> periods = new TreeMap<>();
        for (@Nullable
        String[] row : evidence.rows(
                "SELECT day, arg_max(price, known), arg_max(unit, known) FROM prices WHERE name = ? AND known <= ?"
                        + " GROUP BY day ORDER BY day",
                thing,
                evidence.horizon())) {
            LocalDate day = LocalDate.parse(String.valueOf(row[0]));
            if (evidence.question().within().holds(day)) {
                Period period = period(evidence.question(), day);
                periods.put(period.label(), period);
                rows.computeIfAbsent(period.label(), any -> new ArrayList<>())
                        .add(new Row(
                                Double.parseDouble(String.valueOf(row[1])),
                                String.valueOf(row[2]),
                                "prices:" + thing + "/" + day));
            }
        }
        List<MeasureValue> values = new ArrayList<>();
        rows.forEach((label, priced) -> values.add(new MeasureValue(
                name(),
                thing,
                null,
                periods.getOrDefault(label, evidence.question().within()),
                priced.stream().mapToDouble(Row::price).average().orElseThrow(),
                null,
                priced.getLast().unit(),
                priced.size(),
                evidence.named(priced.stream().map(Row::name).toList()),
                "")));
        return values;
    }

    private static Period period(Question question, LocalDate day) {
        return switch (question.by()) {
            case WEEK -> Period.week(day);
            case MONTH -> Period.month(YearMonth.from(day));
            case YEAR -> Period.year(day.getYear());
            case WHOLE -> question.within();
        };
    }

    @Override
    public List<String> things(Evidence evidence) {
        return evidence.column("SELECT DISTINCT name FROM prices ORDER BY name");
    }
}
