package org.demarche.ledger.measures;

import java.util.List;
import org.demarche.model.Dyad;

/**
 * How alike two states are in the company they keep in organisations.
 *
 * <p>Formula: Σ min(a(k), b(k)) / Σ max(a(k), b(k)) over third states k; x(k) is the number of organisations that x and k share.
 * <br>Unit: share. Range: 0 to 1.
 * <br>Interval: none, for nothing is drawn.
 * <br>Missing data: third states without a record with both are left out; no value where none is left.
 * <br>Caveats: the record counts shared memberships and does not name them, so this compares profiles, not lists of organisations.
 * <br>Source: Ružička's index, the weighted form of Jaccard's, over the counts of J. Pevehouse, T. Nordstrom, R. McManus and A. Jamison
 * (2020), Journal of Peace Research 57(3), 492-503; its use here: own.
 */
public record MembershipSimilarity() implements StateMeasure.OfDyad {
    private static final String SQL = """
            WITH a AS (
                SELECT CASE WHEN a = ? THEN b ELSE a END AS third, year, max(n) AS n FROM shared_memberships
                WHERE (a = ? OR b = ?) AND year >= ? AND %s GROUP BY ALL),
            b AS (
                SELECT CASE WHEN a = ? THEN b ELSE a END AS third, year, max(n) AS n FROM shared_memberships
                WHERE (a = ? OR b = ?) AND year >= ? AND %s GROUP BY ALL)
            SELECT year, sum(least(a.n, b.n)) / sum(greatest(a.n, b.n)), 'shared_memberships:%s+%s/' || year, count(*)
            FROM a JOIN b USING (third, year)
            GROUP BY year HAVING sum(greatest(a.n, b.n)) > 0 ORDER BY year
            """;

    @Override
    public String name() {
        return "membership-similarity";
    }

    @Override
    public String about() {
        return "how alike the organisations are that they share with third states";
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
        String a = dyad.actor();
        String b = dyad.recipient();
        int first = evidence.firstYear();
        String known = evidence.known();
        return YearRecords.values(
                evidence, this, dyad, evidence.rows(SQL.formatted(known, known, a, b), a, a, a, first, b, b, b, first));
    }

    @Override
    public List<String> partners(Evidence evidence, String actor) {
        return actors(evidence).stream().filter(state -> !state.equals(actor)).toList();
    }

    @Override
    public List<String> actors(Evidence evidence) {
        return YearRecords.actors(evidence, "shared_memberships");
    }
}
