package org.demarche.ledger.reports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The numbers of a sentence by what they count: {@code 83.1 per cent}, {@code 15 billion dollars}, {@code twelve aircraft}. */
final class Numbers {
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\p{N}/.-])(\\d[\\d,]*(?:\\.\\d+)?)(?![\\p{L}\\p{N}/-])\\s*(%|[\\p{L}]+)?\\s*([\\p{L}]+)?");
    private static final Map<String, Double> SCALES =
            Map.of("thousand", 1e3, "million", 1e6, "billion", 1e9, "trillion", 1e12);
    private static final List<String> SMALL =
            List.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final Pattern SMALL_WORD = Pattern.compile("(?i)\\b(" + String.join("|", SMALL) + ")\\b");
    /** Two numbers that differ by less are rounded differently, and say the same. */
    private static final double ROUNDING = .05;

    private Numbers() {}

    /** What is counted, as a stem, and the numbers given for it. */
    static Map<String, Set<Double>> of(String sentence) {
        Map<String, Set<Double>> found = new TreeMap<>();
        Matcher matcher = NUMBER.matcher(digits(sentence));
        int from = 0;
        while (matcher.find(from)) {
            from = matcher.end(1);
            double value = Double.parseDouble(matcher.group(1).replace(",", ""));
            String unit = matcher.group(2);
            Double scale = unit == null ? null : SCALES.get(unit);
            if (scale != null) {
                value *= scale;
                unit = matcher.group(3);
            }
            String counted = counted(unit, matcher.group(3));
            if (counted != null) {
                found.computeIfAbsent(counted, key -> new TreeSet<>()).add(value);
            }
        }
        return found;
    }

    /** Whether both count the same thing and no number of the one is one of the other. */
    static boolean contradict(Map<String, Set<Double>> a, Map<String, Set<Double>> b) {
        return a.entrySet().stream().anyMatch(entry -> {
            Set<Double> others = b.get(entry.getKey());
            return others != null
                    && entry.getValue().stream().noneMatch(x -> others.stream().anyMatch(y -> same(x, y)));
        });
    }

    private static boolean same(double x, double y) {
        return Math.abs(x - y) <= ROUNDING * Math.max(Math.abs(x), Math.abs(y));
    }

    /** Days, months and common words count nothing. */
    private static @Nullable String counted(@Nullable String unit, @Nullable String next) {
        if (unit == null) {
            return null;
        }
        String word = unit.toLowerCase(java.util.Locale.ROOT);
        if (word.equals("%") || word.equals("percent") || word.equals("per") && "cent".equals(next)) {
            return "per cent";
        }
        return ContentWords.common(word) ? null : ContentWords.stem(word);
    }

    private static String digits(String sentence) {
        return SMALL_WORD
                .matcher(sentence)
                .replaceAll(
                        match -> String.valueOf(SMALL.indexOf(match.group().toLowerCase(java.util.Locale.ROOT)) + 2));
    }
}
