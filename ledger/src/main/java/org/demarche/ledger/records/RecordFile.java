package org.demarche.ledger.records;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.demarche.ledger.store.ParquetRows;
import org.demarche.ledger.store.RecordCount;
import org.demarche.ledger.store.RecordRows;
import org.demarche.ledger.store.Store;
import org.demarche.model.DemarcheException;
import org.jspecify.annotations.Nullable;

/** Takes in one file of records: comma- or tab-separated text with a header, plain or in gzip, or Parquet. */
public final class RecordFile {
    private final Store store;
    private final RecordLayout layout;
    private final Path path;
    private final @Nullable LocalDate known;
    private final Consumer<String> problems;

    private RecordFile(
            Store store, RecordLayout layout, Path path, @Nullable LocalDate known, Consumer<String> problems) {
        this.store = store;
        this.layout = layout;
        this.path = path;
        this.known = known;
        this.problems = problems;
    }

    /**
     * What came of a file.
     *
     * @param rows rows kept
     * @param skipped lines that could not be read
     * @param unchanged whether the very file was there already
     */
    public record Result(int rows, int skipped, boolean unchanged) {}

    /** Takes the file in as {@link #add(Store, RecordLayout, Path, LocalDate, Consumer)} does, each record with its own day. */
    public static Result add(Store store, RecordLayout layout, Path path, Consumer<String> problems) {
        return add(store, layout, path, null, problems);
    }

    /**
     * Takes the file in; each bad line is told as {@code file:line: what} and left out.
     *
     * @param known the day on which all of it became known, such as that of its publication; null for the rule of its table
     */
    public static Result add(
            Store store, RecordLayout layout, Path path, @Nullable LocalDate known, Consumer<String> problems) {
        try {
            return new RecordFile(store, layout, path, known, problems).add();
        } catch (IOException e) {
            throw new DemarcheException(path + ": cannot be read (" + e + ")");
        } catch (UncheckedIOException e) {
            throw new DemarcheException(path + ": cannot be read (" + e.getCause() + ")");
        }
    }

    private Result add() throws IOException {
        String hash = hash(path);
        if (store.holdsRecords(layout.label(), hash, layout.version(), known)) {
            return new Result(0, 0, true);
        }
        RecordCount count = store.addRecords(new RecordRows(
                layout.table(),
                layout.columns(),
                layout.keys(),
                layout.label(),
                String.valueOf(path.getFileName()),
                hash,
                layout.version(),
                known,
                sink -> new Lines(sink).read(),
                line -> problem(line, "the same record stands further up")));
        return new Result(count.rows(), count.skipped(), false);
    }

    private void problem(int line, String what) {
        problems.accept(path + ":" + line + ": " + what);
    }

    static String hash(Path path) throws IOException {
        try (InputStream bytes = Files.newInputStream(path)) {
            DigestInputStream digest = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"));
            digest.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The lines of the file on their way into the table. */
    private final class Lines implements TextTable.Sink, ParquetRows {
        private final RecordRows.Sink sink;
        private final VoteFile votes = new VoteFile(layout == RecordKind.VOTES ? rollCalls() : Map.of());
        private final LocalDate today = LocalDate.now();
        private Map<String, Integer> parquet = Map.of();
        private int skipped;
        private int rows;

        Lines(RecordRows.Sink sink) {
            this.sink = sink;
        }

        int read() throws IOException, SQLException {
            try (InputStream bytes = new BufferedInputStream(Files.newInputStream(path))) {
                bytes.mark(4);
                byte[] first = bytes.readNBytes(4);
                bytes.reset();
                if (new String(first, Charset.forName("ISO-8859-1")).equals("PAR1")) {
                    store.parquet(path.toString(), this);
                } else {
                    boolean zipped = first.length > 1 && first[0] == (byte) 0x1f && first[1] == (byte) 0x8b;
                    InputStream text = zipped ? new GZIPInputStream(bytes) : bytes;
                    new TextTable(new BufferedReader(
                                    new InputStreamReader(text, layout.form().charset())))
                            .read(layout.form(), path.toString(), this);
                }
            }
            return skipped;
        }

        private Map<Integer, LocalDate> rollCalls() {
            Map<Integer, LocalDate> days = new HashMap<>();
            for (@Nullable String[] row : store.records("SELECT id, day FROM roll_calls")) {
                days.put(Integer.valueOf(String.valueOf(row[0])), LocalDate.parse(String.valueOf(row[1])));
            }
            return days;
        }

        @Override
        public void line(int number, Map<String, Integer> columns, List<String> fields) throws SQLException {
            for (RecordLine part : layout.parts(new RecordLine(columns, fields, votes))) {
                try {
                    for (RecordRow row : layout.rows(part)) {
                        LocalDate own = row.known() != null ? row.known() : today;
                        sink.row(number, known != null ? known : own, row.values());
                    }
                } catch (RecordLine.Bad bad) {
                    String where = part.where().isEmpty() ? "" : "column '" + part.where() + "': ";
                    bad(number, where + bad.getMessage());
                }
            }
        }

        @Override
        public void bad(int number, String what) {
            skipped++;
            problem(number, what);
        }

        @Override
        public void header(List<String> columns) {
            parquet = TextTable.columns(columns);
        }

        @Override
        public void row(List<@Nullable String> values) throws SQLException {
            List<String> fields = new ArrayList<>();
            for (String value : values) {
                fields.add(value == null ? "" : value);
            }
            line(++rows, parquet, fields);
        }
    }
}
