package org.demarche.bench;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The country in an actor code, as the gold records mean it: their slips and codes of states that are no more are put right, and bodies of
 * no state form the classes {@code IGO}, {@code NGO}, {@code IMG} and {@code MNC}.
 */
final class CountryCodes {
    private static final Map<String, String> MENDED = Map.ofEntries(
            Map.entry("JAP", "JPN"),
            Map.entry("ITL", "ITA"),
            Map.entry("VTN", "VNM"),
            Map.entry("ROM", "ROU"),
            Map.entry("TMP", "TLS"),
            Map.entry("YUG", "SRB"),
            Map.entry("SCG", "SRB"),
            Map.entry("ZAR", "COD"),
            Map.entry("PAL", "PSE"),
            Map.entry("BUR", "MMR"),
            Map.entry("KSV", "XKX"),
            Map.entry("ANG", "AGO"));
    private static final Map<String, String> CLASSES = classes();
    private static final Set<String> STATES = states();

    private CountryCodes() {}

    private static Map<String, String> classes() {
        Map<String, String> classes = new HashMap<>();
        for (String code : "IGO UNO UNR EUR EEC NAT NATO APE ASN ARL OAU AFU OAS OPC IMF WBK ICC ICJ UIS".split(" ")) {
            classes.put(code, "IGO");
        }
        for (String code : "NGO NGM IRC HRI".split(" ")) {
            classes.put(code, "NGO");
        }
        for (String code : "IMG ISM MOS".split(" ")) {
            classes.put(code, "IMG");
        }
        classes.put("MNC", "MNC");
        return Map.copyOf(classes);
    }

    /** ISO 3166-1, and Kosovo under the code that is used for it. */
    private static Set<String> states() {
        Set<String> states = new TreeSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
        states.add("XKX");
        return Set.copyOf(states);
    }

    /** Country or class; empty where the code names none: {@code ---}, regions, bare sectors. */
    static String country(String code) {
        String stripped = code.strip().toUpperCase(Locale.ROOT);
        String first = stripped.substring(0, Math.min(3, stripped.length()));
        String mended = MENDED.getOrDefault(first, first);
        return STATES.contains(mended) ? mended : CLASSES.getOrDefault(mended, "");
    }

    /** The countries of several codes, sorted; one empty string where there are no codes at all. */
    static Set<String> countries(Iterable<String> codes) {
        Set<String> countries = new TreeSet<>();
        codes.forEach(code -> countries.add(country(code)));
        return countries.isEmpty() ? Set.of("") : countries;
    }
}
