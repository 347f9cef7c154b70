package org.demarche.ledger.records;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import org.demarche.ledger.exchange.CountryCodes;

/** One line of a file of records, its fields by the names of the header. */
final class RecordLine {
    private final Map<String, Integer> columns;
    private final List<String> fields;

    RecordLine(Map<String, Integer> columns, List<String> fields) {
        this.columns = columns;
        this.fields = fields;
    }

    /** What is wrong with a line, for its reader. */
    static final class Bad extends Exception {
        private static final long serialVersionUID = 1;

        Bad(String message) {
            super(message);
        }
    }

    String text(String column) throws Bad {
        int index = columns.getOrDefault(column, -1);
        String value = index >= 0 && index < fields.size() ? fields.get(index).strip() : "";
        if (value.isEmpty()) {
            throw new Bad("no value in column '" + column + "'");
        }
        return value;
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

    /** A country given by ISO's two letters. States that are gone keep the three letters that they had. */
    String ofTwoLetters(String column) throws Bad {
        String two = text(column);
        String gone = Map.of("CS", "CSK", "DD", "DDR", "YD", "YMD", "YU", "YUG", "XK", "XKX")
                .getOrDefault(two, "");
        if (!gone.isEmpty()) {
            return gone;
        }
        try {
            String three = Locale.of("", two).getISO3Country();
            if (!three.isEmpty()) {
                return three;
            }
        } catch (MissingResourceException e) {
            // told below
        }
        throw new Bad("'" + two + "' in column '" + column + "' is no country");
    }

    String ofStateNumber(String column) throws Bad {
        String iso = CountryCodes.standard().ofStateNumber(text(column));
        if (iso.isEmpty()) {
            throw new Bad("'" + text(column) + "' in column '" + column + "' is no state number");
        }
        return iso;
    }
}
