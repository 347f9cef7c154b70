package org.demarche.ledger.exchange;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Values as tables of event data hold them: parted by tabs, without quotes or escapes. A tab, a line end or another control character
 * within a text therefore becomes a blank. Nothing stands for a missing value; a text that others take for a missing one ({@code NA},
 * {@code NULL}) is not written.
 */
final class Tsv {
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    private static final List<String> MISSING = List.of("", "NA", "NULL");

    private Tsv() {}

    static String line(Collection<String> values) {
        return String.join("\t", values);
    }

    static String text(@Nullable String value) {
        if (value == null) {
            return "";
        }
        String clean = BREAKS.matcher(value).replaceAll(" ").strip();
        return missing(clean) ? "" : clean;
    }

    static boolean missing(String value) {
        return MISSING.contains(value);
    }

    /** The shortest decimal that gives the number again, never with an exponent. */
    static String number(@Nullable Double value) {
        return value == null
                ? ""
                : new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
