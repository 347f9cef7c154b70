package org.demarche.ledger.measures;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Rows of a table that are others than they were.
 *
 * @param table its name
 * @param states all that the rows name; none where they may be any rows of the table
 */
public record Touched(String table, Set<String> states) {
    public Touched {
        states = Set.copyOf(states);
    }

    /** Any rows of these tables. */
    public static List<Touched> any(Collection<String> tables) {
        return tables.stream().map(table -> new Touched(table, Set.of())).toList();
    }
}
