package org.demarche.workbench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.ledger.exchange.StateCodes;
import org.jspecify.annotations.Nullable;

/**
 * Countries as people type and read them: names to ISO 3166-1 alpha-3 codes and back. The names are those of the lexicon's
 * {@code countries.txt}; where the lexicon is not on the class path, those that Java knows.
 *
 * <p>Immutable.
 */
public final class Countries {
    private static final String LEXICON = "/lexicon/countries.txt";

    private final Map<String, String> names;
    private final Map<String, String> codes;

    private Countries(Map<String, String> names, Map<String, String> codes) {
        this.names = names;
        this.codes = codes;
    }

    /** The countries of the lexicon. */
    public static Countries standard() {
        return Holder.STANDARD;
    }

    /** The code of a country given by code, name or adjective, in whatever case and accents. */
    public Optional<String> code(String words) {
        return Optional.ofNullable(codes.get(key(words)));
    }

    /** The usual English name; the code itself where it is no country's. */
    public String name(String code) {
        return names.getOrDefault(code, code);
    }

    /** The name most like these words, for a message; empty where none is like them. */
    public Optional<String> suggestion(String words) {
        String wanted = key(words);
        return names.entrySet().stream()
                .min(Comparator.<Map.Entry<String, String>>comparingInt(
                                entry -> distance(wanted, key(entry.getValue())))
                        .thenComparing(Map.Entry::getKey))
                .filter(entry -> distance(wanted, key(entry.getValue())) <= Math.max(1, wanted.length() / 3))
                .map(entry -> entry.getValue() + " (" + entry.getKey() + ")");
    }

    /** Lower case, no accents, no article, single blanks. */
    private static String key(String words) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return plain.startsWith("the ") ? plain.substring(4) : plain;
    }

    /** Levenshtein's. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitution, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }

    private static final class Holder {
        static final Countries STANDARD = load();

        private static Countries load() {
            try (InputStream stream = Countries.class.getResourceAsStream(LEXICON)) {
                Countries today = stream == null ? ofJava() : ofLexicon(stream);
                return today.with(StateCodes.standard().former());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Countries ofLexicon(InputStream stream) throws IOException {
        Builder builder = new Builder();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            String code = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String content = line.replaceFirst("(^|\\s)#.*", "").stripTrailing();
                if (content.isEmpty()) {
                    continue;
                }
                if (!content.startsWith(" ")) {
                    code = content.substring(0, content.indexOf(' '));
                    builder.name(code, content.substring(code.length()).strip());
                } else if (content.strip().matches("(names|adjectives): .*")) {
                    for (String name :
                            content.substring(content.indexOf(':') + 1).split(";")) {
                        builder.alias(code, name.replaceAll("~|\\[.*", "")); // marks that only the coder needs
                    }
                }
            }
        }
        return builder.build();
    }

    private static Countries ofJava() {
        Builder builder = new Builder();
        for (String two : Locale.getISOCountries()) {
            Locale country = Locale.of("", two);
            builder.name(country.getISO3Country(), country.getDisplayCountry(Locale.ENGLISH));
        }
        return builder.name("XKX", "Kosovo").build();
    }

    private static final class Builder {
        private final Map<String, String> names = new TreeMap<>();
        private final Map<String, @Nullable String> codes = new HashMap<>();

        Builder name(String code, String name) {
            if (code.indexOf('/') >= 0) {
                return this; // an entity without a code of its own, filed under the state it nominally belongs to
            }
            if (code.indexOf('/') >= 0) {
                return this; // an entity without a code of its own, filed under the state it nominally belongs to
            }
            names.put(code, name);
            codes.put(key(code), code);
            codes.put(key(name), code);
            return this;
        }

        void alias(String code, String name) {
            if (names.containsKey(code)) {
                if (names.containsKey(code)) {
                    codes.putIfAbsent(key(name), code);
                }
            }
        }

        Countries build() {
            return new Countries(Map.copyOf(names), Map.copyOf(codes));
        }
    }

    /** These, and states that are gone: by code, and by name where no country of today is called that. */
    Countries with(List<StateCodes.FormerState> former) {
        Map<String, String> moreNames = new HashMap<>(names);
        Map<String, String> moreCodes = new HashMap<>(codes);
        for (StateCodes.FormerState state : former) {
            moreNames.putIfAbsent(state.code(), state.name());
            moreCodes.putIfAbsent(key(state.code()), state.code());
            moreCodes.putIfAbsent(key(state.name()), state.code());
            state.names().forEach(name -> moreCodes.putIfAbsent(key(name), state.code()));
        }
        return new Countries(Map.copyOf(moreNames), Map.copyOf(moreCodes));
    }

    /** Codes of all countries, in the order of the alphabet. */
    public List<String> all() {
        return names.keySet().stream().sorted().toList();
    }
}
