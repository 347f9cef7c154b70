package org.demarche.ledger.measures;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the columns of rows. Equal texts and days, of which rows have many, become one object. */
final class Texts {
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, LocalDate> days = new HashMap<>();

    int whole(@Nullable String text) {
        return Integer.parseInt(String.valueOf(text));
    }

    double real(@Nullable String text) {
        return Double.parseDouble(String.valueOf(text));
    }

    LocalDate day(@Nullable String text) {
        return days.computeIfAbsent(String.valueOf(text), LocalDate::parse);
    }

    String shared(@Nullable String text) {
        return texts.computeIfAbsent(String.valueOf(text), any -> any);
    }
}
