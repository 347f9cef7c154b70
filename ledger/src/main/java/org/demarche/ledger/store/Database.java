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

    private static final Pattern PROCESS = Pattern.compile("\\(PID (\\d+)\\)");

    private final Path file;
    private final DuckDBConnection connection;
    private final @Nullable Readers readers;

    private Database(Path file, DuckDBConnection connection, @Nullable Readers readers) {
        this.file = file;
        this.connection = connection;
        this.readers = readers;
    }

    /** What is done with a connection. */
    interface Use<T> {
        T of(DuckDBConnection connection) throws SQLException;
    }

    static Database open(Path directory) {
        Path file = folder(directory).resolve(FILE);
        if (!OPEN.add(file)) {
            throw new DemarcheException("ledger " + file + ": this program has it open already; close that one first");
        }
        DuckDBConnection connection = null;
        try {
            connection = DuckDBConnection.newConnection("jdbc:duckdb:" + file, false, null, settings());
            Migrations.apply(connection, file.toString());
            Lakes.refresh(connection);
            return new Database(file, connection, new Readers(connection));
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

    /** Reads beside others who read or write; aside, where there is one connection only, in turn with them. */
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
                statement.execute("BEGIN TRANSACTION READ ONLY");
            }
            return new Database(file, other, null);
        } catch (SQLException e) {
            throw failure("cannot be read", e);
        }
    }

    /** Whether this is no more than a view {@linkplain #aside() aside}: whatever is written ends with it, in the transaction it stands in. */
    boolean isAside() {
        return readers == null;
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
            if (readers != null) {
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
            if (!Files.isWritable(folder)) {
                throw new DemarcheException("data directory " + directory
                        + ": no right to write there; choose another one, or have the right given");
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

    /** Nothing is fetched from the network, whatever a query asks for. */
    private static Properties settings() {
        Properties settings = new Properties();
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
            return "another process" + (process.find() ? " (number " + process.group(1) + ")" : "")
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

    private static boolean any(String words, String... signs) {
        for (String sign : signs) {
            if (words.contains(sign)) {
                return true;
            }
        }
        return false;
    }
}
