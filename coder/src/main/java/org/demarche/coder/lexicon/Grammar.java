package org.demarche.coder.lexicon;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The closed classes of words that say how a sentence is built. Read once from {@code lexicon/grammar.txt}; immutable, thread-safe. */
public final class Grammar {
    /** A class of words; the file says what is in it. */
    public enum Group {
        /** Verbs whose object does what their infinitive tells. */
        CONTROL,
        /** Those of which the address may stand behind a preposition. */
        ADDRESS,
        /** Auxiliaries of what another ought to do. */
        DUTY,
        MODAL,
        /** Prepositions and marks of what is no content of the word before. */
        CIRCUMSTANCE,
        /** Prepositions and marks of what nobody is acted upon in. */
        ASIDE,
        LOCATIVE,
        /** What brings that for which somebody is blamed, praised or punished. */
        REASON,
        /** Nouns that measure what "of" brings. */
        MEASURE,
        /** Nouns for parties of which nothing else is known. */
        PARTY
    }

    /** The grammar that comes with Demarche. */
    public static final Grammar ENGLISH = of(LexiconFile.load("grammar.txt"));

    private final Map<Group, Set<String>> words = new EnumMap<>(Group.class);

    private Grammar() {}

    /** The grammar made of these entries, checked; an error names file and line. */
    static Grammar of(Iterable<Entry> entries) {
        Grammar grammar = new Grammar();
        for (Entry entry : entries) {
            if (grammar.words.put(group(entry), Set.copyOf(new java.util.HashSet<>(entry.all("words")))) != null) {
                throw entry.error("'" + entry.head() + "' stands here a second time; put its words together");
            }
        }
        return grammar;
    }

    private static Group group(Entry entry) {
        try {
            return Group.valueOf(entry.head());
        } catch (IllegalArgumentException e) {
            throw entry.error("'" + entry.head() + "' is none of " + java.util.List.of(Group.values()));
        }
    }

    /** Whether the word, in lower case or not, is of that class. */
    public boolean is(Group group, String word) {
        return words.getOrDefault(group, Set.of()).contains(word.toLowerCase(Locale.ROOT));
    }
}
