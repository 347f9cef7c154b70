package org.demarche.coder.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.model.Sector;

/** What the actor codes of CAMEO dictionaries stand for, by the tables in {@code lexicon/exchange/}. Immutable. */
final class CameoActorCodes {
    /**
     * A code's meaning.
     *
     * @param country ISO 3166-1 alpha-3, IGO, NGO, IMG or MNC; empty where the code names none
     */
    record Meaning(String country, List<Sector> sectors) {}

    private static final Set<String> BODIES = Set.of("IGO", "NGO", "IMG", "MNC");

    private final Map<String, String> countries = new HashMap<>();
    private final Map<String, String> bodies = new HashMap<>();
    private final Map<String, List<Sector>> sectors = new HashMap<>();

    CameoActorCodes() {
        for (String[] row : Table.rows("exchange/countries.tsv", 7)) {
            countries.put(row[0], row[0]);
            for (String code : row[5].split(";")) {
                countries.put(code, row[0]);
            }
        }
        BODIES.forEach(body -> bodies.put(body, body));
        for (String[] row : Table.rows("exchange/sectors.tsv", 3)) {
            if (row[0].equals("cameo")) {
                sectors.put(row[1], sectors(row[2]));
            }
        }
        for (String[] row : Table.rows("exchange/dictionaries.tsv", 3)) {
            switch (row[0]) {
                case "country" -> countries.put(row[1], row[2]);
                case "body" -> bodies.put(row[1], row[2]);
                default -> sectors.putIfAbsent(row[1], sectors(row[2]));
            }
        }
    }

    private static List<Sector> sectors(String names) {
        List<Sector> all = new ArrayList<>();
        for (String name : names.split(" ")) {
            if (!BODIES.contains(name)) {
                all.add(Sector.valueOf(name));
            }
        }
        return all;
    }

    /**
     * What a code such as {@code BLRGOV} or {@code IGOUNO} stands for.
     *
     * @throws IllegalArgumentException saying why it is not understood
     */
    Meaning meaning(String code) {
        if (code.isEmpty()) {
            throw new IllegalArgumentException("a pair of brackets holds no code");
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < code.length(); i += 3) {
            parts.add(code.substring(i, Math.min(i + 3, code.length())));
        }
        String first = parts.getFirst();
        String country = bodies.getOrDefault(first, countries.getOrDefault(first, ""));
        if (country.isEmpty() && !sectors.containsKey(first)) {
            throw new IllegalArgumentException("code '" + code + "': " + first + " is no country, body or role");
        }
        Set<Sector> all = new LinkedHashSet<>();
        parts.subList(country.isEmpty() ? 0 : 1, parts.size())
                .forEach(part -> all.addAll(sectors.getOrDefault(part, List.of())));
        return new Meaning(country, List.copyOf(all));
    }
}
