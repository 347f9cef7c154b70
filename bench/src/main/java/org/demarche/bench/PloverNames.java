package org.demarche.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.model.EventType;
import org.jspecify.annotations.Nullable;

/** Names of events of any age, and CAMEO codes, as the sixteen categories of PLOVER 2.0. Immutable. */
final class PloverNames {
    /** PLOVER's conversion table, within the folder of gold sets. */
    static final String TABLE = "ontology/cameo2plover-2021.txt";

    private static final Pattern ROW = Pattern.compile("\\s*(\\d{2,4})\\s*:\\s*([A-Z]+).*");
    private static final Pattern DIGITS = Pattern.compile("^\\d+");
    /** Categories of earlier versions. */
    private static final Map<String, String> RENAMED = Map.of(
            "DEMAND",
            "REQUEST",
            "DISAPPROVE",
            "ACCUSE",
            "INVESTIGATE",
            "ACCUSE",
            "FIGHT",
            "ASSAULT",
            "YIELD",
            "CONCEDE");

    private final Map<String, String> cameo;

    private PloverNames(Map<String, String> cameo) {
        this.cameo = Map.copyOf(cameo);
    }

    /** Those that know names only: enough for our own codings. */
    static PloverNames namesOnly() {
        return new PloverNames(Map.of());
    }

    /** Those that convert CAMEO codes by the table too, where it is there. */
    static PloverNames read(Path table) throws IOException {
        Map<String, String> cameo = new HashMap<>();
        if (Files.exists(table)) {
            for (String line : Files.readAllLines(table)) {
                Matcher row = ROW.matcher(line);
                if (row.matches() && !(row.group(1).length() == 2 && cameo.containsKey(row.group(1)))) {
                    cameo.put(row.group(1), row.group(2)); // two digits may stand twice: 08 is CONCEDE, then RETREAT
                }
            }
        }
        return new PloverNames(cameo);
    }

    /** The name of 2021 for one of any version, unchecked. */
    static String renamed(String name) {
        return RENAMED.getOrDefault(name, name);
    }

    /** The category; empty where PLOVER has none for it (CAMEO 01 and 02) or it is not known. */
    Optional<String> category(@Nullable String event) {
        String name = event == null ? "" : event.strip().toUpperCase(Locale.ROOT);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Matcher digits = DIGITS.matcher(name);
        if (digits.find()) {
            return longestPrefix(digits.group());
        }
        String now = renamed(name);
        for (EventType type : EventType.values()) {
            if (type.name().equals(now)) {
                return Optional.of(now);
            }
        }
        return Optional.empty();
    }

    private Optional<String> longestPrefix(String code) {
        for (int n = Math.min(4, code.length()); n > 1; n--) {
            String category = cameo.get(code.substring(0, n));
            if (category != null) {
                return Optional.of(category);
            }
        }
        return Optional.empty();
    }

    /** Number of the quad category, 1 to 4; PLV's YIELD is material cooperation. */
    static int quad(String category) {
        return category.equals("YIELD") ? 2 : EventType.valueOf(category).quad().number();
    }
}
