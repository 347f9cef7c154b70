package org.demarche.coder.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.demarche.model.DemarcheException;

/** Goldstein scores of CAMEO codes, -10 to 10. A code that the table does not have takes the score of the code above it. */
public final class Goldstein {
    private final Map<String, Double> scores = new HashMap<>();

    private Goldstein() {}

    /** The table that comes with Demarche. */
    public static Goldstein standard() {
        Goldstein table = new Goldstein();
        try (InputStream in = Goldstein.class.getResourceAsStream("/lexicon/goldstein.tsv")) {
            if (in == null) {
                throw new DemarcheException("lexicon/goldstein.tsv: not in the jar; build again with ./demarche");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(f -> table.scores.put(f[0], Double.valueOf(f[1])));
        } catch (IOException e) {
            throw new DemarcheException("lexicon/goldstein.tsv: cannot be read: " + e.getMessage(), e);
        }
        return table;
    }

    /** The score of a code; 0 where not even its root is known. */
    public double score(String cameo) {
        for (int n = cameo.length(); n >= 2; n--) {
            Double score = scores.get(cameo.substring(0, n));
            if (score != null) {
                return score;
            }
        }
        return 0;
    }
}
