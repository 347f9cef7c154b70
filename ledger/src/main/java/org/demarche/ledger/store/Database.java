package org.demarche.ledger.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.model.DemarcheException;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** The open file: one process holds it, and within the process one store. What goes wrong with it is put into one clear line. */
final class Database implements AutoCloseable {
    static final String FILE = "ledger.duckdb";

    /** DuckDB keeps other processes out, but would let this one in twice. */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    /** What the launcher has Java run, before the command. */
    private static final String JAR = "demarche.jar";

    /** Begins to see one moment, in which nothing can be written. */
    static final String BEGIN_READING = "BEGIN TRANSACTION READ ONLY";

    private static final Pattern PROCESS = Pattern.compile("\\(PID (\\d+)\\)");

    private final Path file;
    private final DuckDBConnection connection;
    private final Use use;
    private final @Nullable Readers readers;

    /** What may be done with the file. */
    enum Use {
        WRITTEN,
        /** It lies where nothing can be written. */
        READ_ONLY,
        /** A view {@linkplain #aside() aside}. */
        ASIDE
    }

    private Database(Path file, DuckDBConnection connection, Use use) throws SQLException {
        this.file = file;
        this.connection = connection;
        this.use = use;
        this.readers = use == Use.WRITTEN ? new Readers(connection) : null;
    }

    /** What is done with a connection. */
    interface Work<T> {
        T of(DuckDBConnection connection) throws SQLException;
    }

    static Database open(Path directory) {
        return open(writable(folder(directory), directory).resolve(FILE), Use.WRITTEN);
    }

    /** The same for questions: where the folder cannot be written, the file that is there is opened all the same. */
    static Database openToAsk(Path directory) {
        Path folder = folder(directory);
        Path file = folder.resolve(FILE);
        boolean fixed = Files.exists(file) && !(Files.isWritable(folder) && Files.isWritable(file));
        return fixed ? open(file, Use.READ_ONLY) : open(directory);
    }

    private static Database open(Path file, Use use) {
        if (!OPEN.add(file)) {
            throw new DemarcheException("ledger " + file + ": this program has it open already; close that one first");
        }
        DuckDBConnection connection = null;
        try {
            connection = DuckDBConnection.newConnection(
                    "jdbc:duckdb:" + file, use == Use.READ_ONLY, null, settings(use == Use.READ_ONLY));
            if (use == Use.READ_ONLY) {
                Migrations.check(connection, file.toString());
                ReportTables.cover(connection);
            } else {
                Migrations.apply(connection, file.toString());
                Lakes.refresh(connection);
            }
            return new Database(file, connection, use);
        } catch (SQLException e) {
            abandon(file, connection);
            throw failure(file, "cannot be opened", e);
        } catch (RuntimeException e) {
            abandon(file, connection);
            throw e;
        }
    }

    /** What is read from a connection. */
    interface Reading<T> {
        T from(Connection connection) throws SQLException;
    }

    /** The connection to write with. */
    DuckDBConnection connection() {
        return connection;
    }

    /** Reads beside others who read or write; where there is one connection only, as it has tables of its own, in turn with them. */
    <T> T read(Reading<T> reading) {
        try {
            if (readers != null) {
                return readers.read(reading);
            }
            synchronized (connection) {
                return reading.from(connection);
            }
        } catch (SQLException e) {
            throw failure("cannot be read", e);
        }
    }

    /** To be called where a view was made anew. */
    void renewReaders() throws SQLException {
        if (readers != null) {
            readers.renew();
        }
    }

    /**
     * The same file on a connection of its own that sees it as it is now, may not write to it, and has tables of its own that end with it.
     */
    Database aside() {
        try {
            DuckDBConnection other = connection.duplicate();
            try (Statement statement = other.createStatement()) {
                statement.execute(BEGIN_READING);
            }
            return new Database(file, other, Use.ASIDE);
        } catch (SQLException e) {
            throw failure("cannot be read", e);
        }
    }

    /** Whether this is no more than a view {@linkplain #aside() aside}: whatever is written ends with it, in the transaction it stands in. */
    boolean isAside() {
        return use == Use.ASIDE;
    }

