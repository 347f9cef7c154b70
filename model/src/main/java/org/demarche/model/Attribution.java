package org.demarche.model;

import org.jspecify.annotations.Nullable;

/**
 * One link in the chain of who says so.
 *
 * @param source who says it
 * @param verb lemma of the word of saying: report, deny, claim
 * @param certainty how sure the source presents itself
 * @param span where the source stands in the document; null where it is the publisher
 */
public record Attribution(
        Actor source,
        String verb,
        Certainty certainty,
        @Nullable Span span) {}
