package org.demarche.coder.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.coder.lexicon.Entry;
import org.demarche.coder.lexicon.Lexicon;
import org.demarche.coder.syntax.Tree;
import org.demarche.model.Certainty;

/** The words of forecasts and conditionals: read once from {@code lexicon/claims.txt}; immutable, thread-safe. */
public final class ClaimWords {
    private static final Set<String> SURE = Set.of("CERTAIN", "PROBABLE", "POSSIBLE");
    private static final List<String> HEADS =
            List.of("CERTAIN", "PROBABLE", "POSSIBLE", "NOMINAL", "CONDITION", "HORIZON", "CONCESSION", "BACK");

    private final Map<String, Certainty> auxiliaries = new HashMap<>();
    private final Map<String, Certainty> signs = new HashMap<>();
    private final Map<String, Set<String>> lists = new HashMap<>();
    private final List<List<String>> conditions = new ArrayList<>();

    private ClaimWords() {}

    /** The words that come with Demarche. */
    public static ClaimWords standard() {
        return of(Lexicon.standard());
    }

    /** The words of a lexicon. */
    public static ClaimWords of(Lexicon lexicon) {
        ClaimWords words = new ClaimWords();
        for (Entry entry : lexicon.entries("claims.txt")) {
            if (!HEADS.contains(entry.head())) {
                throw entry.error("'" + entry.head() + "' is none of " + HEADS);
            }
            if (SURE.contains(entry.head())) {
                Certainty certainty = Certainty.valueOf(entry.head());
                entry.all("auxiliaries").forEach(word -> words.auxiliaries.put(word, certainty));
                entry.all("signs").forEach(word -> words.signs.put(word, certainty));
            }
            entry.all("phrases").forEach(phrase -> words.conditions.add(List.of(phrase.split(" "))));
            entry.fields().forEach((key, list) -> words.lists.put(entry.head() + " " + key, Set.copyOf(list)));
        }
        words.conditions.sort(Comparator.comparing(List<String>::size).reversed());
        return words;
    }

    /** How sure an auxiliary makes a clause; with "only" behind it some are surer. */
    Optional<Certainty> auxiliary(String form) {
        return Optional.ofNullable(auxiliaries.get(form));
    }

    /** How sure an adverb, or an adjective or verb with a complement, makes a clause. */
    Optional<Certainty> sign(String form) {
        return Optional.ofNullable(signs.get(form));
    }

    /** Whether a verb's object is what it forecasts; with the preposition that brings it, where one does. */
    boolean nominal(String verb) {
        return in("NOMINAL verbs", verb);
    }

    boolean asking(String lemma) {
        return in("CONDITION asking", lemma);
    }

    boolean horizon(String form) {
        return in("HORIZON words", form);
    }

    boolean concession(String mark) {
        return in("CONCESSION marks", mark);
    }

    boolean back(String form) {
        return in("BACK words", form);
    }

    private boolean in(String list, String word) {
        return lists.getOrDefault(list, Set.of()).contains(word);
    }

    /** How many words from there on open a condition; 0 for none. */
    int condition(Tree tree, int from) {
        for (List<String> phrase : conditions) {
            if (from + phrase.size() < tree.size() && matches(tree, from, phrase)) {
                return phrase.size();
            }
        }
        return 0;
    }

    private static boolean matches(Tree tree, int from, List<String> phrase) {
        for (int i = 0; i < phrase.size(); i++) {
            if (!tree.token(from + i).form().toLowerCase(Locale.ROOT).equals(phrase.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a sentence has a word that opens a condition; a quick look before the parse. */
    public boolean mayCondition(String form) {
        String lower = form.toLowerCase(Locale.ROOT);
        return conditions.stream()
                .anyMatch(phrase -> phrase.size() == 1 && phrase.getFirst().equals(lower));
    }

    /** Whether a sentence that starts with this word may take up what the one before claimed. */
    public boolean mayTakeUp(String form) {
        return back(form.toLowerCase(Locale.ROOT));
    }
}
