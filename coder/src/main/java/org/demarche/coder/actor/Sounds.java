package org.demarche.coder.actor;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.coder.lexicon.Entry;

/**
 * How a name sounds, whatever its alphabet and whoever brought it into Latin letters: {@code Makiej}, {@code Makey} and {@code Макей} have
 * one key. {@code lexicon/sounds.txt} says which letters and spellings are one. Immutable, thread-safe.
 */
final class Sounds {
    private final Map<Character, String> letters = new HashMap<>();
    private final Map<Character, Character> cyrillicLike = new HashMap<>();
    private final Map<Character, Character> latinLike = new HashMap<>();
    private final Map<String, String> given = new HashMap<>();
    private final Map<String, String> spellings = new HashMap<>();
    private final Map<String, Integer> countries = new HashMap<>();
    private final List<String> articles = new ArrayList<>();
    private final Map<Character, Integer> longest = new HashMap<>();
    private final Set<String> words = new HashSet<>();

    /** Letters of all other alphabets; loaded when the first of them is read. */
    private static final class Icu {
        static final Transliterator LATIN = Transliterator.getInstance("Greek-Latin/UNGEGN; Any-Latin");
    }

    private Sounds() {}

    static Sounds of(List<Entry> entries) {
        Sounds sounds = new Sounds();
        entries.forEach(sounds::read);
        return sounds;
    }

    private void read(Entry entry) {
        switch (entry.head()) {
            case "LETTERS" -> each(entry, (to, from) -> letters.put(from.charAt(0), to));
            case "LOOKALIKES" ->
                each(entry, (latin, cyrillic) -> {
                    if (latin.isEmpty()) {
                        throw entry.error("'-' is no letter that others look like; write one");
                    }
                    cyrillicLike.put(latin.charAt(0), cyrillic.charAt(0));
                    latinLike.put(cyrillic.charAt(0), latin.charAt(0));
                });
            case "GIVEN" -> each(entry, (to, from) -> given.put(from.replaceAll("[\\^$]", ""), to));
            case "SPELLINGS" ->
                each(entry, (to, from) -> {
                    spellings.put(from, to);
                    longest.merge(from.charAt(0), from.length(), Math::max);
                });
            case "ARTICLES" -> articles.addAll(entry.all("words"));
            case "COUNTRIES" -> {
                entry.all("codes").forEach(code -> countries.put(code, 5));
                entry.all("longer").forEach(code -> countries.put(code, 6));
            }
            case "WORDS" -> words.addAll(entry.all("words"));
            default ->
                throw entry.error("'" + entry.head()
                        + "' is none of LETTERS, LOOKALIKES, GIVEN, ARTICLES, SPELLINGS, COUNTRIES, WORDS");
        }
    }

    private static void each(Entry entry, java.util.function.BiConsumer<String, String> sink) {
        entry.fields()
                .forEach((key, values) -> values.forEach(value -> sink.accept(key.equals("-") ? "" : key, value)));
    }

    /** Whether somebody of that country may be named by a name's sound: a short surname alone tells too little. */
    boolean tells(List<String> name, String country) {
        Integer least = countries.get(country);
        return least != null && (name.size() > 1 || key(name.getFirst()).length() >= least);
    }

    /** Whether a surname is rather an English word where capitals tell nothing: at the start of a sentence. */
    boolean word(String form) {
        return words.contains(form.toLowerCase(Locale.ROOT));
    }

    /** Whether a word of a text may be a name that is only known by its sound. */
    boolean mayName(String form) {
        return form.length() >= 4 && Character.isUpperCase(form.charAt(0)) && !word(form);
    }

    /** The key of a word. */
    String key(String word) {
        String latin = withoutArticle(latin(word));
        return reduced(spelled("^" + given.getOrDefault(latin, latin) + "$"));
    }

    private String withoutArticle(String latin) {
        for (String article : articles) {
            if (latin.startsWith(article) && latin.length() > article.length() + 2) {
                return latin.substring(article.length());
            }
        }
        return latin;
    }

    private String latin(String word) {
        String lower = Normalizer.normalize(alike(word), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder latin = new StringBuilder(lower.length() + 4);
        boolean other = false;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            String to = c < 128 && Character.isLetter(c) ? null : letters.get(c);
            latin.append(to == null ? String.valueOf(c) : to);
            other |= to == null && c > 0x24F && Character.isLetter(c);
        }
        String result = other ? transliterated(lower) : latin.toString();
        return plain(result)
                ? result
                : Normalizer.normalize(result, Normalizer.Form.NFD).replaceAll("[^\\p{Ll}-]+", "");
    }

    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 'a' || c > 'z') && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static String transliterated(String word) {
        synchronized (Icu.LATIN) { // rules keep a position while they run
            return Icu.LATIN.transliterate(word).toLowerCase(Locale.ROOT);
        }
    }

    /** A word of Latin and Cyrillic letters in one alphabet: that of most of its letters. */
    private String alike(String word) {
        int latin = 0;
        int cyrillic = 0;
        for (int i = 0; i < word.length(); i++) {
            UnicodeScript script = UnicodeScript.of(word.charAt(i));
            latin += script == UnicodeScript.LATIN ? 1 : 0;
            cyrillic += script == UnicodeScript.CYRILLIC ? 1 : 0;
        }
        if (latin == 0 || cyrillic == 0) {
            return word;
        }
        Map<Character, Character> like = latin > cyrillic ? latinLike : cyrillicLike;
        StringBuilder text = new StringBuilder(word.toLowerCase(Locale.ROOT));
        for (int i = 0; i < text.length(); i++) {
            text.setCharAt(i, like.getOrDefault(text.charAt(i), text.charAt(i)));
        }
        return text.toString();
    }

    /** Spellings become sounds, from left to right, the longest first. */
    private String spelled(String marked) {
        StringBuilder sounds = new StringBuilder();
        int i = 0;
        while (i < marked.length()) {
            int length = Math.min(longest.getOrDefault(marked.charAt(i), 0), marked.length() - i);
            String sound = null;
            while (length > 0 && sound == null) {
                sound = spellings.get(marked.substring(i, i + length));
                length -= sound == null ? 1 : 0;
            }
            if (sound == null) {
                char c = marked.charAt(i);
                sounds.append(c == '^' || c == '$' ? "" : c);
                i++;
            } else {
                sounds.append(sound);
                i += length;
            }
        }
        return sounds.toString();
    }

    /** Double letters are one; i is no sound of its own between a consonant and a vowel, nor before e. */
    private static String reduced(String sounds) {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < sounds.length(); i++) {
            char c = sounds.charAt(i);
            if (!key.isEmpty() && key.charAt(key.length() - 1) == c) {
                continue;
            }
            if (c == 'i' && glides(sounds, i, key.isEmpty())) {
                continue;
            }
            key.append(c);
        }
        return key.toString();
    }

    private static boolean glides(String sounds, int at, boolean first) {
        int next = at + 1;
        while (next < sounds.length() && sounds.charAt(next) == 'i') {
            next++;
        }
        if (next == sounds.length() || !vowel(sounds.charAt(next))) {
            return false;
        }
        boolean afterVowel = at > 0 && vowel(sounds.charAt(at - 1));
        return sounds.charAt(next) == 'e' || !first && !afterVowel;
    }

    private static boolean vowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
    }
}
