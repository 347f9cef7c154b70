package org.demarche.ledger.measures;

import java.util.Map;
import org.demarche.ledger.store.Store;

/** Where a row of a record comes from: the file it was taken from, and the day on which it became known. */
public final class RowOrigin {
    /** By table, which rows the parts of a key stand for, one part a question mark. */
    private static final Map<String, String> KEYS = Map.of(
            "roll_calls", "id::VARCHAR = ?",
            "trade_partners", "country = ? AND direction = ? AND edition::VARCHAR = ?",
            "alliances", "least(a, b) = ? AND greatest(a, b) = ? AND year::VARCHAR = ?",
            "shared_memberships", "least(a, b) = ? AND greatest(a, b) = ? AND year::VARCHAR = ?",
            "gdp", "country = ? AND year::VARCHAR = ? AND known::VARCHAR = ?",
            "prices", "name = ? AND day::VARCHAR = ?",
            "capitals", "country = ? AND first::VARCHAR = ?",
            "visits", "visitor = ? AND host = ? AND first::VARCHAR = ?",
            "backgrounds", "person = ? AND institution = ?",
            "trade_flows",
                    "? IN (origin, destination) AND ? IN (origin, destination) AND (? = 'all') = (product = 'all')"
                            + " AND year::VARCHAR = ?");

    private static final String OF_YEAR = "year::VARCHAR = ?";

    private final Store store;

    public RowOrigin(Store store) {
        this.store = store;
    }

    /** Such as {@code votes.csv, known 2014-03-27}; empty where the row is of no table with files behind it. */
    public String of(String row) {
        int colon = row.indexOf(':');
        String table = colon < 0 ? "" : row.substring(0, colon);
        String condition = KEYS.get(table);
        if (condition == null) {
            return "";
        }
        String[] key = row.substring(colon + 1).split("/");
        int wanted = (int) condition.chars().filter(each -> each == '?').count();
        if (key.length < wanted) { // many rows of a year, such as the alliances of two states with third ones
            return table.equals("alliances") || table.equals("shared_memberships")
                    ? origins(table, OF_YEAR, key[key.length - 1])
                    : "";
        }
        Object[] parts = new Object[wanted];
        System.arraycopy(key, 0, parts, 0, wanted);
        return origins(table, condition, parts);
    }

    private String origins(String table, String condition, Object... parts) {
        return store
                .records(
                        "SELECT string_agg(DISTINCT coalesce(f.name, r.source) || ', known ' || r.known, '; '"
                                + " ORDER BY coalesce(f.name, r.source) || ', known ' || r.known) FROM (SELECT source, known FROM "
                                + table + " WHERE " + condition + ") r LEFT JOIN record_files f ON f.sha256 = r.source",
                        parts)
                .stream()
                .map(row -> row[0])
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse("");
    }
}
