package org.demarche.workbench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An axis from one round number to another, with a tick at each round number between.
 *
 * @param low the lower end
 * @param high the upper end
 * @param step from tick to tick
 */
record Scale(double low, double high, double step) {
    private static final int TICKS = 5;

    /** An axis that holds both numbers. */
    static Scale of(double least, double most) {
        double rough = Math.max(most - least, 1e-9) / TICKS;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double times = rough / power;
        double step = power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
        double low = Math.floor(least / step) * step;
        double high = Math.ceil(most / step) * step;
        return new Scale(low, high > low ? high : low + step, step);
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; low + i * step <= high + step / 2; i++) {
            ticks.add(low + i * step);
        }
        return ticks;
    }

    /** Where a value lies between the places of the lower and the upper end. */
    double place(double value, double lowEnd, double highEnd) {
        return lowEnd + (value - low) / (high - low) * (highEnd - lowEnd);
    }

    /** A place in a picture: a tenth of a unit is finer than the eye. */
    static String text(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }

    /** What is written at a tick. */
    static String label(double tick) {
        String text = Math.abs(tick - Math.rint(tick)) < 1e-9
                ? String.format(Locale.ROOT, "%.0f", tick)
                : String.format(Locale.ROOT, "%.2f", tick).replaceFirst("0$", "");
        return text.replace('-', '−').replaceFirst("^−0$", "0");
    }
}
