package org.demarche.ledger.claims;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Whether a text has a word for a country: a name, adjective, people, capital or seat of {@code lexicon/countries.txt}. Immutable. */
final class CountryWords {
    private final Map<String, Pattern> patterns = new HashMap<>();

    CountryWords() {
        Map<String, List<String>> words = new HashMap<>();
        String code = "";
        for (String line : lines()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!line.startsWith(" ")) {
                code = line.substring(0, 3);
                add(words, code, line.substring(line.indexOf(' ') + 1));
            } else if (!line.strip().startsWith("status:") && !line.strip().startsWith("under:")) {
                for (String word : line.substring(line.indexOf(':') + 1).split(";")) {
                    add(words, code, word.replaceAll("\\[.*]", ""));
                }
            }
        }
        words.forEach((country, all) -> patterns.put(
                country,
                Pattern.compile("(?<!\\p{L})(?:"
                        + String.join("|", all.stream().map(Pattern::quote).toList()) + ")(?!\\p{L})")));
    }

    /** Words that others bear too, and halves of compounds, are left out. */
    private static void add(Map<String, List<String>> words, String code, String word) {
        String plain = word.strip();
        if (!plain.isEmpty() && !plain.endsWith("~") && !plain.endsWith("-")) {
            words.computeIfAbsent(code, key -> new ArrayList<>()).add(plain);
        }
    }

    boolean in(String text, String country) {
        Pattern pattern = patterns.get(country);
        return pattern != null && pattern.matcher(text).find();
    }

    private static List<String> lines() {
        try (InputStream in = CountryWords.class.getResourceAsStream("countries.txt")) {
            if (in == null) {
                throw new IllegalStateException("no countries.txt beside " + CountryWords.class);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
