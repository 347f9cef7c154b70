package org.demarche.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, or is acted upon, as one mention in a text.
 *
 * @param country ISO 3166-1 alpha-3 code, or {@code IGO}, {@code NGO}, {@code IMG} (international militant group) or {@code MNC}
 *     for those who belong to no state; empty where it is not known
 * @param sectors PLOVER sectors, the primary one first; empty for a country as a whole
 * @param name the person or organisation, in its usual English form; null for a country or a bare role
 * @param office what the person held on the day of the event; null where none is known
 * @param text the words of the mention
 * @param span where they stand in the document; null where the actor is understood and not named
 */
public record Actor(
        String country,
        List<Sector> sectors,
        @Nullable String name,
        @Nullable String office,
        String text,
        @Nullable Span span) {

    public Actor {
        sectors = List.copyOf(sectors);
    }

    /** PLOVER's actor code: country, then sectors, parted by blanks, such as {@code BLR GOV}. */
    public String code() {
        StringBuilder code = new StringBuilder(country.isEmpty() ? "---" : country);
        sectors.forEach(sector -> code.append(' ').append(sector));
        return code.toString();
    }

    /** Whether both mentions stand for the same party: same country, sectors and name. */
    public boolean sameParty(Actor other) {
        return country.equals(other.country)
                && sectors.equals(other.sectors)
                && java.util.Objects.equals(name, other.name);
    }

    /** Whether both are of one country and neither is set against the other by its sector, as rebels are against a government. */
    public boolean sameSide(Actor other) {
        boolean opposed = !sectors.isEmpty()
                && !other.sectors.isEmpty()
                && !sectors.getFirst().equals(other.sectors.getFirst());
        boolean named = name != null && other.name != null && !name.equals(other.name);
        return country.equals(other.country)
                && !opposed
                && (!country.isEmpty() && country.length() == 3 && !named || sameParty(other));
    }
}
