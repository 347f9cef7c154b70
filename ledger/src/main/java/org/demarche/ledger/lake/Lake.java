package org.demarche.ledger.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.model.DemarcheException;

/**
 * A lake: tables of the ledger as folders of Parquet files, written run by run. A run counts once its note lies in {@code _runs}; what a
 * run that died has left is never read.
 */
public record Lake(Path folder) {
    /** One row an event and pair of its parties: the ledger's {@code imported_events}, and which document it is from. */
    public static final String PAIRS = "event_pairs";

    /** Documents of earlier runs that a later one has in their place. */
    public static final String SUPERSEDED = "superseded";

    /** The folder of the notes. */
    public static final String RUNS = "_runs";

    /** Columns of {@code imported_events} that the ledger gives itself. */
    public static final List<String> NOT_IN_PAIRS = List.of("source", "file", "line");

    /** The lake in that folder. */
    public static Lake of(String folder) {
        Path path = Path.of(folder).toAbsolutePath().normalize();
        if (path.toString().chars().anyMatch(c -> "*?[]{}".indexOf(c) >= 0)) {
            throw new DemarcheException("lake " + path
                    + ": DuckDB takes a '*', '?', bracket or brace in a path for a pattern; rename the folder");
        }
        return new Lake(path);
    }

    public boolean isThere() {
        return Files.isDirectory(folder.resolve(RUNS));
    }

    /** The runs that are done, in their order. */
    public List<Run> runs() {
        try (Stream<Path> notes = Files.list(folder.resolve(RUNS))) {
            return notes.filter(note -> note.toString().endsWith(".json")
                            && !String.valueOf(note.getFileName()).startsWith("."))
                    .sorted()
                    .map(Lake::run)
                    .toList();
        } catch (IOException e) {
            throw new DemarcheException(
                    "lake " + folder + ": cannot be read (" + e + "); give the folder that the cluster job has written",
                    e);
        }
    }

    private static Run run(Path note) {
        try {
            return Run.ofJson(Files.readString(note));
        } catch (IOException | RuntimeException e) {
            throw new DemarcheException(note + ": is no note of a run (" + e + "); put a copy of it back", e);
        }
    }

    /** The Parquet files of a run's table, as a pattern in quotes for SQL. */
    public String files(String table, Run run) {
        return "'" + quoted(folder.resolve(table).resolve("run=" + run.name()) + "/**/*.parquet") + "'";
    }

    /** Fit to stand between single quotes. */
    public static String quoted(String text) {
        return text.replace("'", "''");
    }
}
