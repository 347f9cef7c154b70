package org.demarche.model;

/**
 * Two parties whose relation is asked for, in the words that stand for them in a text.
 *
 * @param actor the words for who acts, such as {@code "Iranian Foreign Minister Mohammad Javad Zarif"}
 * @param recipient the words for whom it is done to; they need not stand in the text, as where nobody does
 */
public record Pair(String actor, String recipient) {}
