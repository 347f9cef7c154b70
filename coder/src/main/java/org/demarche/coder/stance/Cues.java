package org.demarche.coder.stance;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.coder.lexicon.Entry;
import org.demarche.coder.lexicon.Lexicon;
import org.demarche.coder.syntax.Token;
import org.demarche.model.Certainty;

/** The small words that say whether: read once from {@code lexicon/cues.txt}; immutable, thread-safe. */
public final class Cues {
    /** What a word makes of the event that hangs from it. */
    enum Effect {
        NEGATION,
        FUTURE,
        HYPOTHETICAL,
        /** It happens when the word's own event does. */
        FULFILLED
    }

    /** How an event may hang from a word. */
    enum Hold {
        /** As the infinitive, gerund or clause of a verb. */
        VERBS,
        /** As the subject of a verb in the active: "talks resumed". */
        SUBJECTS,
        /** As object, as subject of a passive, or by a preposition, which is then named with the verb: {@code call for}. */
        OBJECTS,
        /** As the infinitive of a noun, by a preposition, or as its compound. */
        NOUNS,
        /** As the infinitive or clause of an adjective. */
        ADJECTIVES,
        /** As the noun that an adjective describes, before it or behind "is". */
        ATTRIBUTES
    }

    private static final Set<String> HEADS =
            Set.of("SAYING", "NEGATION", "FUTURE", "HYPOTHETICAL", "FULFILLED", "HISTORICAL");

    private final Map<Hold, Map<String, Effect>> governors = new EnumMap<>(Hold.class);
    private final Map<Effect, Set<String>> words = new EnumMap<>(Effect.class);
    private final Map<Effect, Set<String>> marks = new EnumMap<>(Effect.class);
    private final Map<String, Certainty> saying = new HashMap<>();
    private final Set<String> adverbs = new HashSet<>();
    private final Set<String> beside = new HashSet<>();
    private final Set<String> past = new HashSet<>();

    private Cues() {}

    /** The cues that come with Demarche. */
    public static Cues standard() {
        return of(Lexicon.standard());
    }

    /** The cues of a lexicon. */
    public static Cues of(Lexicon lexicon) {
        Cues cues = new Cues();
        for (Entry entry : lexicon.entries("cues.txt")) {
            if (!HEADS.contains(entry.head())) {
                throw entry.error("'" + entry.head() + "' is none of "
                        + List.of("SAYING", "NEGATION", "FUTURE", "HYPOTHETICAL", "FULFILLED", "HISTORICAL"));
            }
            switch (entry.head()) {
                case "SAYING" -> cues.readSaying(entry);
                case "HISTORICAL" -> cues.past.addAll(entry.all("words"));
                default -> cues.readEffect(entry, Effect.valueOf(entry.head()));
            }
        }
        return cues;
    }

    private void readSaying(Entry entry) {
        for (Certainty certainty : Certainty.values()) {
            entry.all(key(certainty)).forEach(verb -> put(saying, verb, certainty, entry));
        }
    }

    private void readEffect(Entry entry, Effect effect) {
        words.put(effect, Set.copyOf(entry.all("words")));
        marks.put(effect, Set.copyOf(entry.all("marks")));
        adverbs.addAll(entry.all("adverbs"));
        beside.addAll(entry.all("beside"));
        for (Hold hold : Hold.values()) {
            entry.all(key(hold))
                    .forEach(word -> put(governors.computeIfAbsent(hold, h -> new HashMap<>()), word, effect, entry));
        }
    }

    private static <V> void put(Map<String, V> map, String word, V value, Entry entry) {
        V other = map.put(word, value);
        if (other != null && !other.equals(value)) {
            throw entry.error("'" + word + "' is " + other + " already; strike it in one of the two places");
        }
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Whether an auxiliary, a negating word or (of a clause) a conjunction has that effect. */
    boolean word(Effect effect, String form) {
        return words.getOrDefault(effect, Set.of()).contains(form);
    }

    boolean mark(Effect effect, String form) {
        return marks.getOrDefault(effect, Set.of()).contains(form);
    }

    /** Whether an adverb says that it is uncertain. */
    boolean uncertain(String adverb) {
        return adverbs.contains(adverb);
    }

    /** Whether a word takes a "not" before it to itself: "not only". */
    boolean beside(String form) {
        return beside.contains(form);
    }

    /** Whether an adverb says that it is background. */
    boolean past(String adverb) {
        return past.contains(adverb);
    }

    /** What a word makes of an event that hangs from it in that way; empty where the word is not listed. */
    Optional<Effect> effect(Hold hold, String word) {
        return Optional.ofNullable(governors.getOrDefault(hold, Map.of()).get(word));
    }

    /** How sure a word of saying leaves its speaker; empty where it is no word of saying. */
    Optional<Certainty> saying(String lemma) {
        return Optional.ofNullable(saying.get(lemma));
    }

    /** The same for a word in a tree, by its form where its lemma is none: "convinced" is listed, "convince" is not. */
    Optional<Certainty> saying(Token word) {
        return saying(word.lemma()).or(() -> saying(word.form().toLowerCase(Locale.ROOT)));
    }
}
