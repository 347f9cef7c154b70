package org.demarche.reader.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.reader.draft.Draft;
import org.demarche.reader.draft.Field;
import org.demarche.reader.draft.Text;
import org.demarche.reader.source.Input;
import org.demarche.reader.source.Unreadable;

/**
 * A table whose first line names the columns: CSV, TSV, or with semicolons or bars.
 *
 * @param separator stands between fields
 */
record CsvFormat(char separator) implements Format {
    private static final List<Character> SEPARATORS = List.of(',', '\t', ';', '|');

    /** The table that this file is, if it is one: named so, or with a first line that names a text and something else. */
    static Optional<CsvFormat> of(String head, String extension) {
        String header = head.lines().findFirst().orElse("");
        CsvFormat likely = new CsvFormat(',');
        int most = 0;
        for (char separator : SEPARATORS) {
            CsvFormat format = new CsvFormat(separator);
            int known = (int) format.columns(header).stream()
                    .filter(column -> column.isPresent())
                    .count();
            if (known > most) {
                most = known;
                likely = format;
            }
        }
        if (most == 0 && extension.equals("tsv")) {
            likely = new CsvFormat('\t');
        }
        boolean table = Set.of("csv", "tsv").contains(extension) || (most >= 2 && isHeader(likely.columns(header)));
        return table ? Optional.of(likely) : Optional.empty();
    }

    private static boolean isHeader(List<Optional<Field.Name>> columns) {
        return columns.stream()
                .flatMap(Optional::stream)
                .anyMatch(name -> name.field() == Field.TEXT || name.field() == Field.TITLE);
    }

    private List<Optional<Field.Name>> columns(String header) {
        List<Optional<Field.Name>> columns = new ArrayList<>();
        for (String column : header.split(java.util.regex.Pattern.quote(String.valueOf(separator)), -1)) {
            columns.add(Field.of(column.replace("\"", "").strip()));
        }
        return columns;
    }

    @Override
    public void read(Input input, Sink sink) throws IOException {
        try (Reader reader = input.reader();
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .fieldSeparator(separator)
                        .allowUnclosedQuote(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .maxBufferSize(Math.max(1 << 17, input.limit()))
                        .ofCsvRecord(reader)) {
            Iterator<CsvRecord> rows = records.iterator();
            List<Optional<Field.Name>> columns = header(rows.next());
            for (int item = 1; rows.hasNext(); item++) {
                read(rows.next(), columns, item, sink);
            }
        } catch (CsvParseException e) {
            throw new Unreadable(
                    line(e),
                    "the table breaks off here (" + Unreadable.oneLine(cause(e))
                            + "); check that every quote in a field is doubled and closed");
        }
    }

    private static List<Optional<Field.Name>> header(CsvRecord header) {
        List<Optional<Field.Name>> columns =
                header.getFields().stream().map(Field::of).toList();
        if (!isHeader(columns)) {
            throw new Unreadable(
                    1,
                    "no column \"text\" (there are: " + Text.shorten(String.join(", ", header.getFields()), 100)
                            + "); name the column that holds the articles \"text\"");
        }
        return columns;
    }

    private static void read(CsvRecord row, List<Optional<Field.Name>> columns, int item, Sink sink) {
        if (row.getFieldCount() != columns.size()) {
            sink.problem(
                    row.getStartingLineNumber(),
                    "has " + row.getFieldCount() + " fields, the header " + columns.size()
                            + "; put fields that hold the separator in quotes");
            return;
        }
        Draft draft = new Draft();
        for (int i = 0; i < columns.size(); i++) {
            String value = row.getField(i);
            columns.get(i).ifPresent(name -> Json.put(draft, name, value));
        }
        sink.document(draft, item, row.getStartingLineNumber());
    }

    private static Throwable cause(CsvParseException e) {
        return e.getCause() == null ? e : e.getCause();
    }

    /** The message ends with the line where there is one. */
    private static long line(CsvParseException e) {
        var m = java.util.regex.Pattern.compile("line (\\d+)").matcher(String.valueOf(e.getMessage()));
        return m.find() ? Long.parseLong(m.group(1)) : 0;
    }
}
