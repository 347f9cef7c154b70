package org.demarche.ledger.exchange;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.model.Context;
import org.demarche.model.EventType;
import org.demarche.model.Mode;
import org.jspecify.annotations.Nullable;

/**
 * CAMEO codes, their names, their Goldstein scores and what they are in PLOVER: {@code lexicon/exchange/cameo.tsv} and
 * {@code lexicon/goldstein.tsv}. A code that the tables lack counts as the one above it. Immutable.
 */
public final class CameoCodes {
    private static final CameoCodes STANDARD = new CameoCodes();

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, Meaning> meanings = new HashMap<>();
    private final Map<String, Double> scores = new HashMap<>();

    /** What a code is in PLOVER. */
    record Meaning(EventType type, @Nullable Mode mode, Set<Context> contexts) {}

    private CameoCodes() {
        for (String[] row : FactsFile.rows("exchange/cameo.tsv", 5)) {
            names.put(row[0], row[1]);
            byName.put(key(row[1]), row[0]); // of 04 and 040, both Consult, the longer comes later and stays
            if (!row[2].isEmpty()) {
                meanings.put(row[0], meaning(row));
            }
        }
        FactsFile.rows("goldstein.tsv", 2).forEach(row -> scores.put(row[0], Double.valueOf(row[1])));
    }

    private static Meaning meaning(String[] row) {
        EventType type = EventType.valueOf(row[2]);
        Set<Context> contexts = Stream.of(row[4].split(";"))
                .filter(label -> !label.isEmpty())
                .map(Context::of)
                .collect(Collectors.toUnmodifiableSet());
        return new Meaning(type, row[3].isEmpty() ? null : Mode.of(type, row[3]), contexts);
    }

    public static CameoCodes standard() {
        return STANDARD;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The name of the code; of the nearest above it where it has none; empty where there is none either. */
    String name(String code) {
        return nearest(names, code).orElse("");
    }

    /** The code that goes by that name, in whatever case. */
    Optional<String> ofName(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    /** What the code is in PLOVER; empty for statements and appeals, which PLOVER has dropped. */
    Optional<Meaning> meaning(String code) {
        return nearest(meanings, code);
    }

    /** The PLOVER contexts that the code implies. */
    public Set<Context> contexts(String code) {
        return meaning(code).map(Meaning::contexts).orElse(Set.of());
    }

    /**
     * The code for an event that somebody has named in PLOVER's words: the shortest that means this type and mode, the lowest of several;
     * that of the type as a whole where there is none.
     */
    public String code(EventType type, @Nullable Mode mode) {
        return meanings.entrySet().stream()
                .filter(entry -> entry.getValue().type() == type
                        && Objects.equals(entry.getValue().mode(), mode))
                .map(Map.Entry::getKey)
                .min(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                .orElseGet(() -> root(type));
    }

    /** Goldstein's score, -10 to 10; 0 where not even the root of the code is known. */
    public double goldstein(String code) {
        return nearest(scores, code).orElse(0.0);
    }

    /** The code that stands for a PLOVER event as a whole: the shortest, and the lowest of several. */
    String root(EventType type) {
        return meanings.entrySet().stream()
                .filter(entry ->
                        entry.getKey().length() <= 3 && entry.getValue().type() == type)
                .map(Map.Entry::getKey)
                .min(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    /** Whether the code, or one above it, is CAMEO's. */
    boolean known(String code) {
        return nearest(names, code).isPresent();
    }

    private static <T> Optional<T> nearest(Map<String, T> table, String code) {
        for (int n = code.length(); n >= 2; n--) {
            T found = table.get(code.substring(0, n));
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }
}
