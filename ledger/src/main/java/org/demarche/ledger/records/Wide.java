package org.demarche.ledger.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a wide table is turned into a long one: one whose header has a column a year, or a country, each with a value.
 *
 * @param columns what the names of such columns look like; where the pattern has a group, the group is what counts of the name
 * @param name what the name of the column is called by the rest of the mapping
 * @param value what its value is called
 */
record Wide(Pattern columns, String name, String value) {
    /** A line for each such column that has a value, with the column's name and value beside all other columns. */
    List<RecordLine> lines(RecordLine line, Set<String> missing) {
        List<RecordLine> lines = new ArrayList<>();
        for (String column : line.columns()) {
            Matcher matcher = columns.matcher(column);
            String text = line.textOrEmpty(column);
            if (matcher.matches() && !text.isEmpty() && !missing.contains(text)) {
                String called = matcher.groupCount() > 0 && matcher.group(1) != null ? matcher.group(1) : column;
                lines.add(line.with(Map.of(name, called, value, text), column));
            }
        }
        return lines;
    }
}
