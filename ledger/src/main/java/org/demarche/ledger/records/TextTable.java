package org.demarche.ledger.records;

import java.io.BufferedReader;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.model.DemarcheException;
import org.jspecify.annotations.Nullable;

/**
 * Text with a header and columns. DuckDB reads such files too, but says of no row on which line it stands; here that is what users hear
 * of a bad one.
 */
final class TextTable {
    /** A quoted field that goes on for longer has lost its end. */
    private static final int LONGEST = 200;

    private final BufferedReader lines;
    private final Deque<String> ahead = new ArrayDeque<>();
    private int number;

    TextTable(BufferedReader lines) {
        this.lines = lines;
    }

    /** Takes a line's fields, or what is wrong with it. */
    interface Sink {
        void line(int number, Map<String, Integer> columns, List<String> fields) throws SQLException;

        void bad(int number, String what);
    }

    void read(TextForm form, String name, Sink sink) throws IOException, SQLException {
        String header = next();
        if (header == null) {
            throw new DemarcheException(name + ": is empty; a header and lines are needed");
        }
        char separator = form.separator() != null ? form.separator() : header.indexOf('\t') >= 0 ? '\t' : ',';
        header = header.replace("\uFEFF", "");
        boolean quotes = header.startsWith("\"");
        Map<String, Integer> columns = columns(split(header, separator, false));
        for (String line = next(); line != null; line = next()) {
            int start = number;
            if (line.isBlank()) {
                continue;
            }
            String whole = whole(line, separator);
            if (whole == null) {
                sink.bad(start, "a quote is opened and never closed");
            } else {
                sink.line(start, columns, split(whole, separator, quotes));
            }
        }
    }

    private @Nullable String next() throws IOException {
        String line = ahead.isEmpty() ? lines.readLine() : ahead.poll();
        if (line != null) {
            number++;
        }
        return line;
    }

    /** The line with those on which its quoted fields go on; null where they do not end, and then the following lines stand for themselves. */
    private @Nullable String whole(String line, char separator) throws IOException {
        if (separator == '\t' || !open(line)) {
            return line;
        }
        StringBuilder whole = new StringBuilder(line);
        List<String> taken = new ArrayList<>();
        while (taken.size() < LONGEST) {
            String more = next();
            if (more == null) {
                break;
            }
            taken.add(more);
            whole.append('\n').append(more);
            if (open(more)) { // an odd number of quotes closes what was open
                return whole.toString();
            }
        }
        for (String more : taken.reversed()) {
            ahead.push(more);
        }
        number -= taken.size();
        return null;
    }

    private static boolean open(String line) {
        return line.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    static Map<String, Integer> columns(List<String> names) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            columns.putIfAbsent(names.get(i).strip(), i);
        }
        return columns;
    }

    /**
     * Fields of a line; a quoted one may hold the separator, and a quote twice for one. Where a tab parts them, quotes mean nothing.
     *
     * @param quotes whether the file puts texts in quotes, as R does: then NA without quotes is a missing value, and "NA" is Namibia
     */
    static List<String> split(String line, char separator, boolean quotes) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i <= line.length(); i++) {
            char c = i < line.length() ? line.charAt(i) : separator;
            if (c == '"' && separator != '\t') {
                if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    field.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (i == line.length() || c == separator && !quoted) {
                boolean missing = quotes && line.substring(start, i).equals("NA");
                fields.add(missing ? "" : field.toString());
                field.setLength(0);
                start = i + 1;
            } else {
                field.append(c);
            }
        }
        return fields;
    }
}