    /** Whether nobody but this connection writes what it reads, so that it sees one moment all the time. */
    boolean isStill() {
        return readers == null;
    }

    /** Whether the file lies where nothing can be written: what is worked out from it is kept in memory. */
    boolean isReadOnly() {
        return use == Use.READ_ONLY;
    }

    Path file() {
        return file;
    }

    /** One line for the user about an error of DuckDB's. */
    DemarcheException failure(String what, SQLException e) {
        return failure(file, what, e);
    }

    @Override
    public void close() {
        try {
            if (readers != null) {
                readers.close();
            }
            connection.close();
        } catch (SQLException e) {
            throw failure("cannot be closed", e);
        } finally {
            if (use != Use.ASIDE) {
                OPEN.remove(file);
            }
        }
    }

    private static Path folder(Path directory) {
        try {
            Path folder = Files.createDirectories(directory).toRealPath();
            if (any(folder.toString(), ";", "?")) {
                // the driver takes what follows the one for settings, DuckDB what follows the other for a query
                throw new DemarcheException("data directory " + directory
                        + ": DuckDB can open no path with a ';' or a '?' in it; choose another one");
            }
            return folder;
        } catch (IOException e) {
            throw new DemarcheException(
                    "data directory " + directory + ": cannot be made ("
                            + e.getClass().getSimpleName()
                            + "); choose one that is a folder, on a disk that can be written",
                    e);
        }
    }

    private static Path writable(Path folder, Path directory) {
        if (!Files.isWritable(folder)) {
            throw new DemarcheException("data directory " + directory
                    + ": nothing can be written there; choose another one (--data), or have the right to write given."
                    + " Questions are answered all the same once there is a ledger");
        }
        return folder;
    }

    /** Nothing is fetched from the network, whatever a query asks for. */
    private static Properties settings(boolean readOnly) {
        Properties settings = new Properties();
        if (readOnly) { // what does not fit in memory goes beside the file otherwise
            settings.setProperty("temp_directory", System.getProperty("java.io.tmpdir"));
        }
        settings.setProperty("autoinstall_known_extensions", "false");
        return settings;
    }

    private static void abandon(Path file, @Nullable DuckDBConnection connection) {
        OPEN.remove(file);
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                // the failure that led here is the one to be told
            }
        }
    }

    /** DuckDB gives no error codes: its words are all there is to go by. */
    private static DemarcheException failure(Path file, String what, SQLException e) {
        String words = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return new DemarcheException("ledger " + file + ": " + advice(what, words), e);
    }

    private static String advice(String what, String words) {
        if (any(words, "Could not set lock", "Conflicting lock", "used by another process")) {
            Matcher process = PROCESS.matcher(words);
            return "another process" + (process.find() ? " (number " + named(process.group(1)) + ")" : "")
                    + " has it open; wait for it or end it, or choose another data directory";
        }
        if (any(words, "Permission denied", "Read-only file system", "read-only mode")) {
            return what + ": no right to write it; have the right given, or choose another data directory";
        }
        if (any(words, "version number", "newer version of DuckDB")) {
            return "it was written by another version of DuckDB (" + words
                    + "); update Demarche, or choose another data directory";
        }
        if (any(words, "No space left")) {
            return what + ": the disk is full; make room and try again";
        }
        if (any(
                words,
                "not a valid DuckDB",
                "not read enough bytes",
                "orrupt",
                "checksum",
                "Is a directory",
                "deserialize")) {
            return "the file is damaged or is no ledger (" + words
                    + "); put a copy of it back, or move it away and read the documents again";
        }
        return what + " (" + words + ")";
    }

    /** The number of a process; and the command where it is one of ours. */
    private static String named(String number) {
        String[] words = ProcessHandle.of(Long.parseLong(number))
                .flatMap(process -> process.info().arguments())
                .orElse(new String[0]);
        for (int i = 0; i + 1 < words.length; i++) {
            if (words[i].endsWith(JAR)) {
                return number + ", 'demarche " + words[i + 1] + "'";
            }
        }
        return number;
    }

    private static boolean any(String words, String... signs) {
        for (String sign : signs) {
            if (words.contains(sign)) {
                return true;
            }
        }
        return false;
    }
}
