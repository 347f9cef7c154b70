package org.demarche.model;

import org.jspecify.annotations.Nullable;

/**
 * Where something happens.
 *
 * @param name the place's usual English name
 * @param country ISO 3166-1 alpha-3 code
 * @param latitude degrees north; null for a country as a whole
 * @param longitude degrees east; null for a country as a whole
 * @param level how exactly the place is known
 * @param text the words it was read from
 * @param span where they stand in the document
 */
public record Place(
        String name,
        String country,
        @Nullable Double latitude,
        @Nullable Double longitude,
        Level level,
        String text,
        Span span) {

    /** How exactly a place is known. A country stays a country: it is never given its capital's coordinates. */
    public enum Level {
        COUNTRY,
        REGION,
        TOWN
    }
}
