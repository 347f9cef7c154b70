package org.demarche.model;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Holds the libraries that the tests of a room run with, which are those it is made of and more, to the checksums in {@value #LIST}. Where a
 * version is another, {@code -Ddemarche.pin} has the tests of the rooms write what is there into the list (docs/trust.md).
 */
public final class Libraries {
    private static final String LIST = "dependencies.sha256";

    private Libraries() {}

    /** What is wrong with the libraries of this class path, a line each. */
    public static List<String> problems() throws IOException {
        Path list = Path.of(System.getProperty("demarche.root")).resolve(LIST);
        Map<String, String> pinned = read(list);
        boolean pin = System.getProperty("demarche.pin") != null;
        List<String> problems = new ArrayList<>();
        for (Path jar : jars()) {
            String name = jar.getFileName().toString();
            String sum = sum(jar);
            String expected = pin ? pinned.put(name, sum) : pinned.get(name);
            if (!pin && expected == null) {
                problems.add(name + " is not in " + LIST);
            } else if (!pin && !sum.equals(expected)) {
                problems.add(jar + " is not what was pinned in " + LIST + ": delete it, have it fetched again, and ask"
                        + " where it came from if it is still another");
            }
        }
        if (pin) {
            Files.write(
                    list,
                    pinned.entrySet().stream()
                            .map(e -> e.getValue() + "  " + e.getKey())
                            .toList());
        }
        return problems;
    }

    /** Those that others made. */
    private static List<Path> jars() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.toString().endsWith(".jar"))
                .filter(path -> !path.getFileName().toString().startsWith("demarche-"))
                .filter(path -> !path.getFileName().toString().startsWith("surefire"))
                .sorted()
                .toList();
    }

    /** Lines of a checksum, two blanks and a file name, as {@code sha256sum} writes and reads them. */
    private static Map<String, String> read(Path list) throws IOException {
        Map<String, String> pinned = new TreeMap<>();
        for (String line : Files.readAllLines(list)) {
            String[] parts = line.split(" {2}", 2);
            pinned.put(parts[1], parts[0]);
        }
        return pinned;
    }

    private static String sum(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
