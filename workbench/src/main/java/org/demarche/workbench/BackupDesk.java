package org.demarche.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.UUID;
import org.demarche.ledger.Ledger;
import org.demarche.model.DemarcheException;

/**
 * Backups of a ledger that a long-running process has open. Whoever wants one puts a file with its name into the data directory; the process
 * makes the backup and puts its answer beside it. Who may write into the data directory may do as much anyway, so no further right is asked.
 *
 * <p>To be closed; its thread ends then.
 */
public final class BackupDesk implements AutoCloseable {
    private static final String WANTED = "backup-wanted-";
    private static final String ANSWER = "backup-answer-";
    private static final String DONE = "done";
    private static final long PAUSE = 200;

    private final Ledger ledger;
    private final Path directory;
    private final Thread thread;

    public BackupDesk(Ledger ledger, Path directory) {
        this.ledger = ledger;
        this.directory = directory;
        thread = Thread.ofPlatform().daemon().name("backups").start(this::serve);
    }

    /**
     * Asks the process that has the ledger open for a backup, and waits for it.
     *
     * @param patience how long it may take to notice
     * @throws DemarcheException where it does not notice, or the backup fails
     */
    public static void ask(Path directory, Path target, Duration patience) {
        String name = UUID.randomUUID().toString();
        Path wanted = directory.resolve(WANTED + name);
        Path answer = directory.resolve(ANSWER + name);
        try {
            put(wanted, target.toAbsolutePath().toString());
            long end = System.nanoTime() + patience.toNanos();
            while (!Files.exists(answer)) {
                if (Files.exists(wanted) && System.nanoTime() > end && Files.deleteIfExists(wanted)) {
                    throw new DemarcheException(
                            "ledger in " + directory
                                    + ": another process has it open and takes no requests (only serve and watch do); wait for it to end");
                }
                Thread.sleep(PAUSE);
            }
            String told = Files.readString(answer);
            Files.delete(answer);
            if (!told.equals(DONE)) {
                throw new DemarcheException(told);
            }
        } catch (IOException e) {
            throw new DemarcheException("data directory " + directory + ": cannot be written (" + e + ")", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemarcheException("stopped before the backup was made", e);
        }
    }

    private void serve() {
        while (!Thread.currentThread().isInterrupted()) {
            try (DirectoryStream<Path> requests = Files.newDirectoryStream(directory, WANTED + "*[!~]")) {
                for (Path wanted : requests) {
                    answer(wanted);
                }
                Thread.sleep(PAUSE);
            } catch (IOException | UncheckedIOException e) {
                return; // the folder is gone, and with it what could be asked for
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void answer(Path wanted) throws IOException {
        Path target = Path.of(Files.readString(wanted));
        if (!Files.deleteIfExists(wanted)) {
            return; // taken back
        }
        String told = DONE;
        try {
            ledger.backup(target);
        } catch (RuntimeException e) {
            told = String.valueOf(e.getMessage());
        }
        put(directory.resolve(ANSWER + String.valueOf(wanted.getFileName()).substring(WANTED.length())), told);
    }

    /** Whole or not at all. */
    private static void put(Path file, String text) throws IOException {
        Path partial = file.resolveSibling(file.getFileName() + "~");
        Files.writeString(partial, text);
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
