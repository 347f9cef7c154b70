package org.demarche.ledger.measures;

import java.util.List;
import org.demarche.model.Dyad;

/**
 * How alike the commitments are that two states have to third states.
 *
 * <p>Formula: S = 1 - 2 Σ |a(k) - b(k)| / (3 N) over the N third states k with any alliance in the year; a(k) is 3 for an obligation of
 * defence or offence, 2 for neutrality or non-aggression, 1 for consultation, 0 for none. Unweighted.
 * <br>Unit: share. Range: -1 to 1. Most states have no alliance with most others, so values are high: compare them, do not read them.
 * <br>Interval: none, for nothing is drawn.
 * <br>Missing data: no value in a year in which one of the two has no alliance on record at all.
 * <br>Source: C. S. Signorino and J. M. Ritter (1999), International Studies Quarterly 43(1), 115-144; alliances from ATOP: B. A. Leeds,
 * J. M. Ritter, S. M. Mitchell and A. G. Long (2002), International Interactions 28(3), 237-260. Leaving out the two themselves: own.
 */
public record AllianceSimilarity() implements StateMeasure.OfDyad {
    private static final String SQL = """
            WITH pairs AS (
                SELECT a AS state, b AS other, year,
                    CASE WHEN defense = 1 OR offense = 1 THEN 3 WHEN neutrality = 1 OR nonaggression = 1 THEN 2
                         WHEN consultation = 1 THEN 1 ELSE 0 END AS level
                FROM alliances WHERE year >= ? AND %s),
            both_ways AS (
                SELECT state, other, year, max(level) AS level
                FROM (FROM pairs UNION ALL SELECT other, state, year, level FROM pairs) GROUP BY ALL),
            states AS (SELECT DISTINCT state, year FROM both_ways WHERE level > 0),
            a AS (FROM both_ways WHERE state = ?),
            b AS (FROM both_ways WHERE state = ?),
            thirds AS (
                SELECT s.year, coalesce(a.level, 0) AS one, coalesce(b.level, 0) AS two
                FROM states s
                LEFT JOIN a ON a.other = s.state AND a.year = s.year
                LEFT JOIN b ON b.other = s.state AND b.year = s.year
                WHERE s.state NOT IN (?, ?))
            SELECT year, 1 - 2 * sum(abs(one - two)) / (3.0 * count(*)), 'alliances:%s+%s/' || year, count(*)
            FROM thirds
            WHERE year IN (SELECT year FROM states WHERE state = ? INTERSECT SELECT year FROM states WHERE state = ?)
            GROUP BY year ORDER BY year
            """;

    @Override
    public String name() {
        return "alliance-similarity";
    }

    @Override
    public String about() {
        return "how alike their alliances with third states are (S)";
    }

    @Override
    public String unit() {
        return "share";
    }

    @Override
    public String range() {
        return "-1 to 1";
    }

    @Override
    public List<MeasureValue> of(Evidence evidence, Dyad dyad) {
        String a = dyad.actor();
        String b = dyad.recipient();
        String sql = SQL.formatted(evidence.known(), a, b);
        return YearRecords.values(evidence, this, dyad, evidence.rows(sql, evidence.firstYear(), a, b, a, b, a, b));
    }

    @Override
    public List<String> partners(Evidence evidence, String actor) {
        return actors(evidence).stream().filter(state -> !state.equals(actor)).toList();
    }

    @Override
    public List<String> actors(Evidence evidence) {
        return YearRecords.actors(evidence, "alliances");
    }
}
