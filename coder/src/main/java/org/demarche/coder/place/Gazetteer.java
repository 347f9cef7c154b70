package org.demarche.coder.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.model.DemarcheException;
import org.demarche.model.Place.Level;
import org.jspecify.annotations.Nullable;

/**
 * Regions and towns that news names, from {@code lexicon/places.tsv} (GeoNames, CC BY 4.0). Of several places with one name the one with
 * more inhabitants is meant. Immutable, thread-safe.
 */
public final class Gazetteer {
    /** Longest name, in words. */
    static final int LONGEST = 5;

    /**
     * A place of the table.
     *
     * @param country ISO 3166-1 alpha-3; empty for a region of no one state
     * @param latitude degrees north
     * @param longitude degrees east
     * @param inhabitants 0 where not known
     * @param uncertain whether the name is also a common word or a person's
     */
    record Row(
            String name,
            String country,
            double latitude,
            double longitude,
            Level level,
            long inhabitants,
            boolean uncertain) {}

    private final Map<String, Row> rows = new HashMap<>();

    private Gazetteer() {}

    /** The table that comes with Demarche. */
    public static Gazetteer standard() {
        Gazetteer gazetteer = new Gazetteer();
        try (InputStream in = Gazetteer.class.getResourceAsStream("/lexicon/places.tsv")) {
            if (in == null) {
                throw new DemarcheException("lexicon/places.tsv: not in the jar; build again with ./demarche");
            }
            List<String> lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).startsWith("#") && !lines.get(i).startsWith("name\t")) {
                    gazetteer.add(lines.get(i), i + 1);
                }
            }
        } catch (IOException e) {
            throw new DemarcheException("lexicon/places.tsv: cannot be read: " + e.getMessage(), e);
        }
        return gazetteer;
    }

    private void add(String line, int number) {
        String[] f = line.split("\t", -1);
        if (f.length != 7) {
            throw new DemarcheException(
                    "lexicon/places.tsv:" + number + ": " + f.length + " columns where there are 7");
        }
        Stream.concat(Stream.of(f[0]), Stream.of(f[1].split(";")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(name -> put(name, f));
    }

    private void put(String name, String[] f) {
        boolean uncertain = name.endsWith("~");
        String plain = uncertain ? name.substring(0, name.length() - 1).strip() : name;
        String usual = f[0].endsWith("~") ? f[0].substring(0, f[0].length() - 1).strip() : f[0];
        Row row = new Row(
                usual,
                f[2],
                Double.parseDouble(f[3]),
                Double.parseDouble(f[4]),
                Level.valueOf(f[5]),
                f[6].isEmpty() ? 0 : Long.parseLong(f[6]),
                uncertain);
        rows.merge(key(plain), row, (a, b) -> b.inhabitants() > a.inhabitants() ? b : a);
    }

    /**
     * The state of a place.
     *
     * @param sure whether a name that is also a common word or a person's counts
     * @return ISO 3166-1 alpha-3; empty where no such place is known, or where it belongs to no one state
     */
    public Optional<String> country(String name, boolean sure) {
        Row row = row(name);
        return row == null || row.country().isEmpty() || row.uncertain() && !sure
                ? Optional.empty()
                : Optional.of(row.country());
    }

    @Nullable
    Row row(String name) {
        return rows.get(key(name));
    }

    private static String key(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.indexOf('-') < 0 && lower.indexOf('\n') < 0
                ? lower
                : lower.replace("-", " - ").replaceAll("\\s+", " ").strip();
    }
}
