package org.demarche.ledger.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The countries of a claim as its text names them.
 *
 * @param about countries of the claim in their order
 * @param named those that the text names by a word
 * @param told those, and those that stand there as a person or a pronoun, in the order of the claim
 */
record Sides(List<String> about, List<String> named, List<String> told) {
    private static final Pattern PRONOUN = Pattern.compile("(?i)\\b(?:it|they|he|she|its|their|his|her)\\b");
    private static final Pattern STARTS_WITH_PRONOUN =
            Pattern.compile("(?i)^(?:\\S+\\s+){0,2}(?:it|they|he|she|its|their|his|her)\\s.*", Pattern.DOTALL);

    static Sides of(List<String> about, String text, String sentence, CountryWords words) {
        return of(about, text, sentence, words, false);
    }

    /** Of a condition, in which a pronoun anywhere is the claim's first country. */
    static Sides ofCondition(List<String> about, String text, String sentence, CountryWords words) {
        return of(about, text, sentence, words, true);
    }

    private static Sides of(List<String> about, String text, String sentence, CountryWords words, boolean condition) {
        List<String> named =
                about.stream().filter(country -> words.in(text, country)).toList();
        Set<String> told = new LinkedHashSet<>();
        boolean pronoun = STARTS_WITH_PRONOUN.matcher(text).matches()
                || condition && PRONOUN.matcher(text).find();
        if (!about.isEmpty() && pronoun) {
            told.add(about.getFirst());
        }
        for (String country : about) {
            if (named.contains(country) || !words.in(sentence, country)) {
                told.add(country);
            }
        }
        if (told.isEmpty() && !about.isEmpty()) {
            told.add(about.getFirst());
        }
        return new Sides(about, named, List.copyOf(told));
    }

    /** The countries of a side; empty for any. */
    List<String> of(Rule.Side side) {
        return switch (side) {
            case FIRST -> told.stream().limit(1).toList();
            case OTHERS -> without(told.size() > 1 ? told : about, told.subList(0, Math.min(1, told.size())));
            case NAMED -> named.isEmpty() ? told : named;
            case REST -> without(about, named);
            case EACH -> told.size() > 1 ? told : about;
            case ANY -> List.of();
        };
    }

    private static List<String> without(List<String> all, List<String> some) {
        List<String> rest = new ArrayList<>(all);
        rest.removeAll(some);
        return rest;
    }
}
