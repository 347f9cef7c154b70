package org.demarche.ledger.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import org.demarche.ledger.lake.Lake;
import org.demarche.model.DemarcheException;
import org.duckdb.DuckDBConnection;

/**
 * Copies of a ledger. DuckDB copies, not the file system: opening the file here a second time and closing it again would give up the lock
 * that keeps other processes out. A copy gets its name once it is whole and on the disk.
 */
final class Backup {
    private static final String MOVED = ".before-restore";

    private Backup() {}

    static void write(DuckDBConnection connection, Path target) throws SQLException {
        Path file = target.toAbsolutePath().normalize();
        if (Files.exists(file)) {
            throw new DemarcheException("backup " + file + ": there is such a file already; choose another name");
        }
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        try {
            Files.createDirectories(partial.getParent());
            Files.deleteIfExists(partial);
            copy(connection, partial);
            settle(partial, file);
        } catch (IOException e) {
            throw new DemarcheException(
                    "backup " + file + ": cannot be written (" + e
                            + "); choose a folder that is there, on a disk with room",
                    e);
        } finally {
            try {
                Files.deleteIfExists(partial);
            } catch (IOException e) {
                // a name that says what it is; the next backup of this name removes it
            }
        }
    }

    /** In one statement, so that it has one moment of the ledger; rows are counted on both sides. */
    private static void copy(DuckDBConnection connection, Path partial) throws SQLException {
        String name = Sql.of("SELECT current_database() AS name").one(connection, row -> row.text("name"));
        Sql.of("ATTACH '" + Lake.quoted(partial.toString()) + "' AS backup").update(connection);
        try {
            Sql.of("COPY FROM DATABASE \"" + name + "\" TO backup").update(connection);
            List<String> tables = Sql.of(
                            "SELECT table_name FROM duckdb_tables() WHERE database_name = ? ORDER BY table_name", name)
                    .list(connection, row -> row.text("table_name"));
            for (String table : tables) {
                if (count(connection, "\"" + name + "\".main." + table) != count(connection, "backup.main." + table)) {
                    throw new DemarcheException("backup " + partial + ": table " + table
                            + " has come out with other rows; nothing was kept, try another disk");
                }
            }
        } finally {
            Sql.of("DETACH backup").update(connection);
        }
    }

    private static long count(DuckDBConnection connection, String table) throws SQLException {
        return Sql.of("SELECT count(*) AS n FROM " + table).one(connection, row -> row.count("n"));
    }

    private static void settle(Path partial, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Puts a copy in the place of the ledger in a folder, which no process may have open.
     *
     * @return where the ledger is that was there; the copy itself where there was none
     */
    static Path restore(Path backup, Path directory) {
        if (!Files.isRegularFile(backup)) {
            throw new DemarcheException("backup " + backup + ": there is no such file; check the path");
        }
        try {
            Path folder = Files.createDirectories(directory).toRealPath();
            Path arriving = Files.createDirectories(folder.resolve("restoring"));
            Path copy = arriving.resolve(Database.FILE);
            Files.copy(backup, copy, StandardCopyOption.REPLACE_EXISTING);
            Database.open(arriving).close(); // is it a ledger, whole, and of a version that is known?
            Path file = folder.resolve(Database.FILE);
            Path before = backup;
            if (Files.exists(file)) {
                Database.open(folder).close(); // nobody has it open, and all of it is in the one file
                before = aside(file);
                Files.move(file, before);
            }
            settle(copy, file);
            Files.delete(arriving);
            return before;
        } catch (IOException e) {
            throw new DemarcheException("backup " + backup + ": cannot be put into " + directory + " (" + e + ")", e);
        }
    }

    private static Path aside(Path file) {
        Path free = file.resolveSibling(file.getFileName() + MOVED);
        for (int n = 2; Files.exists(free); n++) {
            free = file.resolveSibling(file.getFileName() + MOVED + "-" + n);
        }
        return free;
    }
}
