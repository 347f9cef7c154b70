package org.demarche.coder.stance;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.coder.lexicon.Entry;
import org.demarche.coder.lexicon.LexiconFile;
import org.demarche.model.Certainty;

/** The small words that say whether: read once from {@code lexicon/cues.txt}; immutable, thread-safe. */
public final class Cues {
    final Set<String> negation = new HashSet<>();
    final Set<String> future = new HashSet<>();
    final Set<String> modals = new HashSet<>();
    final Set<String> marks = new HashSet<>();
    final Set<String> wishes = new HashSet<>();
    final Set<String> adverbs = new HashSet<>();
    final Set<String> past = new HashSet<>();
    private final Map<Certainty, Set<String>> saying = new EnumMap<>(Certainty.class);

    private Cues() {}

    /** The cues that come with Demarche. */
    public static Cues standard() {
        Cues cues = new Cues();
        for (Entry entry : LexiconFile.load("cues.txt")) {
            switch (entry.head()) {
                case "SAYING" -> {
                    for (Certainty certainty : Certainty.values()) {
                        cues.saying.put(
                                certainty, Set.copyOf(entry.all(certainty.name().toLowerCase(java.util.Locale.ROOT))));
                    }
                }
                case "NEGATION" -> cues.negation.addAll(entry.all("words"));
                case "FUTURE" -> cues.future.addAll(entry.all("words"));
                case "HYPOTHETICAL" -> {
                    cues.modals.addAll(entry.all("words"));
                    cues.marks.addAll(entry.all("marks"));
                    cues.wishes.addAll(entry.all("verbs"));
                    cues.adverbs.addAll(entry.all("adverbs"));
                }
                case "HISTORICAL" -> cues.past.addAll(entry.all("words"));
                default ->
                    throw entry.error("'" + entry.head() + "' is none of "
                            + List.of("SAYING", "NEGATION", "FUTURE", "HYPOTHETICAL", "HISTORICAL"));
            }
        }
        return cues;
    }

    /** How sure a word of saying leaves its speaker; empty where it is no word of saying. */
    Optional<Certainty> saying(String lemma) {
        return saying.entrySet().stream()
                .filter(e -> e.getValue().contains(lemma))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
