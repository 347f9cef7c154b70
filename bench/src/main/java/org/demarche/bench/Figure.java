package org.demarche.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One number of a measurement.
 *
 * @param name what it says, such as {@code GSR root F1}
 * @param value a share from 0 to 1, or a count
 * @param n cases that it rests on
 * @param unit how the value is to be read
 * @param bar what is asked of it; null where nothing is
 */
record Figure(
        String name,
        double value,
        int n,
        Unit unit,
        @Nullable Bar bar) {
    /** How a value is written. */
    enum Unit {
        /** From 0 to 1, with three digits. */
        SHARE,
        /** A whole number. */
        COUNT
    }

    /**
     * What is asked of a figure.
     *
     * @param most whether {@code value} is the most that is allowed; else it is the least
     */
    record Bar(double value, boolean most) {}

    static Figure share(String name, double value, int n) {
        return new Figure(name, value, n, Unit.SHARE, null);
    }

    static Figure count(String name, double value, int n) {
        return new Figure(name, value, n, Unit.COUNT, null);
    }

    Figure atLeast(double least) {
        return new Figure(name, value, n, unit, new Bar(least, false));
    }

    Figure atMost(double most) {
        return new Figure(name, value, n, unit, new Bar(most, true));
    }

    /** Whether the value, unrounded, is as good as the bar asks; true where there is none. */
    boolean reached() {
        return bar == null || (bar.most() ? value <= bar.value() : value >= bar.value());
    }

    String valueText() {
        return written(value);
    }

    /** The bar with its direction; empty where there is none. */
    String barText() {
        return bar == null ? "" : (bar.most() ? "<= " : ">= ") + written(bar.value());
    }

    /** {@code yes} or {@code no}; empty where there is no bar. */
    String reachedText() {
        return bar == null ? "" : reached() ? "yes" : "no";
    }

    private String written(double number) {
        return String.format(Locale.ROOT, unit == Unit.SHARE ? "%.3f" : "%.0f", number);
    }
}
