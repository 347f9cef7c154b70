package org.demarche.ledger.reports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a text by which it is compared with others: in small letters, without those of {@code lexicon/reports/common-words.txt},
 * cut back to something like their stem.
 *
 * <p>The stem is crude and knows English endings only: it has to bring <i>refused</i> and <i>refuse</i> together, not to be a word.
 */
final class ContentWords {
    private static final Set<String> COMMON = common();
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final List<String> ENDINGS =
            List.of("ations", "ation", "ings", "ing", "ions", "ion", "ers", "ed", "er", "es", "al", "s", "e");
    private static final int SHORTEST_STEM = 4;

    private ContentWords() {}

    /** The stems, in the order of the alphabet; words of one or two letters and numbers are left out. */
    static Set<String> stems(String text) {
        Set<String> stems = new TreeSet<>();
        for (String word : words(text)) {
            if (word.length() > 2 && !COMMON.contains(word) && !Character.isDigit(word.charAt(0))) {
                stems.add(stem(word));
            }
        }
        return stems;
    }

    /** All words in their order, in small letters. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    static boolean common(String word) {
        return COMMON.contains(word);
    }

    static String stem(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    private static Set<String> common() {
        try (InputStream file = ContentWords.class.getResourceAsStream("/lexicon/reports/common-words.txt")) {
            if (file == null) {
                throw new IllegalStateException("no lexicon/reports/common-words.txt on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new IllegalStateException("cannot read lexicon/reports/common-words.txt", e);
        }
    }
}
