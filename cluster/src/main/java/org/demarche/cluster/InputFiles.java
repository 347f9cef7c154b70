package org.demarche.cluster;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.demarche.model.DemarcheException;
import org.demarche.reader.DocumentReader;

/** Finds the files of a corpus, in the order in which the reader takes those of a folder, and under the same names. */
final class InputFiles {
    private final Configuration hadoop;
    private final List<InputFile> found = new ArrayList<>();

    private InputFiles(Configuration hadoop) {
        this.hadoop = hadoop;
    }

    /** The files that the paths name, folders with all that is in them. */
    static List<InputFile> of(Configuration hadoop, List<String> paths) {
        InputFiles files = new InputFiles(hadoop);
        paths.forEach(files::add);
        return List.copyOf(files.found);
    }

    private void add(String given) {
        try {
            Path path = new Path(given);
            FileSystem system = path.getFileSystem(hadoop);
            FileStatus status = system.getFileStatus(path);
            if (status.isDirectory()) {
                folder(system, status.getPath(), "");
            } else {
                file(status, status.getPath().getName());
            }
        } catch (FileNotFoundException e) {
            throw new DemarcheException(given + ": there is no such file or folder; check the path", e);
        } catch (IOException e) {
            throw new DemarcheException(given + ": cannot be read (" + e + ")", e);
        }
    }

    private void folder(FileSystem system, Path folder, String prefix) throws IOException {
        List<FileStatus> entries = Arrays.stream(system.listStatus(folder))
                .filter(entry -> isInput(entry.getPath().getName()))
                .sorted(Comparator.comparing(entry -> entry.getPath().getName()))
                .toList();
        for (FileStatus entry : entries) {
            String name = prefix + entry.getPath().getName();
            if (entry.isDirectory()) {
                folder(system, entry.getPath(), name + "/");
            } else {
                file(entry, name);
            }
        }
    }

    /** Names that begin with a low line are what Spark and Hadoop leave beside the data. */
    private static boolean isInput(String name) {
        return DocumentReader.isNews(name) && !name.startsWith("_");
    }

    private void file(FileStatus status, String name) {
        found.add(new InputFile(
                found.size(), status.getPath().toString(), name, status.getLen(), status.getModificationTime()));
    }

    /** What tells this input, read in this way, from any other. */
    static String fingerprint(List<InputFile> files, String way) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(way.getBytes(StandardCharsets.UTF_8));
            for (InputFile file : files) {
                digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
