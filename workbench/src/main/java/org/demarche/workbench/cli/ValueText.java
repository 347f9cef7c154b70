package org.demarche.workbench.cli;

import static org.demarche.workbench.cli.Terminal.pad;
import static org.demarche.workbench.cli.Terminal.padLeft;

import java.util.Locale;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.measures.Interval;
import org.demarche.ledger.measures.MeasureValue;
import org.demarche.workbench.ValueNumber;
import org.jspecify.annotations.Nullable;

/** A value of a measure for the eye, and what is behind it. */
final class ValueText {
    private static final int PART = 22;

    private final Terminal terminal;

    ValueText(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Prints it in a line; parts and rows follow below.
     *
     * @param head what stands before it
     * @param rows the ledger, where rows are to be opened; else null
     */
    void print(String head, MeasureValue value, @Nullable Ledger rows) {
        String between = between(value.interval());
        terminal.deliver(head + ValueNumber.of(value) + " " + value.unit()
                + terminal.faint("  n=" + value.n()
                        + (between.isEmpty() ? "" : "  " + between + " (" + method(value.interval()) + ")")
                        + (value.note().isEmpty() ? "" : "  " + value.note())));
        parts(value, "    ");
        if (rows != null) {
            rows(value, rows, "    ");
        }
    }

    /** The parts of a composite: what each is, what it counts, and what the composite owes to its weight. */
    void parts(MeasureValue value, String indent) {
        if (value.parts().isEmpty()) {
            return;
        }
        terminal.deliver(terminal.faint(indent + pad("part", PART) + padLeft("value", 8) + padLeft("as of", 11)
                + padLeft("counts", 9) + padLeft("weight", 9) + "   weight halved, half as much again"));
        for (MeasureValue.Part part : value.parts()) {
            terminal.deliver(indent + pad(part.value().measure(), PART) + padLeft(ValueNumber.of(part.value()), 8)
                    + padLeft(year(part.value()), 11)
                    + padLeft(two(part.scaled()), 9) + padLeft(two(part.weight()), 9) + "   "
                    + two(part.halved()) + ", " + two(part.raised()));
        }
    }

    void rows(MeasureValue value, Ledger ledger, String indent) {
        for (String row : value.rows()) {
            for (String line :
                    Terminal.wrap(ledger.row(row, value), Math.min(terminal.columns(), 120) - indent.length())) {
                terminal.deliver(terminal.faint(indent + line));
            }
        }
        for (MeasureValue.Part part : value.parts()) {
            terminal.deliver(indent + part.value().measure());
            rows(part.value(), ledger, indent + "  ");
        }
    }

    private static String year(MeasureValue value) {
        String label = value.period().label();
        int dots = label.indexOf("..");
        return dots < 0 ? label : label.length() > dots + 2 ? "to " + label.substring(dots + 2, dots + 9) : label;
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String between(@Nullable Interval interval) {
        return interval == null ? "" : two(interval.low()) + " to " + two(interval.high());
    }

    private static String method(@Nullable Interval interval) {
        return interval == null ? "" : interval.method();
    }
}
