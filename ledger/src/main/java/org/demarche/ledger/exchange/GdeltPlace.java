package org.demarche.ledger.exchange;

import java.util.List;
import org.demarche.model.Place;
import org.jspecify.annotations.Nullable;

/** GDELT's eight columns of a place. Its types: 0 none, 1 country, 2 US state, 3 US town, 4 town, 5 region elsewhere. */
final class GdeltPlace {
    private static final CountryCodes COUNTRIES = CountryCodes.standard();

    private GdeltPlace() {}

    static List<String> write(@Nullable Place place) {
        if (place == null) {
            return List.of("0", "", "", "", "", "", "", "");
        }
        return List.of(
                type(place),
                fullName(place),
                COUNTRIES.fips(place.country()),
                "",
                "",
                Tsv.number(place.latitude()),
                Tsv.number(place.longitude()),
                "");
    }

    private static String type(Place place) {
        boolean american = place.country().equals("USA");
        return switch (place.level()) {
            case COUNTRY -> "1";
            case REGION -> american ? "2" : "5";
            case TOWN -> american ? "3" : "4";
        };
    }

    /** Town or region, and the country it lies in where that has a code. */
    private static String fullName(Place place) {
        String name = Tsv.text(place.name());
        if (COUNTRIES.fips(place.country()).isEmpty()) {
            return name;
        }
        String country = COUNTRIES.name(place.country());
        if (place.level() == Place.Level.COUNTRY) {
            return country;
        }
        return name.isEmpty() ? "" : name + ", " + country;
    }

    static @Nullable Place read(TsvRow row, String columns) {
        String type = row.textOrEmpty(columns + "Type");
        Place.Level level = switch (type) {
            case "1" -> Place.Level.COUNTRY;
            case "2", "5" -> Place.Level.REGION;
            case "3", "4" -> Place.Level.TOWN;
            default -> null;
        };
        if (level == null) {
            return null;
        }
        String country = COUNTRIES.ofFips(row.text(columns + "CountryCode"));
        String name = withoutCountry(row.textOrEmpty(columns + "FullName"), country, level);
        if (row.text(columns + "ADM1Code") != null && level == Place.Level.TOWN) {
            name = name.replaceFirst(",.*", ""); // Gomel, Homyel'skaya Voblasts'
        }
        return RowEvent.place(name, country, row.real(columns + "Lat"), row.real(columns + "Long"), level);
    }

    private static String withoutCountry(String fullName, String country, Place.Level level) {
        String end = ", " + COUNTRIES.name(country);
        boolean said = level != Place.Level.COUNTRY && !country.isEmpty() && fullName.endsWith(end);
        return said ? fullName.substring(0, fullName.length() - end.length()) : fullName;
    }
}
