package org.demarche.ledger.exchange;

import java.util.ArrayList;
import java.util.List;
import org.demarche.model.Actor;
import org.jspecify.annotations.Nullable;

/** Actor codes of CAMEO: three letters for the country or for what belongs to none, then three for each sector, such as {@code BLRGOV}. */
final class CameoActor {
    /** Stands for a country that is not known. */
    static final String NOWHERE = "---";

    private CameoActor() {}

    /** The first part of the code: a known country, IGO, NGO, IMG or MNC; else empty. */
    static String entity(Actor actor) {
        String country = actor.country();
        return SectorCodes.stateless(country) || CountryCodes.standard().known(country) ? country : "";
    }

    /** The actor of a code; parts that are neither country nor sector (religions, peoples, groups) are passed over. Null for no code. */
    static @Nullable Actor read(@Nullable String code) {
        return code == null ? null : read(code, null, code);
    }

    static Actor read(String code, @Nullable String name, String text) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < code.length(); i += 3) {
            parts.add(code.substring(i, Math.min(i + 3, code.length())));
        }
        String first = parts.isEmpty() ? "" : parts.getFirst();
        String country =
                SectorCodes.stateless(first) ? first : CountryCodes.standard().ofCode(first);
        boolean head = !country.isEmpty() || first.equals(NOWHERE);
        return new Actor(
                country,
                SectorCodes.CAMEO.sectors(head ? parts.subList(1, parts.size()) : parts),
                name,
                null,
                text,
                null);
    }

    /** The first letters of a code, or all where there are fewer. */
    static String prefix(String code, int length) {
        return code.substring(0, Math.min(length, code.length()));
    }
}
