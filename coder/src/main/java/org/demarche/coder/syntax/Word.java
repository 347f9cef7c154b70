package org.demarche.coder.syntax;

import org.demarche.model.Span;

/**
 * A word as it stands in the text, before anything is known of it.
 *
 * @param form the word
 * @param span where it stands in the document
 */
public record Word(String form, Span span) {}
