package org.demarche.bench;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values of times as TimeML writes them: of which kind they are, and when two are the same to us. */
final class TimeValues {
    private static final Pattern LENGTH = Pattern.compile("P(T?)(\\d+|X+)(DE|[A-Z])(.*)");

    /** What a value says. */
    enum Kind {
        /** A stretch of the calendar, a day to a century: what an event can be dated with. */
        CALENDAR,
        /** How long something takes. */
        LENGTHS,
        /** Past, present or future, without a day. */
        VAGUE,
        /** How often. */
        REPEATED;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private TimeValues() {}

    static Kind kind(String value) {
        return value.endsWith("_REF")
                ? Kind.VAGUE
                : value.startsWith("P") ? Kind.LENGTHS : value.startsWith("XXXX") ? Kind.REPEATED : Kind.CALENDAR;
    }

    /** Whether our value says what gold says, as docs/accuracy.md lays down. */
    static boolean agree(String gold, String ours) {
        return switch (kind(gold)) {
            case VAGUE -> gold.equals(ours);
            case LENGTHS -> length(gold).equals(length(ours));
            case REPEATED -> repeated(gold).equals(length(ours));
            case CALENDAR -> open(day(gold)).matcher(ours).matches();
        };
    }

    /** Times of the day are left aside. */
    private static String day(String value) {
        int t = value.indexOf('T');
        return t > 0 ? value.substring(0, t) : value;
    }

    /** What gold leaves open with an X is not compared; at the end it may be missing. */
    private static Pattern open(String value) {
        String known = value.replaceAll("(-?X+)+$", "");
        boolean week = value.endsWith("-WXX");
        boolean quarter = value.endsWith("-QX");
        String core = known.replaceAll("-[WQ]$", "");
        return Pattern.compile(
                Pattern.quote(core).replace("X", "\\E.\\Q") + (week ? "-W\\d\\d" : quarter ? "-Q\\d" : ""));
    }

    /** Decades, centuries and millennia are written in years. */
    private static String length(String value) {
        Matcher parts = LENGTH.matcher(value);
        if (!parts.matches()) {
            return value;
        }
        int times = switch (parts.group(3)) {
            case "DE", "E" -> 10;
            case "C" -> 100;
            case "L" -> 1000;
            default -> 1;
        };
        String number = parts.group(2);
        boolean told = Character.isDigit(number.charAt(0));
        return times == 1
                ? value
                : "P" + (told ? String.valueOf(Integer.parseInt(number) * times) : "X") + "Y" + parts.group(4);
    }

    /** What comes back is compared by how often it does. */
    private static String repeated(String value) {
        String rest = value.substring(4);
        return rest.isEmpty() || rest.matches("-(SP|SU|FA|WI|\\d\\d)")
                ? "P1Y"
                : rest.startsWith("-WXX") ? "P1W" : rest.startsWith("-Q") ? "P1Q" : "P1D";
    }
}
