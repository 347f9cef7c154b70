package org.demarche.coder.lexicon;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of other coders' dictionaries, which are in capitals and joined by underscores, as they stand in running text. */
final class DictionaryNames {
    private static final Set<String> SMALL = Set.of(
            "of", "the", "and", "for", "in", "on", "at", "to", "de", "du", "des", "del", "la", "le", "da", "dos", "von",
            "van", "der", "bin", "ibn", "al", "el");

    private DictionaryNames() {}

    /** A name: {@code MUHAMMAD_AL-BARADEI_} is Muhammad al-Baradei. Empty where nothing is left of it. */
    static String actor(String text) {
        String[] words = words(text);
        StringBuilder name = new StringBuilder();
        boolean alone = words.length == 1;
        for (String word : words) {
            if (name.isEmpty() && word.equalsIgnoreCase("the") && !alone) {
                continue;
            }
            if (!name.isEmpty()) {
                name.append(' ');
            }
            name.append(capitals(word, name.isEmpty(), alone));
        }
        return name.toString();
    }

    private static String capitals(String word, boolean first, boolean alone) {
        if (!word.equals(word.toUpperCase(Locale.ROOT)) || word.indexOf('.') >= 0 || alone && word.length() <= 3) {
            return word;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        if (!first && SMALL.contains(lower)) {
            return lower;
        }
        if (lower.startsWith("al-") || lower.startsWith("el-")) {
            return lower.substring(0, 3) + title(lower.substring(3));
        }
        return title(lower);
    }

    /** A capital at the start. Later parts may be written small in the text, and may be capitals there. */
    private static String title(String lower) {
        return lower.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }

    /** A role noun: {@code MILITARY_POLICE} is military police. */
    static String agent(String text) {
        return String.join(" ", words(text)).toLowerCase(Locale.ROOT);
    }

    /** The regular plural. */
    static String plural(String phrase) {
        for (String preposition : List.of(" of ", " for ", " in ")) {
            int at = phrase.indexOf(preposition);
            if (at > 0) {
                return plural(phrase.substring(0, at)) + phrase.substring(at);
            }
        }
        String noun = phrase;
        if (noun.endsWith("y") && noun.length() > 1 && "aeiou".indexOf(noun.charAt(noun.length() - 2)) < 0) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        return noun.endsWith("s") || noun.endsWith("ch") || noun.endsWith("sh") || noun.endsWith("x")
                ? noun + "es"
                : noun + "s";
    }

    private static String[] words(String text) {
        return text.replace('_', ' ').strip().split("\\s+");
    }
}
