package org.demarche.workbench;

import java.util.Locale;
import org.demarche.ledger.measures.MeasureValue;

/** Numbers of measures as people read them. */
public final class ValueNumber {
    private ValueNumber() {}

    /** The value as its unit is read: whole numbers for counts, one digit for per cent and scores, else three. */
    public static String of(MeasureValue value) {
        return value.value() == null ? "none" : of(value.value(), value.unit());
    }

    /** A number of that unit. */
    public static String of(double value, String unit) {
        int digits = switch (unit) {
            case "reports", "organisations", "yes or no" -> 0;
            case "per cent", "percentage points", "per cent of GDP", "partners" -> 1;
            case "PLOVER score", "Goldstein score" -> 1;
            default -> 3;
        };
        return String.format(Locale.ROOT, "%." + digits + "f", value)
                .replace('-', '−')
                .replaceFirst("^−(0\\.?0*)$", "$1");
    }
}
