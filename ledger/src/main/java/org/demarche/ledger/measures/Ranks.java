package org.demarche.ledger.measures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How much a meeting weighs by who took part: {@code ranks.tsv}. Immutable. */
final class Ranks {
    private static final Ranks STANDARD = new Ranks();

    private record Rank(List<String> words, double weight) {}

    private final List<Rank> ranks = new ArrayList<>();
    private double least = 1;

    private Ranks() {
        for (String[] row : ResourceTable.rows("ranks.tsv", 3)) {
            double weight = Double.parseDouble(row[1]);
            if (row[2].equals("*")) {
                least = weight;
            } else {
                ranks.add(new Rank(List.of(row[2].split(";\\s*")), weight));
            }
        }
    }

    static Ranks standard() {
        return STANDARD;
    }

    /** The weight of the highest of these offices; they stand apart with {@code U+001F}. */
    double weight(@Nullable String offices) {
        if (offices == null) {
            return least;
        }
        return Arrays.stream(offices.split("\u001f"))
                .mapToDouble(office -> ofOffice(office.toLowerCase(Locale.ROOT)))
                .max()
                .orElse(least);
    }

    private double ofOffice(String office) {
        return ranks.stream()
                .filter(rank -> rank.words().stream().anyMatch(office::contains))
                .mapToDouble(Rank::weight)
                .findFirst()
                .orElse(least);
    }
}
