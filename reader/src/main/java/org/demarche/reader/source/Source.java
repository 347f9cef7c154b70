package org.demarche.reader.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Bytes with a name, which can be read more than once. Gzipped ones are unpacked on the way.
 *
 * @param name names it in ids; the same on every machine
 * @param label names it in problems; what a user can find it by
 */
public record Source(String name, String label, Opener opener) {
    /** Opens the bytes from their beginning. */
    @FunctionalInterface
    public interface Opener {
        InputStream open() throws IOException;
    }

    public static Source of(Path file, String name) {
        return new Source(name, file.toString(), () -> {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new Unreadable("is a device or a pipe, not a file; save what comes out of it to a file");
            }
            return Files.newInputStream(file);
        });
    }

    public static Source of(String name, byte[] bytes) {
        return new Source(name, name, () -> new ByteArrayInputStream(bytes));
    }

    /** The bytes, unpacked where they are gzipped. To be closed. */
    public InputStream open() throws IOException {
        InputStream bytes = new BufferedInputStream(opener.open(), 1 << 16);
        try {
            bytes.mark(2);
            boolean gzipped = bytes.read() == 0x1f && bytes.read() == 0x8b;
            bytes.reset();
            return gzipped ? new BufferedInputStream(Unpacking.of(bytes), 1 << 16) : bytes;
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    /** The ending of the name in lower case, {@code .gz} passed over: {@code csv} for {@code a.csv.gz}; empty where there is none. */
    public String extension() {
        String plain = name.toLowerCase(java.util.Locale.ROOT).replaceFirst("\\.gz$", "");
        int dot = plain.lastIndexOf('.');
        return dot < 0 ? "" : plain.substring(dot + 1);
    }
}
