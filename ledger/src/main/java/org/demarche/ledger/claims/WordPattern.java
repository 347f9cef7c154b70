package org.demarche.ledger.claims;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as the files of {@code lexicon/claims-due} write them: {@code *} stands for any ending, {@code _} for a blank. */
final class WordPattern {
    private final List<Pattern> any;
    private final boolean absent;

    private WordPattern(List<Pattern> any, boolean absent) {
        this.any = any;
        this.absent = absent;
    }

    /** A group of words parted by blanks, of which one must be there; after a {@code !}, none. */
    static WordPattern group(String group) {
        boolean absent = group.startsWith("!");
        String words = absent ? group.substring(1) : group;
        return new WordPattern(
                Arrays.stream(words.strip().split("\\s+"))
                        .map(WordPattern::pattern)
                        .toList(),
                absent);
    }

    /** Words that follow each other. */
    static WordPattern phrase(String phrase) {
        return new WordPattern(List.of(pattern(phrase.strip().replace(' ', '_'))), false);
    }

    private static Pattern pattern(String word) {
        String regex = Arrays.stream(word.split("_"))
                .map(part -> Pattern.quote(part.replace("*", "")) + (part.endsWith("*") ? "[\\p{L}'’-]*" : ""))
                .reduce((a, b) -> a + "[\\s\\p{Z}]+" + b)
                .orElse("");
        return Pattern.compile("(?<![\\p{L}])" + regex + "(?![\\p{L}])");
    }

    boolean fits(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return absent != any.stream().anyMatch(pattern -> pattern.matcher(small).find());
    }
}
