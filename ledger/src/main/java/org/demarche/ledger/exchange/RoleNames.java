package org.demarche.ledger.exchange;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.model.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What those are called who have no name of their own, in formats in which everybody has one: as in ICEWS, a country by its name, a role
 * as {@code Police (India)}.
 */
final class RoleNames {
    private static final Pattern ROLE = Pattern.compile("(.+) \\(([^()]+)\\)");

    private static final CountryCodes COUNTRIES = CountryCodes.standard();

    private RoleNames() {}

    /** The actor's own name, else the name of role and country. */
    static String of(Actor actor) {
        String name = Tsv.text(actor.name());
        return isBare(name) ? bare(actor) : name;
    }

    private static String bare(Actor actor) {
        String country = COUNTRIES.name(actor.country());
        if (actor.sectors().isEmpty()) {
            if (SectorCodes.stateless(actor.country())) {
                return SectorCodes.ICEWS.word(actor.country());
            }
            return country.isEmpty() ? SectorCodes.AGENT.word("UNK") : country;
        }
        String role = SectorCodes.AGENT.word(actor.sectors().getFirst().name());
        return country.isEmpty() ? role : role + " (" + country + ")";
    }

    /** The name; null where it names no more than a country or a role. */
    static @Nullable String own(@Nullable String name) {
        return name == null || isBare(name) ? null : name;
    }

    private static boolean isBare(String name) {
        return Tsv.missing(name.toUpperCase(Locale.ROOT))
                || !COUNTRIES.ofName(name).isEmpty()
                || SectorCodes.AGENT.knows(name)
                || SectorCodes.ICEWS.knows(name)
                || !roleCountry(name).isEmpty();
    }

    /** The country in {@code Citizen (India)}, whatever the role; empty where there is none. */
    static String countryIn(String name) {
        Matcher role = ROLE.matcher(name);
        return role.matches() ? COUNTRIES.ofName(role.group(2)) : "";
    }

    /** What stands in the brackets of {@code Militant (Boko Haram)}; empty where there are none. */
    static String ownerIn(String name) {
        Matcher role = ROLE.matcher(name);
        return role.matches() ? role.group(2) : "";
    }

    /** The role in {@code Citizen (India)} and in a role that stands alone; the name itself where it is none. */
    static String roleIn(String name) {
        Matcher role = ROLE.matcher(name);
        return role.matches() && !COUNTRIES.ofName(role.group(2)).isEmpty() ? role.group(1) : name;
    }

    /** The country in a name of a known role and a known country. */
    private static String roleCountry(String name) {
        return SectorCodes.AGENT.knows(roleIn(name)) ? countryIn(name) : "";
    }

    /** As GDELT has names: in capitals. */
    static String capitals(String name) {
        return Tsv.text(name.toUpperCase(Locale.ROOT));
    }
}
