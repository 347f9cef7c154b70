package org.demarche.ledger.measures;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.demarche.model.Dyad;
import org.jspecify.annotations.Nullable;

/**
 * How far a state's people in office are tied to another: of those who were educated, trained or posted abroad, the part that was there.
 *
 * <p>Formula: people of the state with a tie to the other / people of the state with such a tie to any other state.
 * <br>Unit: share. Range: 0 to 1.
 * <br>Interval: Wilson, over people.
 * <br>Missing data: no value where nobody of the state is known to have such a tie.
 * <br>Rows: the ties, as documents tell them, and the records of backgrounds.
 * <br>Caveats: it counts people who are written about, not a sample of the elite; look at n.
 * <br>Source: own.
 */
public record EliteTies() implements StateMeasure.OfDyad {
    private static final String TIES = " FROM ties t JOIN documents d ON d.id = t.document"
            + " JOIN tie_actors o ON o.document = t.document AND o.tie = t.id AND o.role = 'of'"
            + " JOIN tie_actors p ON p.document = t.document AND p.tie = t.id AND p.role = 'to'"
            + " WHERE t.relation IN ('educated in', 'trained in', 'served in')"
            + " AND o.country <> p.country AND length(o.country) = 3 AND length(p.country) = 3";

    @Override
    public String name() {
        return "elite-ties";
    }

    @Override
    public String about() {
        return "of its people with education, training or posting abroad, the part that was there";
    }

    @Override
    public String unit() {
        return "share";
    }

    @Override
    public String range() {
        return "0 to 1";
    }

    @Override
    public List<MeasureValue> of(Evidence evidence, Dyad dyad) {
        Set<String> all = new LinkedHashSet<>();
        Set<String> there = new LinkedHashSet<>();
        List<String> rows = new ArrayList<>();
        for (@Nullable String[] row : ties(evidence, dyad.actor())) {
            all.add(String.valueOf(row[0]));
            if (dyad.recipient().equals(row[1])) {
                there.add(String.valueOf(row[0]));
                rows.add(String.valueOf(row[2]));
            }
        }
        if (all.isEmpty()) {
            return List.of();
        }
        double share = (double) there.size() / all.size();
        return List.of(new MeasureValue(
                name(),
                dyad.actor(),
                dyad.recipient(),
                new Period(null, evidence.question().known()),
                share,
                Wilson.interval(share, all.size()),
                unit(),
                all.size(),
                evidence.named(rows),
                there.isEmpty() ? "" : String.join(", ", there)));
    }

    /** Person, where, and the row. */
    private static List<@Nullable String[]> ties(Evidence evidence, String state) {
        List<@Nullable String[]> ties = new ArrayList<>(evidence.rows(
                "SELECT coalesce(o.name, o.text), p.country, t.document || '#' || t.id" + TIES
                        + " AND o.country = ? AND coalesce(d.published <= ?, ?) ORDER BY d.published, t.document, t.position",
                state,
                evidence.horizon(),
                evidence.question().known() == null));
        ties.addAll(evidence.rows(
                "SELECT person, place_country, 'backgrounds:' || person || '/' || institution FROM backgrounds"
                        + " WHERE country = ? AND place_country <> country AND known <= ? ORDER BY person, institution",
                state,
                evidence.horizon()));
        return ties;
    }

    @Override
    public List<String> partners(Evidence evidence, String actor) {
        return ties(evidence, actor).stream()
                .map(row -> String.valueOf(row[1]))
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public List<String> actors(Evidence evidence) {
        String more = " UNION SELECT country FROM backgrounds WHERE place_country <> country";
        return evidence.column("SELECT DISTINCT country FROM (SELECT o.country" + TIES + more + ") ORDER BY country");
    }
}
