package org.demarche.workbench.report;

import java.util.Locale;
import org.demarche.ledger.account.DayAccount;
import org.demarche.ledger.measures.Interval;
import org.demarche.ledger.measures.MeasureValue;
import org.demarche.workbench.ValueNumber;
import org.jspecify.annotations.Nullable;

/** Measures of an account as lines of a table. */
final class LineWriter {
    private final DayAccount account;
    private final Notes notes;

    LineWriter(DayAccount account, Notes notes) {
        this.account = account;
        this.notes = notes;
    }

    Page.Line line(DayAccount.Line line) {
        MeasureValue now = line.now();
        return new Page.Line(
                now.measure().replace('-', ' '),
                whom(now),
                text(now),
                text(line.before()),
                Integer.toString(now.n()),
                of(now),
                interval(now.interval()),
                line.moved(),
                now.parts().isEmpty() ? "" : now.note(),
                now.parts().stream().map(this::part).toList());
    }

    private String whom(MeasureValue value) {
        if (value.b() == null) {
            return value.a();
        }
        boolean symmetric = account.line(value.measure(), account.b()).isEmpty();
        return symmetric ? value.a() + ", " + value.b() : value.a() + " → " + value.b();
    }

    private Page.Text text(@Nullable MeasureValue value) {
        return value == null ? new Page.Text("·", 0) : new Page.Text(ValueNumber.of(value), notes.of(value));
    }

    private Page.Part part(MeasureValue.Part part) {
        return new Page.Part(
                part.value().measure().replace('-', ' '),
                text(part.value()),
                until(part.value()),
                two(part.scaled()),
                two(part.weight()),
                two(part.halved()),
                two(part.raised()));
    }

    private String of(MeasureValue value) {
        String label = value.period().label();
        return value.period().equals(account.window()) ? "window" : label.startsWith("..") ? "ever" : label;
    }

    /** The year, or the month up to which a part that is of many days counts. */
    private static String until(MeasureValue value) {
        String label = value.period().label();
        int dots = label.indexOf("..");
        return dots < 0 ? label : label.length() > dots + 2 ? "to " + label.substring(dots + 2, dots + 9) : label;
    }

    private static String interval(@Nullable Interval interval) {
        return interval == null
                ? ""
                : (two(interval.low()) + " to " + two(interval.high())).replace('-', '−')
                        + (interval.method().equals("bounds") ? " (bounds)" : "");
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
