package org.demarche.coder.event;

import java.util.List;
import java.util.Set;

/**
 * One word of the frame lexicon, as it means one thing.
 *
 * @param lemma the verb, noun or predicative adjective itself
 * @param company other words it must have with it: particles, fixed nouns, modifiers
 * @param objects lemmas of which one must be its object, or its only one below; empty where it needs none
 * @param meaning what it means
 * @param pattern where actor and recipient stand
 */
record Predicate(String lemma, List<String> company, Set<String> objects, Meaning meaning, Pattern pattern) {
    Predicate {
        company = List.copyOf(company);
        objects = Set.copyOf(objects);
    }

    /** The more a predicate asks for, the surer it is. */
    int specificity() {
        return 2 * company.size() + (objects.isEmpty() ? 0 : 1);
    }

    /**
     * Where actor and recipient stand: {@code s} subject, {@code o} object, or a preposition; the first that is filled counts.
     *
     * @param mutual whether both sides do it to each other
     * @param noun whether it is the pattern of a noun
     */
    record Pattern(List<String> actor, List<String> recipient, boolean mutual, boolean noun) {
        Pattern {
            actor = List.copyOf(actor);
            recipient = List.copyOf(recipient);
        }
    }
}
