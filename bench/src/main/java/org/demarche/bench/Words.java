package org.demarche.bench;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text as a set, for saying whether two texts are about the same. */
final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    private Words() {}

    /** Words in lower case, without those that are too common. */
    static Set<String> of(String text, Set<String> common) {
        Set<String> words = new HashSet<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        words.removeAll(common);
        return words;
    }

    static int shared(Set<String> a, Set<String> b) {
        return (int) a.stream().filter(b::contains).count();
    }
}
