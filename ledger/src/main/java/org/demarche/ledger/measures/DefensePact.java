package org.demarche.ledger.measures;

import java.util.List;
import org.demarche.model.Dyad;

/**
 * Whether two states are bound to defend each other.
 *
 * <p>Formula: 1 where an alliance with an obligation of defence is in force in the year, else 0.
 * <br>Unit: yes or no. Range: 0, 1.
 * <br>Interval: none, for nothing is drawn.
 * <br>Missing data: ATOP lists every alliance, so a pair without a row in a year that it covers has none: 0, without a row. No value for a
 * state that it never lists, and for a year that it does not cover.
 * <br>Source: B. A. Leeds, J. M. Ritter, S. M. Mitchell and A. G. Long (2002), International Interactions 28(3), 237-260.
 */
public record DefensePact() implements StateMeasure.OfDyad {
    private static final String SQL = """
            WITH years AS (SELECT DISTINCT year FROM alliances WHERE %s),
            pacts AS (FROM alliances WHERE a = ? AND b = ? OR a = ? AND b = ?)
            SELECT y.year, coalesce(max(p.defense), 0), 'alliances:' || min(least(p.a, p.b)) || '/' || max(greatest(p.a, p.b)) || '/' || y.year
            FROM years y LEFT JOIN pacts p ON p.year = y.year
            WHERE EXISTS (FROM alliances WHERE ? IN (a, b)) AND EXISTS (FROM alliances WHERE ? IN (a, b))
            GROUP BY y.year ORDER BY y.year
            """;

    @Override
    public String name() {
        return "defense-pact";
    }

    @Override
    public String about() {
        return "an alliance with an obligation of defence is in force";
    }

    @Override
    public String unit() {
        return "yes or no";
    }

    @Override
    public String range() {
        return "0, 1";
    }

    @Override
    public List<MeasureValue> of(Evidence evidence, Dyad dyad) {
        boolean turned = dyad.actor().compareTo(dyad.recipient()) > 0; // one query serves both directions
        String a = turned ? dyad.recipient() : dyad.actor();
        String b = turned ? dyad.actor() : dyad.recipient();
        return YearRecords.values(
                evidence, this, dyad, evidence.rows(SQL.formatted(evidence.known()), a, b, b, a, a, b));
    }

    @Override
    public List<String> partners(Evidence evidence, String actor) {
        return YearRecords.partners(evidence, "alliances", actor);
    }

    @Override
    public List<String> actors(Evidence evidence) {
        return YearRecords.actors(evidence, "alliances");
    }
}
