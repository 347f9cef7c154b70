package org.demarche.reader.draft;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the day off a date as it is written in files and on pages: ISO 8601, RFC 822, "7 March 2014", "March 7, 2014", "7 марта 2014",
 * 07.03.2014, seconds or milliseconds since 1970. The day is the one that is written: a time zone does not move it.
 */
public final class DateText {
    private static final Pattern EPOCH = Pattern.compile("-?\\d{9,10}(\\d{3})?(\\.\\d+)?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(T?(\\d{4}|\\d{6})Z?)?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
    private static final Pattern YEAR_LAST = Pattern.compile("(?<!\\d)(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(?!\\d)");
    private static final Pattern DAY_MONTH = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|ª)?[.]?[\\s-]+(?:of |de |d')?(\\p{L}+)[.,]?[\\s-]+(?:de |del )?(\\d{4}|\\d{2}(?=\\s\\d{1,2}:))(?!\\d)");
    private static final Pattern MONTH_DAY =
            Pattern.compile("(\\p{L}+)[.]?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)");
    private static final Pattern CJK = Pattern.compile("(\\d{4})\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일]");

    /** Languages whose months are known, from the locale data of the JDK; an earlier one wins where two differ. */
    private static final List<String> LANGUAGES = List.of(
            "en", "ru", "uk", "be", "de", "fr", "es", "it", "pt", "pl", "cs", "sk", "nl", "sv", "da", "nb", "fi", "et",
            "lv", "lt", "hu", "ro", "bg", "sr", "hr", "sl", "mk", "sq", "tr", "az", "el", "ka", "hy", "kk", "id", "ar",
            "fa", "he");

    private static final Map<String, Month> MONTHS = months();

    private DateText() {}

    /** The day; empty if the text is no date, or one of which day and month cannot be told apart. */
    public static Optional<LocalDate> parse(String text) {
        String date = Text.line(text);
        try {
            return Optional.ofNullable(day(date)).filter(day -> day.getYear() >= 1400 && day.getYear() <= 2200);
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether the text is a date like 03/07/2014, which is 3 July to some and 7 March to others. */
    public static boolean isAmbiguous(String text) {
        Matcher m = YEAR_LAST.matcher(text);
        return m.find() && isAmbiguous(m);
    }

    private static boolean isAmbiguous(Matcher m) {
        int first = Integer.parseInt(m.group(1));
        int second = Integer.parseInt(m.group(3));
        return !m.group(2).equals(".") && first <= 12 && second <= 12 && first != second;
    }

    private static @Nullable LocalDate day(String date) {
        Matcher m;
        if ((m = DIGITS.matcher(date)).matches()) {
            return of(m.group(1), m.group(2), m.group(3));
        }
        if (EPOCH.matcher(date).matches()) {
            String whole = date.replaceFirst("\\..*", "");
            long number = Long.parseLong(whole);
            return LocalDate.ofInstant(
                    whole.length() > 11 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number), ZoneOffset.UTC);
        }
        if ((m = YEAR_FIRST.matcher(date)).lookingAt() || (m = CJK.matcher(date)).find()) {
            return of(m.group(1), m.group(2), m.group(3));
        }
        LocalDate worded = worded(date);
        if (worded != null) {
            return worded;
        }
        return (m = YEAR_LAST.matcher(date)).find() ? yearLast(m) : null;
    }

    /** Dots part day and month in that order; slashes and hyphens do either, and tell only where one of the two is over 12. */
    private static @Nullable LocalDate yearLast(Matcher m) {
        if (isAmbiguous(m)) {
            return null;
        }
        boolean monthFirst = !m.group(2).equals(".") && Integer.parseInt(m.group(3)) > 12;
        return monthFirst ? of(m.group(4), m.group(1), m.group(3)) : of(m.group(4), m.group(3), m.group(1));
    }

    private static @Nullable LocalDate worded(String date) {
        for (Matcher m = DAY_MONTH.matcher(date); m.find(); ) {
            Month month = month(m.group(2));
            if (month != null) {
                return LocalDate.of(year(m.group(3)), month, Integer.parseInt(m.group(1)));
            }
        }
        for (Matcher m = MONTH_DAY.matcher(date); m.find(); ) {
            Month month = month(m.group(1));
            if (month != null) {
                return LocalDate.of(Integer.parseInt(m.group(3)), month, Integer.parseInt(m.group(2)));
            }
        }
        return null;
    }

    /** RFC 822 wrote years with two digits. */
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 4 ? year : year < 70 ? 2000 + year : 1900 + year;
    }

    private static LocalDate of(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static @Nullable Month month(String word) {
        return MONTHS.get(word.toLowerCase(Locale.ROOT));
    }

    private static Map<String, Month> months() {
        Map<String, Month> months = new HashMap<>();
        months.put("sept", Month.SEPTEMBER);
        for (String language : LANGUAGES) {
            Locale locale = Locale.forLanguageTag(language);
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(
                        TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
                    String name = month.getDisplayName(style, locale).toLowerCase(Locale.ROOT);
                    months.putIfAbsent(name.endsWith(".") ? name.substring(0, name.length() - 1) : name, month);
                }
            }
        }
        return Map.copyOf(months);
    }
}
