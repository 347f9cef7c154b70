package org.demarche.ledger.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a series is set to. */
public sealed interface Amount {
    /** So many times what it is: {@code -40%} is 0.6 times. */
    record Times(double factor) implements Amount {}

    /** So much more than it is, in its unit. */
    record Plus(double more) implements Amount {}

    /** That number, in its unit. */
    record To(double value) implements Amount {}

    /** A vote: yes, abstain, no, absent. */
    record Vote(String vote) implements Amount {}

    /** How a scenario writes it: {@code -40%}. */
    default String text() {
        return switch (this) {
            case Times(double factor) -> (factor < 1 ? "-" : "+") + plain(Math.abs(factor - 1) * 100) + "%";
            case Plus(double more) -> (more < 0 ? "" : "+") + plain(more);
            case To(double value) -> plain(value);
            case Vote(String vote) -> vote;
        };
    }

    Pattern NUMBER = Pattern.compile("([+-]?)(\\d+(?:\\.\\d+)?)\\s*(%|points?)?");

    private static String plain(double value) {
        return BigDecimal.valueOf(value)
                .setScale(6, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Reads {@code -40%}, {@code +5}, {@code 62.34}, {@code -10 points}, {@code cut}, {@code yes}; empty where it is none of these. */
    static Optional<Amount> of(String text) {
        String plain = text.strip().replace('−', '-').toLowerCase(Locale.ROOT);
        switch (plain) {
            case "yes", "no", "abstain", "absent" -> {
                return Optional.of(new Vote(plain));
            }
            case "cut", "end" -> {
                return Optional.of(new Times(0));
            }
            default -> {
                // a number, or nothing that is known
            }
        }
        Matcher matcher = NUMBER.matcher(plain);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        double size = Double.parseDouble(matcher.group(2)) * (matcher.group(1).equals("-") ? -1 : 1);
        if ("%".equals(matcher.group(3))) {
            return matcher.group(1).isEmpty() || size < -100
                    ? Optional.empty()
                    : Optional.of(new Times((100 + size) / 100));
        }
        return Optional.of(matcher.group(1).isEmpty() ? new To(size) : new Plus(size));
    }
}
