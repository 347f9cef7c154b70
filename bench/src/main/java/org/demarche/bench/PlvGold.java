package org.demarche.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The sentences of PLV, in which one relation is marked and named. */
final class PlvGold {
    /** The set gives no dates; nothing it asks for depends on one but the offices of those named. */
    private static final String DATE = "2017-06-01";

    /**
     * A sentence.
     *
     * @param source words of the marked actor
     * @param target words of the marked recipient
     * @param root one of fifteen categories: CONCEDE and RETREAT are YIELD
     * @param quad number of the quad category, 1 to 4
     */
    record Row(String id, String sentence, String source, String target, String root, int quad) {
        /** As a line of {@code demarche code}. */
        ObjectNode line() {
            return Jsonl.object().put("id", id).put("text", sentence).put("date", DATE);
        }

        /** The same, asking for the relation of the marked pair. */
        ObjectNode pairLine() {
            return line().put("actor", source).put("recipient", target);
        }
    }

    private PlvGold() {}

    static List<Row> read(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().fieldSeparator('\t').ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : csv) {
                rows.add(new Row(
                        row.getField("uid"),
                        row.getField("sentence"),
                        row.getField("source"),
                        row.getField("target"),
                        row.getField("gold_root"),
                        Integer.parseInt(row.getField("gold_penta"))));
            }
        }
        return rows;
    }
}
