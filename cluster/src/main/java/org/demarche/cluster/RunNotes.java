package org.demarche.cluster;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.demarche.ledger.lake.Lake;
import org.demarche.ledger.lake.Run;
import org.demarche.model.DemarcheException;

/** The notes of the runs of a lake, on whatever file system it lies. A run is part of the lake from the moment its note is there. */
final class RunNotes {
    private final Path folder;
    private final FileSystem system;

    RunNotes(Configuration hadoop, String lake) {
        folder = new Path(lake, Lake.RUNS);
        try {
            system = folder.getFileSystem(hadoop);
        } catch (IOException e) {
            throw new DemarcheException(lake + ": cannot be reached (" + e + ")", e);
        }
    }

    /** The runs that are done, in their order. */
    List<Run> all() {
        List<Run> runs = new ArrayList<>();
        try {
            for (Path note : Arrays.stream(system.listStatus(folder))
                    .map(FileStatus::getPath)
                    .filter(path -> path.getName().endsWith(".json"))
                    .sorted()
                    .toList()) {
                try (FSDataInputStream bytes = system.open(note)) {
                    runs.add(Run.ofJson(new String(bytes.readAllBytes(), StandardCharsets.UTF_8)));
                }
            }
            return runs;
        } catch (FileNotFoundException e) {
            return List.of();
        } catch (IOException e) {
            throw new DemarcheException(folder + ": cannot be read (" + e + ")", e);
        }
    }

    /** The run that has read this input by this coder already. */
    static Optional<Run> done(List<Run> runs, String input, String coder) {
        return runs.stream()
                .filter(run -> run.input().equals(input) && run.coder().equals(coder))
                .findFirst();
    }

    /** A name behind those of all runs; no attempt has the name of another. */
    static String next(List<Run> runs) {
        return String.format(
                Locale.ROOT,
                "%06d-%s",
                runs.size() + 1,
                UUID.randomUUID().toString().substring(0, 8));
    }

    /** Notes that a run is done. */
    void add(Run run) {
        Path note = new Path(folder, run.name().substring(0, 6) + ".json");
        try (FSDataOutputStream bytes = system.create(note, false)) {
            bytes.write(run.toJson().getBytes(StandardCharsets.UTF_8));
        } catch (FileAlreadyExistsException e) {
            throw taken(e);
        } catch (IOException e) {
            throw new DemarcheException(note + ": cannot be written (" + e + "); run the job again", e);
        }
    }

    private DemarcheException taken(IOException cause) {
        return new DemarcheException(
                folder.getParent()
                        + ": another job has written to this lake meanwhile, nothing of this one was kept; run it again, one after the other",
                cause);
    }
}
