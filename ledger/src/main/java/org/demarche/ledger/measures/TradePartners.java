package org.demarche.ledger.measures;

import java.util.List;

/** Which states the record of trade tells of. */
final class TradePartners {
    private TradePartners() {}

    static List<String> states(Evidence evidence) {
        return evidence.column("SELECT DISTINCT country FROM trade_partners ORDER BY country");
    }

    /** The partners that were ever listed. */
    static List<String> of(Evidence evidence, String country, String direction) {
        return evidence.column(
                "SELECT DISTINCT partner FROM trade_partners WHERE country = ? AND direction = ? ORDER BY partner",
                country,
                direction);
    }

    /** The partners that were ever listed, in either direction. */
    static List<String> of(Evidence evidence, String country) {
        return evidence.column(
                "SELECT DISTINCT partner FROM trade_partners WHERE country = ? ORDER BY partner", country);
    }
}
