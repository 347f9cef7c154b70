package org.demarche.ledger.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.demarche.ledger.store.Store;
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
        for (Tie tie : ties(evidence, dyad.actor())) {
            all.add(tie.person);
            if (dyad.recipient().equals(tie.place)) {
                there.add(tie.person);
                rows.add(tie.row);
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

    /** A tie of somebody to a state; known is null where the document has no day. */
    private record Tie(
            String person,
            String place,
            String row,
            @Nullable LocalDate known) {}

    /** The ties of a state's people: those that documents tell, by day, then those on record. */
    private record Ties(List<Tie> all) {
        static Ties read(Store store, String state) {
            List<Tie> ties = new ArrayList<>();
            Consumer<@Nullable String[]> sink = row -> ties.add(new Tie(
                    String.valueOf(row[0]),
                    String.valueOf(row[1]),
                    String.valueOf(row[2]),
                    row[3] == null ? null : LocalDate.parse(row[3])));
            store.records(
                    sink,
                    "SELECT coalesce(o.name, o.text), p.country, t.document || '#' || t.id, d.published" + TIES
                            + " AND o.country = ? ORDER BY d.published, t.document, t.position",
                    state);
            store.records(
                    sink,
                    "SELECT person, place_country, 'backgrounds:' || person || '/' || institution, known FROM backgrounds"
                            + " WHERE country = ? AND place_country <> country ORDER BY person, institution",
                    state);
            return new Ties(ties);
        }
    }

    private static List<Tie> ties(Evidence evidence, String state) {
        String tables = "ties tie_actors documents backgrounds";
        boolean undated = evidence.question().known() == null;
        return evidence.made(Ties.class, state, tables, store -> Ties.read(store, state)).all.stream()
                .filter(tie -> tie.known == null ? undated : !tie.known.isAfter(evidence.horizon()))
                .toList();
    }

    @Override
    public List<String> partners(Evidence evidence, String actor) {
        return ties(evidence, actor).stream()
                .map(Tie::place)
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
