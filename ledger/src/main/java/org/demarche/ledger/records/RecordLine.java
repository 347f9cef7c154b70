package org.demarche.ledger.records;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.demarche.ledger.exchange.StateCodes;
import org.jspecify.annotations.Nullable;

/** One line of a file of records, its fields by the names of the header. */
final class RecordLine {
    private final Map<String, Integer> columns;
    private final List<String> fields;
    private final VoteFile votes;
    private final Map<String, String> more;
    private final String where;

    /**
     * A line.
     *
     * @param columns which field each column is
     * @param fields the fields
     * @param votes what stands further up where it is a file of votes
     */
    RecordLine(Map<String, Integer> columns, List<String> fields, VoteFile votes) {
        this(columns, fields, votes, Map.of(), "");
    }

    private RecordLine(
            Map<String, Integer> columns, List<String> fields, VoteFile votes, Map<String, String> more, String where) {
        this.columns = columns;
        this.fields = fields;
        this.votes = votes;
        this.more = more;
        this.where = where;
    }

    /** The same with more columns, whose values stand in the column of that name. */
    RecordLine with(Map<String, String> values, String column) {
        return new RecordLine(columns, fields, votes, values, column);
    }

    /** The column of the file of which this line is a part; empty where it is all of it. */
    String where() {
        return where;
    }

    /** The names of the header, in its order. */
    List<String> columns() {
        return columns.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What is wrong with a line, for its reader. */
    static final class Bad extends Exception {
        private static final long serialVersionUID = 1;

        Bad(String message) {
            super(message);
        }
    }

    String text(String column) throws Bad {
        String value = textOrEmpty(column);
        if (value.isEmpty()) {
            throw new Bad("no value in column '" + column + "'");
        }
        return value;
    }

    /** The text of a column; empty where it has none. */
    String textOrEmpty(String column) {
        String other = more.get(column);
        if (other != null) {
            return other;
        }
        int index = columns.getOrDefault(column, -1);
        return index >= 0 && index < fields.size() ? fields.get(index).strip() : "";
    }

    int whole(String column) throws Bad {
        try {
            return Integer.parseInt(text(column));
        } catch (NumberFormatException e) {
            throw new Bad("'" + text(column) + "' in column '" + column + "' is no whole number");
        }
    }

    double real(String column) throws Bad {
        try {
            double value = Double.parseDouble(text(column));
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new Bad("'" + text(column) + "' in column '" + column + "' is no number");
    }

    LocalDate day(String column) throws Bad {
        try {
            return LocalDate.parse(text(column));
        } catch (DateTimeException e) {
            throw new Bad("'" + text(column) + "' in column '" + column + "' is no day such as 2014-03-15");
        }
    }

    /** What stands further up in a file of votes. */
    VoteFile votes() {
        return votes;
    }

    /** The state that a code stands for on the day; without a day, as the code is used now. */
    String state(String column, StateCodes.System system, @Nullable LocalDate day) throws Bad {
        String code = StateCodes.standard().code(system, text(column), day);
        if (code.isEmpty()) {
            throw new Bad("'" + text(column) + "' in column '" + column + "' is no state (" + system + ")");
        }
        return code;
    }

    /** The state of a figure for a year. */
    String state(String column, StateCodes.System system, int year) throws Bad {
        return state(column, system, StateCodes.midOf(year));
    }
}
