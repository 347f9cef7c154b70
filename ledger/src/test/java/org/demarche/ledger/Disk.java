package org.demarche.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A small disk in memory, which only root on Linux can make: the test is skipped, and says so, where that is not possible. */
public final class Disk implements AutoCloseable {
    private final Path folder;

    private Disk(Path folder) {
        this.folder = folder;
    }

    /** Lays a disk over a folder. */
    public static Disk over(Path folder, int mebibytes) {
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m", "tmpfs", folder.toString());
        if (!mounted) {
            System.err.println("SKIPPED: a small disk in memory cannot be mounted here (needs root on Linux)");
        }
        Assumptions.assumeTrue(mounted, "a small disk in memory cannot be mounted here");
        return new Disk(folder);
    }

    /** From now on nothing can be written to it, by root either. */
    public void becomeReadOnly() {
        Assumptions.assumeTrue(run("mount", "-o", "remount,ro", folder.toString()), "cannot be made read-only here");
    }

    @Override
    public void close() {
        run("umount", "-l", folder.toString());
    }

    private static boolean run(String... command) {
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
