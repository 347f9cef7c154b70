package org.demarche.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says will, may or would happen: a forecast, or a conditional.
 *
 * @param id unique within the document, such as {@code c1}
 * @param by who claims it: the last link of the attribution, or the author
 * @param about countries it is about, in the order of their mention, ISO 3166-1 alpha-3
 * @param condition the words of the condition; null for a plain forecast
 * @param consequence the words of what is to follow
 * @param modality how sure the claim is
 * @param horizon by when: the words ("in the coming days"); null where none is given
 * @param sentence where it stands
 * @param text the sentence's words
 */
public record Claim(
        String id,
        String by,
        List<String> about,
        @Nullable String condition,
        String consequence,
        Certainty modality,
        @Nullable String horizon,
        Span sentence,
        String text) {

    public Claim {
        about = List.copyOf(about);
    }
}
