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
            int skipped = read(content, kind, path, rows, problems);
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

    private static int read(
            byte[] content, RecordKind kind, Path path, List<@Nullable Object[]> rows, Consumer<String> problems)
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
            Map<String, Integer> columns = columns(split(header, separator));
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                try {
                    List<@Nullable Object[]> read = kind.rows(new RecordLine(columns, split(line, separator)));
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

    /** Fields of a line; a quoted one may hold the separator, and a quote twice for one. */
    static List<String> split(String line, char separator) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && separator == ',') {
                if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    field.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == separator && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
