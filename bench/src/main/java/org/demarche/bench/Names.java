package org.demarche.bench;

import java.text.Normalizer;
import java.util.Locale;

/** Names for comparing. */
final class Names {
    private Names() {}

    /** In lower case, without marks on letters, punctuation and "the" before it. */
    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .replaceFirst("^the ", "");
    }
}
