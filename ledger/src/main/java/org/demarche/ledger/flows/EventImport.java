package org.demarche.ledger.flows;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.demarche.ledger.exchange.EventFile;
import org.demarche.ledger.exchange.EventFormat;
import org.demarche.ledger.exchange.Pairs;
import org.demarche.ledger.store.Entry;
import org.demarche.ledger.store.EventBatch;
import org.demarche.ledger.store.EventProgress;
import org.demarche.ledger.store.ImportedEvent;
import org.demarche.ledger.store.Store;
import org.demarche.model.DemarcheException;
import org.jspecify.annotations.Nullable;

/**
 * Takes a file of events into the ledger, batch by batch: plain, in gzip, or the first file of a zip. Each batch is one transaction. An
 * import that was broken off goes on behind the last batch when the same file is given again; a file that was taken in whole changes
 * nothing.
 */
public final class EventImport {
    /** Lines a batch; a batch is some two seconds of work at most. */
    public static final int BATCH = 100_000;

    /** So many rows are settled together, sorted by pair: then a pair's rows lie in one place of each run. */
    public static final int RUN = 2_000_000;

    private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9._-]*");

    private final Store store;
    private final int batch;
    private final int run;

    /** An import with batches of {@link #BATCH} lines and runs of {@link #RUN} rows. */
    public EventImport(Store store) {
        this(store, BATCH, RUN);
    }

    public EventImport(Store store, int batch, int run) {
        this.store = store;
        this.batch = batch;
        this.run = run;
    }

    /**
     * What came of a file.
     *
     * @param source the source its events are kept as
     * @param format the name of its format
     * @param before how far an earlier import had come; null where there was none
     * @param now what became of its lines
     */
    public record Result(
            String source, String format, @Nullable EventProgress before, EventProgress now) {
        /** Whether the very file was there already. */
        public boolean unchanged() {
            return before != null && before.complete();
        }
    }

    /**
     * Takes the file in.
     *
     * @param source the name its events are kept as; null for that of the format
     * @param format null where the first line is to tell
     * @param problems is told of each wrong line, as {@code file:line: what is wrong}
     * @param acknowledged is told of each batch once it is safe on disk
     */
    public Result add(
            Path file,
            @Nullable String source,
            @Nullable EventFormat format,
            Consumer<String> problems,
            Consumer<EventProgress> acknowledged) {
        try {
            EventFormat known = format == null ? detect(file) : format;
            String kept = source == null ? standardSource(known) : checked(source);
            String hash = hash(file);
            Optional<EventProgress> before = store.eventProgress(hash, kept);
            if (before.isPresent() && before.get().complete()) {
                return new Result(kept, known.label(), before.get(), before.get());
            }
            Intake intake = new Intake(kept, known, file, hash, problems, acknowledged);
            EventProgress now = intake.run(before.map(EventProgress::lines).orElse(0));
            return new Result(kept, known.label(), before.orElse(null), now);
        } catch (NoSuchFileException | FileNotFoundException e) {
            throw new DemarcheException(file + ": there is no such file", e);
        } catch (IOException e) {
            throw new DemarcheException(file + ": cannot be read (" + e + ")", e);
        }
    }

    /** Relations are ICEWS in another layout. */
    private static String standardSource(EventFormat format) {
        return format.label().equals("relations") ? "icews" : format.label();
    }

    /** A name for a source, if it is one. */
    public static String checked(String source) {
        if (!SOURCE.matcher(source).matches() || source.equals(Sources.OWN)) {
            throw new DemarcheException(
                    "'" + source + "' is no name for a source: give small letters, digits, '.', '-' or '_', and not '"
                            + Sources.OWN + "', which is what Demarche has coded itself");
        }
        return source;
    }

    private static EventFormat detect(Path file) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            String first =
                    lines.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
            return EventFormat.ofFirstLine(first.replace("\uFEFF", ""))
                    .orElseThrow(() -> new DemarcheException(file
                            + ":1: the line is of no format of events that is known (tab-separated columns, or JSON lines); give --format: "
                            + EventFormat.all().stream().map(EventFormat::label).collect(Collectors.joining(", "))));
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        bytes.mark(4);
        byte[] start = bytes.readNBytes(2);
        bytes.reset();
        if (start.length == 2 && start[0] == (byte) 0x1f && start[1] == (byte) 0x8b) {
            return new GZIPInputStream(bytes, 1 << 16);
        }
        if (start.length == 2 && start[0] == 'P' && start[1] == 'K') {
            ZipInputStream zip = new ZipInputStream(bytes);
            zip.getNextEntry();
            return zip;
        }
        return bytes;
    }

    private static String hash(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** One file on its way in: gathers rows and hands them over in batches. */
    private final class Intake implements EventFile.Lines {
        private final String source;
        private final EventFormat format;
        private final Path file;
        private final String hash;
        private final Consumer<String> problems;
        private final Consumer<EventProgress> acknowledged;
        private final List<ImportedEvent> rows = new ArrayList<>();
        private int read;
        private int passed;
        private int skipped;

        Intake(
                String source,
                EventFormat format,
                Path file,
                String hash,
                Consumer<String> problems,
                Consumer<EventProgress> acknowledged) {
            this.source = source;
            this.format = format;
            this.file = file;
            this.hash = hash;
            this.problems = problems;
            this.acknowledged = acknowledged;
        }

        EventProgress run(int after) throws IOException {
            try (InputStream stream = open(file)) {
                return handOver(new EventFile(format).lines(stream, after, this), true);
            }
        }

        @Override
        public void told(int line, Entry entry) {
            for (Pairs.Pair pair : Pairs.ofCountries(entry)) {
                rows.add(new ImportedEvent(pair.id(), entry, pair.actor(), pair.recipient(), line));
            }
            done(line);
        }

        @Override
        public void passed(int line) {
            passed++;
            done(line);
        }

        @Override
        public void wrong(int line, String what) {
            skipped++;
            problems.accept(file + ":" + line + ": " + what);
            done(line);
        }

        private void done(int line) {
            if (++read == batch) {
                handOver(line, false);
            }
        }

        private EventProgress handOver(int line, boolean last) {
            String name = String.valueOf(file.getFileName());
            EventProgress now = store.addEvents(
                    new EventBatch(source, format.label(), name, hash, rows, line, passed, skipped, last, run));
            rows.clear();
            read = 0;
            passed = 0;
            skipped = 0;
            acknowledged.accept(now);
            return now;
        }
    }
}
