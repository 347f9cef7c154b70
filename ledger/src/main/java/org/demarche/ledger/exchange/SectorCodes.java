package org.demarche.ledger.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.model.Sector;

/**
 * PLOVER's sectors in one other vocabulary, from {@code lexicon/exchange/sectors.tsv}. Those who belong to no state (IGO, NGO, IMG, MNC)
 * are sectors to others, and countries to PLOVER. Immutable.
 */
final class SectorCodes {
    /** Labels in the sector columns of ICEWS. */
    static final SectorCodes ICEWS = new SectorCodes("icews");

    /** Roles before a country in ICEWS names: Citizen (India). */
    static final SectorCodes AGENT = new SectorCodes("agent");

    /** CAMEO's three letters. */
    static final SectorCodes CAMEO = new SectorCodes("cameo");

    private static final Set<String> STATELESS = Set.of("IGO", "NGO", "IMG", "MNC");

    private final Map<String, List<String>> plover = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();

    private SectorCodes(String vocabulary) {
        for (String[] row : FactsFile.rows("exchange/sectors.tsv", 3)) {
            if (row[0].equals(vocabulary)) {
                plover.put(key(row[1]), List.of(row[2].split(" ")));
                words.putIfAbsent(row[2], row[1]);
            }
        }
    }

    private static String key(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** Whether the code stands for those who belong to no state: IGO, NGO, IMG, MNC. */
    static boolean stateless(String code) {
        return STATELESS.contains(code);
    }

    /** Whether the vocabulary has the word, in whatever case. */
    boolean knows(String word) {
        return plover.containsKey(key(word));
    }

    /** The word for a sector, or for one of the four that belong to no state. */
    String word(String code) {
        return words.getOrDefault(code, "");
    }

    /** The words for the sectors, each once. */
    List<String> words(List<Sector> sectors) {
        return sectors.stream().distinct().map(sector -> word(sector.name())).toList();
    }

    /** The sectors that these words stand for, each once, in their order; words that are not known are passed over. */
    List<Sector> sectors(Iterable<String> given) {
        Set<Sector> sectors = new LinkedHashSet<>();
        for (String word : given) {
            for (String code : plover.getOrDefault(key(word), List.of())) {
                if (!stateless(code)) {
                    sectors.add(Sector.valueOf(code));
                }
            }
        }
        return new ArrayList<>(sectors);
    }

    /** Which of the four that belong to no state these words name; empty where none. */
    String stateless(Iterable<String> given) {
        for (String word : given) {
            for (String code : plover.getOrDefault(key(word), List.of())) {
                if (stateless(code)) {
                    return code;
                }
            }
        }
        return "";
    }
}
