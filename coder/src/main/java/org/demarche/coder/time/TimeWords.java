package org.demarche.coder.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.coder.lexicon.Entry;
import org.demarche.coder.lexicon.Lexicon;

/** The words of times, read once from {@code lexicon/times.txt}. Immutable, thread-safe. */
final class TimeWords {
    /** A time has a word of one of these, or a number. */
    private static final Set<Sense> TELLING =
            EnumSet.of(Sense.MONTH, Sense.WEEKDAY, Sense.SEASON, Sense.UNIT, Sense.TENS, Sense.DAY, Sense.DAYPART);

    /** No time starts with one of these. */
    private static final Set<Sense> INSIDE =
            EnumSet.of(Sense.CLOCK, Sense.AGO, Sense.HENCE, Sense.PREPOSITION, Sense.UNCERTAIN, Sense.ROUGHLY_BEHIND);

    /**
     * A word, or several, in one sense.
     *
     * @param value its number; of units and vague times the place in their enum
     */
    record Phrase(List<String> words, int value) {}

    private final Map<Sense, Map<String, List<Phrase>>> phrases = new EnumMap<>(Sense.class);
    private final Set<String> telling = new HashSet<>();
    private final Set<String> starting =
            new HashSet<>(Set.of("the", "its", "his", "her", "their", "our", "'", "’", "q1", "q2", "q3", "q4"));

    private TimeWords() {}

    static TimeWords of(Lexicon lexicon) {
        return of(lexicon.entries("times.txt"));
    }

    static TimeWords of(List<Entry> entries) {
        TimeWords words = new TimeWords();
        for (Entry entry : entries) {
            Sense sense = sense(entry);
            entry.fields().forEach((key, list) -> {
                int value = value(entry, sense, key);
                list.forEach(text -> words.put(sense, text, value));
            });
        }
        return words;
    }

    private static Sense sense(Entry entry) {
        try {
            return Sense.valueOf(entry.head().replace(' ', '_'));
        } catch (IllegalArgumentException e) {
            throw entry.error("'" + entry.head() + "' is none of " + List.of(Sense.values()));
        }
    }

    private static int value(Entry entry, Sense sense, String key) {
        try {
            return switch (sense) {
                case UNIT, REGULARLY -> Unit.valueOf(key).ordinal();
                case VAGUE -> TimeValue.Vague.valueOf(key).ordinal();
                default -> key.equals("words") || sense == Sense.DAYPART ? 0 : Integer.parseInt(key);
            };
        } catch (IllegalArgumentException e) {
            throw entry.error("'" + key + "' is no key of " + entry.head());
        }
    }

    private void put(Sense sense, String text, int value) {
        List<String> words = List.of(text.split(" "));
        List<Phrase> list = phrases.computeIfAbsent(sense, k -> new HashMap<>())
                .computeIfAbsent(words.getFirst(), k -> new ArrayList<>());
        list.add(new Phrase(words, value));
        list.sort(Comparator.comparing((Phrase p) -> p.words().size()).reversed());
        if (!INSIDE.contains(sense)) {
            starting.add(words.getFirst());
        }
        if (TELLING.contains(sense) || sense == Sense.NUMBER && value > 10) { // nineteen ninety-six
            telling.add(words.getFirst());
        }
    }

    /** The phrases of a sense that start with a word, the longest first. */
    List<Phrase> starting(Sense sense, String word) {
        return phrases.getOrDefault(sense, Map.of()).getOrDefault(word, List.of());
    }

    /** Whether a time may start with a word. */
    boolean starts(String word) {
        return starting.contains(word) || Character.isDigit(word.charAt(0));
    }

    /** Whether a word may be the heart of a time. */
    boolean tells(String word) {
        return telling.contains(word);
    }
}
