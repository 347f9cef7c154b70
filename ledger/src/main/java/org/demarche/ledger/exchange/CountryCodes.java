package org.demarche.ledger.exchange;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Countries in the codes and names of event data: {@code lexicon/exchange/countries.tsv}. Immutable. */
public final class CountryCodes {
    private static final CountryCodes STANDARD = new CountryCodes();

    private final Map<String, Country> byIso = new HashMap<>();
    private final Map<String, String> isoByName = new HashMap<>();
    private final Map<String, String> isoByCode = new HashMap<>();
    private final Map<String, String> isoByFips = new HashMap<>();

    private record Country(String name, String column, String fips) {}

    private CountryCodes() {
        for (String[] row : FactsFile.rows("exchange/countries.tsv", 7)) {
            String iso = row[0];
            byIso.put(iso, new Country(row[1], row[2].isEmpty() ? row[1] : row[2], row[3]));
            isoByCode.put(iso, iso);
            each(row[1] + ";" + row[2] + ";" + row[4], name -> isoByName.put(key(name), iso));
            each(row[5], code -> isoByCode.put(code, iso));
            each(row[3] + ";" + row[6], fips -> isoByFips.put(fips, iso));
        }
    }

    private static void each(String list, java.util.function.Consumer<String> sink) {
        for (String item : list.split(";")) {
            if (!item.isEmpty()) {
                sink.accept(item);
            }
        }
    }

    public static CountryCodes standard() {
        return STANDARD;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    public boolean known(String iso) {
        return byIso.containsKey(iso);
    }

    /** The usual English name of a known country; empty for any other. */
    String name(String iso) {
        Country country = byIso.get(iso);
        return country == null ? "" : country.name();
    }

    /** The name in ICEWS's columns of countries; empty for what is no known country. */
    String column(String iso) {
        Country country = byIso.get(iso);
        return country == null ? "" : country.column();
    }

    /** The FIPS 10-4 code; empty where there is none. */
    String fips(String iso) {
        Country country = byIso.get(iso);
        return country == null ? "" : country.fips();
    }

    /** ISO code of a name; empty where no country is called that. */
    public String ofName(@Nullable String name) {
        return name == null ? "" : isoByName.getOrDefault(key(name), "");
    }

    /** ISO code of a three-letter code, which may be an older one; empty where it is no country's (regions have codes too). */
    String ofCode(@Nullable String code) {
        return code == null ? "" : isoByCode.getOrDefault(code, "");
    }

    /** ISO code of a FIPS 10-4 code; empty where it is no country's. */
    String ofFips(@Nullable String fips) {
        return fips == null ? "" : isoByFips.getOrDefault(fips, "");
    }
}
