package org.demarche.ledger.claims;

import java.util.List;
import java.util.Set;

/**
 * How what a text says is settled. {@code lexicon/claims-due/rules.txt} says what the fields mean.
 *
 * @param name unique
 * @param words all of these must fit
 * @param counts what is counted
 * @param from who acts
 * @param to whom it is done to
 * @param test what has to come true
 * @param by how much more or less, in per cent
 * @param before days before publication
 * @param within horizon in days where the text gives none
 */
record Rule(
        String name,
        List<WordPattern> words,
        Counts counts,
        Side from,
        Side to,
        Test test,
        double by,
        int before,
        int within) {

    /** What is counted. */
    sealed interface Counts {
        /** Directed events: of these PLOVER categories, or where none is given, of these quad categories. */
        record Events(Set<String> types, Set<Integer> quads) implements Counts {}

        /** A price. */
        record Price(String name) implements Counts {}

        /** Gross domestic product of the acting country. */
        record Gdp() implements Counts {}
    }

    /** Countries on one side. */
    enum Side {
        FIRST,
        OTHERS,
        NAMED,
        REST,
        EACH,
        ANY
    }

    /** What has to come true. */
    enum Test {
        MORE,
        LESS,
        SOME,
        NONE;

        /** What a negation makes of it. */
        Test negated() {
            return switch (this) {
                case SOME -> NONE;
                case NONE -> SOME;
                default -> this;
            };
        }
    }

    boolean fits(String text) {
        return words.stream().allMatch(group -> group.fits(text));
    }
}
