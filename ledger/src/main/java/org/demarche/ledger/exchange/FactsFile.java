package org.demarche.ledger.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.demarche.model.DemarcheException;

/** Reads tables of the lexicon: tab-separated, {@code #} starts a line of comment. */
final class FactsFile {
    private FactsFile() {}

    /**
     * The rows of a table.
     *
     * @throws DemarcheException where the table is missing or a row has another number of columns
     */
    static List<String[]> rows(String name, int columns) {
        String path = "lexicon/" + name;
        try (InputStream in = FactsFile.class.getResourceAsStream("/" + path)) {
            if (in == null) {
                throw new DemarcheException(path + ": not in the jar; build again with ./demarche");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .peek(row -> check(path, row, columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(String path, String[] row, int columns) {
        if (row.length != columns) {
            throw new DemarcheException(
                    path + ": row '" + row[0] + "' has " + row.length + " columns where there are " + columns);
        }
    }
}
