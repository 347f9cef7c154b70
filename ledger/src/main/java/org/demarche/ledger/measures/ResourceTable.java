package org.demarche.ledger.measures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Tab-separated tables that stand beside the measures: {@code #} starts a line that is a remark. */
final class ResourceTable {
    private ResourceTable() {}

    static List<String[]> rows(String name, int columns) {
        return rows(text(name), name, columns);
    }

    static List<String[]> rows(String text, String name, int columns) {
        List<String[]> rows = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] fields = line.strip().split("\t+");
                if (fields.length < columns) {
                    throw new org.demarche.model.DemarcheException(name + ":" + number + ": has " + fields.length
                            + " columns; " + columns + " are needed, with tabs between");
                }
                rows.add(fields);
            }
        }
        return rows;
    }

    static String text(String name) {
        try (InputStream stream = ResourceTable.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not there");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
