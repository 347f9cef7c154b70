package org.demarche.ledger.scenario;

import java.util.Map;

/**
 * Rows of a table of records that are others, by the table's own columns: for whatever no {@link Series} reaches.
 *
 * @param table one of {@link #TABLES}
 * @param kind what happens to them
 * @param which the rows: all whose columns have these values
 * @param values what their columns are set to, or the columns of the row that is added
 * @param where in which file and line, for messages
 */
public record RecordChange(
        String table, Kind kind, Map<String, Object> which, Map<String, Object> values, String where) {
    /** Tables that can be changed. */
    public static final java.util.List<String> TABLES = java.util.List.of(
            "alliances",
            "backgrounds",
            "capitals",
            "figures",
            "gdp",
            "leaders",
            "prices",
            "recognitions",
            "roll_calls",
            "shared_memberships",
            "trade_flows",
            "trade_partners",
            "treaties",
            "visits",
            "votes");

    /** What happens to rows. */
    public enum Kind {
        /** Columns of them get other values. */
        SET,
        /** They are not there. */
        REMOVE,
        /** There is one more. */
        ADD
    }

    public RecordChange {
        which = Map.copyOf(which);
        values = Map.copyOf(values);
    }
}
