package org.demarche.ledger.records;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.demarche.ledger.store.RecordRows;
import org.demarche.ledger.store.Store;
import org.demarche.model.DemarcheException;
import org.jspecify.annotations.Nullable;

/** Takes in one file of records: comma- or tab-separated text with a header, plain or in gzip. */
public final class RecordFile {
    private RecordFile() {}

    /**
     * What came of a file.
     *
     * @param rows rows kept
     * @param skipped lines that could not be read
     * @param unchanged whether the very file was there already
     */
    public record Result(int rows, int skipped, boolean unchanged) {}

    /** Takes the file in; each bad line is told as {@code file:line: what} and left out. */
    public static Result add(Store store, RecordKind kind, Path path, Consumer<String> problems) {
        try {
            byte[] content = Files.readAllBytes(path);
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            if (store.holdsRecords(kind.name(), hash)) {
                return new Result(0, 0, true);
            }
            List<@Nullable Object[]> rows = new ArrayList<>();
            Map<Integer, LocalDate> rollCalls = kind == RecordKind.VOTES ? rollCalls(store) : Map.of();
            int skipped = read(content, kind, path, rollCalls, rows, problems);
            String name = String.valueOf(path.getFileName());
            if (!rows.isEmpty()) {
                store.addRecords(new RecordRows(kind.table(), kind.keys(), rows, kind.name(), name, hash, skipped));
            }
            return new Result(rows.size(), skipped, false);
        } catch (IOException e) {
            throw new DemarcheException(path + ": cannot be read (" + e + ")");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<Integer, LocalDate> rollCalls(Store store) {
        Map<Integer, LocalDate> days = new HashMap<>();
        for (@Nullable String[] row : store.records("SELECT id, day FROM roll_calls")) {
            days.put(Integer.valueOf(String.valueOf(row[0])), LocalDate.parse(String.valueOf(row[1])));
        }
        return days;
    }

    private static int read(
            byte[] content,
            RecordKind kind,
            Path path,
            Map<Integer, LocalDate> rollCalls,
            List<@Nullable Object[]> rows,
            Consumer<String> problems)
            throws IOException {
        Set<List<@Nullable Object>> seen = new HashSet<>();
        int skipped = 0;
        InputStream bytes = new ByteArrayInputStream(content);
        boolean zipped = content.length > 1 && content[0] == (byte) 0x1f && content[1] == (byte) 0x8b;
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(zipped ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8))) {
            String header = lines.readLine();
            if (header == null) {
                throw new DemarcheException(path + ": is empty; a header and lines are needed");
            }
            char separator = header.indexOf('\t') >= 0 ? '\t' : ',';
            boolean quotes = header.startsWith("\"");
            Map<String, Integer> columns = columns(split(header, separator, false));
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                try {
                    List<@Nullable Object[]> read =
                            kind.rows(new RecordLine(columns, split(line, separator, quotes), rollCalls));
                    if (!read.isEmpty() && !seen.add(key(read.getFirst(), kind))) {
                        throw new RecordLine.Bad("the same record stands further up");
                    }
                    rows.addAll(read);
                } catch (RecordLine.Bad bad) {
                    skipped++;
                    problems.accept(path + ":" + number + ": " + bad.getMessage());
                }
            }
        }
        return skipped;
    }

    /** The key columns come first in every table. */
    private static List<@Nullable Object> key(@Nullable Object[] row, RecordKind kind) {
        return new ArrayList<>(
                java.util.Arrays.asList(row).subList(0, kind.keys().size()));
    }

    private static Map<String, Integer> columns(List<String> names) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            columns.putIfAbsent(names.get(i).replace("\uFEFF", "").strip(), i);
        }
        return columns;
    }

    /**
     * Fields of a line; a quoted one may hold the separator, and a quote twice for one.
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
            if (c == '"' && separator == ',') {
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
