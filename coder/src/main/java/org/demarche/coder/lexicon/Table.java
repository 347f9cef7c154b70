package org.demarche.coder.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.demarche.model.DemarcheException;

/** Reads tables of the lexicon: columns parted by tabs; {@code #} starts a line of comment. */
final class Table {
    private Table() {}

    static List<String[]> rows(String name, int columns) {
        try (InputStream in = Table.class.getResourceAsStream("/lexicon/" + name)) {
            if (in == null) {
                throw new DemarcheException("lexicon/" + name + ": not in the jar; build again with ./demarche");
            }
            List<String[]> rows = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
            for (String[] row : rows) {
                if (row.length != columns) {
                    throw new DemarcheException("lexicon/" + name + ": row '" + row[0] + "' has " + row.length
                            + " columns where there are " + columns);
                }
            }
            return rows;
        } catch (IOException e) {
            throw new DemarcheException("lexicon/" + name + ": cannot be read: " + e.getMessage(), e);
        }
    }
}
