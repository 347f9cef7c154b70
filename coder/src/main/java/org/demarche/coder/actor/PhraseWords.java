package org.demarche.coder.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.coder.lexicon.Entry;
import org.demarche.coder.lexicon.Lexicon;
import org.demarche.coder.syntax.Token;
import org.demarche.model.Sector;

/** Small words that say how a phrase about somebody is to be read, from {@code lexicon/phrases.txt}. Immutable, thread-safe. */
final class PhraseWords {
    /** The heads of the file. */
    enum Kind {
        FORMER,
        DEPUTY,
        FAMILY,
        RELATIONAL,
        PART,
        BEARER,
        STATE,
        COURTESY
    }

    /** Whom a pronoun takes up. */
    enum Pronoun {
        PERSON,
        BODY,
        GROUP,
        BOTH
    }

    private final Map<Kind, Set<String>> kinds = new HashMap<>();
    private final Map<String, Pronoun> pronouns = new HashMap<>();
    private final Map<String, Sector> modifiers = new HashMap<>();
    private final Map<String, Set<String>> pairs = new HashMap<>();

    private PhraseWords() {}

    static PhraseWords of(Lexicon lexicon) {
        PhraseWords words = new PhraseWords();
        lexicon.entries("phrases.txt").forEach(words::add);
        return words;
    }

    private void add(Entry entry) {
        String[] head = entry.head().split(" ");
        try {
            switch (head[0]) {
                case "PAIR" -> entry.fields().forEach((key, values) -> pairs.put(key, Set.copyOf(values)));
                case "PRONOUN" -> {
                    Pronoun pronoun = Pronoun.valueOf(head[1].toUpperCase(Locale.ROOT));
                    entry.all("words").forEach(word -> pronouns.put(word, pronoun));
                }
                case "MODIFIER" -> {
                    Sector sector = Sector.valueOf(head[1]);
                    entry.all("words").forEach(word -> modifiers.putIfAbsent(word, sector));
                }
                default ->
                    kinds.computeIfAbsent(Kind.valueOf(head[0]), k -> new HashSet<>())
                            .addAll(entry.all("words"));
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw entry.error("'" + entry.head() + "' is none of " + List.of(Kind.values())
                    + ", PAIR, PRONOUN and whom it takes up, MODIFIER and a sector");
        }
    }

    /** Whether a word, by lemma or form, is of that kind. */
    boolean is(Kind kind, Token token) {
        Set<String> words = kinds.getOrDefault(kind, Set.of());
        return words.contains(token.lemma().toLowerCase(Locale.ROOT))
                || words.contains(token.form().toLowerCase(Locale.ROOT));
    }

    /** Whether a phrase of several words is of that kind: "chief of staff". */
    boolean is(Kind kind, String phrase) {
        return kinds.getOrDefault(kind, Set.of()).contains(phrase.toLowerCase(Locale.ROOT));
    }

    /** Whether a word says "former" itself, with a hyphen: "ex-minister". */
    boolean saysFormer(Token token) {
        return behindFormer(token.form()).isPresent();
    }

    /** What stands behind a "former" that is joined to its noun: "rebels" of "ex-rebels". */
    Optional<String> behindFormer(String form) {
        int hyphen = form.indexOf('-') + 1;
        boolean former = hyphen > 1
                && hyphen < form.length()
                && kinds.getOrDefault(Kind.FORMER, Set.of())
                        .contains(form.substring(0, hyphen).toLowerCase(Locale.ROOT));
        return former ? Optional.of(form.substring(hyphen)) : Optional.empty();
    }

    Optional<Pronoun> pronoun(String form) {
        return Optional.ofNullable(pronouns.get(form.toLowerCase(Locale.ROOT)));
    }

    /** What a word makes of the noun behind it. */
    Optional<Sector> modifier(Token token) {
        return Stream.of(token.lemma(), token.form())
                .map(word -> modifiers.get(word.toLowerCase(Locale.ROOT)))
                .filter(sector -> sector != null)
                .findFirst();
    }

    /** Whether the noun may take up two parties named before. */
    boolean pair(Token noun) {
        return paired("words", noun.lemma());
    }

    /** Whether its plural does so by itself. */
    boolean pairByItself(Token noun) {
        return paired("plurals", noun.lemma());
    }

    boolean pairSign(Token token) {
        return paired("signs", token.form());
    }

    boolean pairOfOthers(Token token) {
        return paired("others", token.form());
    }

    private boolean paired(String key, String word) {
        return pairs.getOrDefault(key, Set.of()).contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether the word may take somebody up who was named before. */
    boolean mayRefer(String form) {
        return pronouns.containsKey(form.toLowerCase(Locale.ROOT)) || paired("signs", form);
    }
}
