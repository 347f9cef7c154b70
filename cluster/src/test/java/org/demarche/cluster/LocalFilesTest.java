package org.demarche.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFilesTest {
    @TempDir
    java.nio.file.Path folder;

    private static FileSystem open() throws IOException {
        Configuration hadoop = new Configuration();
        hadoop.set("fs.permissions.umask-mode", "022");
        FileSystem files = new LocalFiles();
        files.initialize(URI.create("file:///"), hadoop);
        return files;
    }

    private String rights(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
    }

    private void write(FileSystem files, String name) throws IOException {
        try (FSDataOutputStream out = files.create(new Path(folder.toString(), name))) {
            out.writeBytes("bytes");
        }
    }

    @Test
    void filesAndFolders_haveTheRightsThatHadoopAsksFor() throws IOException {
        try (FileSystem files = open()) {
            write(files, "inner/file");
            files.mkdirs(new Path(folder.toString(), "shared"), new FsPermission("775"));
            files.setPermission(new Path(folder.toString(), "inner/file"), new FsPermission("640"));

            assertThat(folder.resolve("inner/file")).hasContent("bytes");
            assertThat(rights("inner/file")).isEqualTo("rw-r-----");
            assertThat(rights("inner")).isEqualTo("rwxr-xr-x");
            assertThat(rights("shared")).isEqualTo("rwxr-xr-x");
        }
    }

    @Test
    void filesAndFolders_areMadeWithoutAnotherProgram() throws IOException {
        java.nio.file.Path events = folder.resolve("events.jfr");
        try (FileSystem files = open();
                Recording recording = new Recording()) {
            recording.enable("jdk.ProcessStart");
            recording.start();
            write(files, "inner/file");
            recording.stop();
            recording.dump(events);
        }

        assertThat(RecordingFile.readAllEvents(events)).isEmpty();
    }
}
