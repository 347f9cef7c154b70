package org.demarche.ledger.claims;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads by when a claim is due: from the words of its horizon, else from those of its consequence, else the default of its rule. */
final class Horizons {
    private static final String NUMBER = "(\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)";
    private static final List<String> SMALL = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final Pattern SPAN =
            Pattern.compile("\\b(?:within|in|for)(?: the next)? " + NUMBER + " (day|week|month|year)s?\\b");
    private static final String MONTH_NAME =
            "(january|february|march|april|may|june|july|august|september|october|november|december)";
    private static final Pattern DAY_OF_MONTH = Pattern.compile("\\b(\\d{1,2}) " + MONTH_NAME + "(?: (\\d{4}))?\\b");
    private static final Pattern MONTH_ONLY =
            Pattern.compile("\\b(?:in|by|until|before|no later than) " + MONTH_NAME + "(?: (\\d{4}))?\\b");
    private static final Pattern YEAR_ONLY = Pattern.compile("\\b(?:in|by|until|before) (\\d{4})\\b");
    private static final Pattern WEEKDAY =
            Pattern.compile("\\bon (monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b");
    private static final Map<String, Integer> DAYS = Map.of("day", 1, "week", 7, "month", 31, "year", 365);

    private record Phrase(WordPattern words, int days, String text) {}

    private final List<Phrase> phrases = new ArrayList<>();

    Horizons() {
        for (DueFile.Line line : DueFile.lines("horizons.txt")) {
            String[] cells = line.cells(2);
            phrases.add(new Phrase(WordPattern.phrase(cells[0]), Integer.parseInt(cells[1]), cells[0]));
        }
    }

    Horizon of(LocalDate published, @Nullable String words, String consequence, int defaultDays) {
        for (String text : words == null ? List.of(consequence) : List.of(words, consequence)) {
            Horizon read = read(published, text.toLowerCase(Locale.ROOT));
            if (read != null) {
                return read;
            }
        }
        return new Horizon(published, published.plusDays(defaultDays), "declared: " + defaultDays + " days");
    }

    private @Nullable Horizon read(LocalDate published, String text) {
        Matcher matcher = SPAN.matcher(text);
        if (matcher.find()) {
            int days = number(matcher.group(1)) * DAYS.getOrDefault(matcher.group(2), 1);
            return new Horizon(published, published.plusDays(days), matcher.group());
        }
        Horizon date = date(published, text);
        if (date != null) {
            return date;
        }
        for (Phrase phrase : phrases) {
            if (phrase.words().fits(text)) {
                return new Horizon(
                        published,
                        published.plusDays(phrase.days()),
                        "\"" + phrase.text() + "\" is " + phrase.days() + " days");
            }
        }
        return null;
    }

    /** A date, month, year or weekday; null where there is none or it is not to come. */
    private static @Nullable Horizon date(LocalDate published, String text) {
        LocalDate day = null;
        Matcher matcher = DAY_OF_MONTH.matcher(text);
        try {
            if (matcher.find()) {
                day = LocalDate.of(
                        year(matcher.group(3), published), month(matcher.group(2)), Integer.parseInt(matcher.group(1)));
            } else if ((matcher = MONTH_ONLY.matcher(text)).find()) {
                day = YearMonth.of(year(matcher.group(2), published), month(matcher.group(1)))
                        .atEndOfMonth();
            } else if ((matcher = YEAR_ONLY.matcher(text)).find()) {
                day = Year.parse(matcher.group(1)).atMonth(Month.DECEMBER).atEndOfMonth();
            } else if ((matcher = WEEKDAY.matcher(text)).find()) {
                day = published.with(TemporalAdjusters.next(
                        DayOfWeek.valueOf(matcher.group(1).toUpperCase(Locale.ROOT))));
            }
        } catch (DateTimeException noDay) {
            return null;
        }
        if (day != null && day.isBefore(published) && matcher.group(matcher.groupCount()) == null) {
            day = day.plusYears(1);
        }
        return day == null || day.isBefore(published) ? null : new Horizon(published, day, matcher.group());
    }

    private static int year(@Nullable String given, LocalDate published) {
        return given == null ? published.getYear() : Integer.parseInt(given);
    }

    private static Month month(String name) {
        return Month.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static int number(String word) {
        return Character.isDigit(word.charAt(0)) ? Integer.parseInt(word) : Math.max(1, SMALL.indexOf(word));
    }
}
