package org.demarche.ledger.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.demarche.model.DemarcheException;
import org.jspecify.annotations.Nullable;

/** A line of a table, its columns by name. Missing values are null. Errors name the column and what it holds. */
final class TsvRow {
    private final List<String> columns;
    private final String[] values;

    private TsvRow(List<String> columns, String[] values) {
        this.columns = columns;
        this.values = values;
    }

    /** The line under these columns; it must have as many fields. */
    static TsvRow of(String line, List<String> columns) {
        String[] values = line.split("\t", -1);
        if (values.length != columns.size()) {
            throw new DemarcheException("has " + values.length + " columns where there are " + columns.size()
                    + ": is it tab-separated, and of this format?");
        }
        return new TsvRow(columns, values);
    }

    @Nullable
    String text(String column) {
        int index = columns.indexOf(column);
        if (index < 0) {
            return null; // an older edition of the format, which lacks the column
        }
        return Tsv.missing(values[index]) ? null : values[index];
    }

    String textOrEmpty(String column) {
        String text = text(column);
        return text == null ? "" : text;
    }

    String required(String column) {
        String text = text(column);
        if (text == null) {
            throw new DemarcheException("column '" + column + "' is empty");
        }
        return text;
    }

    @Nullable
    Double real(String column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new DemarcheException("column '" + column + "' is '" + text + "': write a number such as -4.5");
    }

    /** The day in a column that must have one. */
    LocalDate day(String column, DateTimeFormatter format) {
        String text = required(column);
        try {
            return LocalDate.parse(text, format);
        } catch (DateTimeException e) {
            LocalDate example = LocalDate.of(2014, 3, 7);
            throw new DemarcheException(
                    "column '" + column + "' is '" + text + "': write a day as " + format.format(example), e);
        }
    }
}
