package org.demarche.workbench.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.javalin.http.Context;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.workbench.CsvCells;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Rows as CSV, their fields by name. A list is one value; what would be a formula in a spreadsheet has an apostrophe before it. */
final class RowTable {
    private RowTable() {}

    /** Whether a table is wanted in place of JSON: by {@code format=csv}, or {@code Accept: text/csv}. */
    static boolean wanted(Context context) {
        String format = context.queryParam("format");
        String accept = context.header("Accept");
        if (format == null || format.isEmpty()) {
            return accept != null && accept.startsWith("text/csv");
        }
        if (!format.equals("csv") && !format.equals("json")) {
            throw Asked.wrong("'format' is '" + format + "': give json or csv");
        }
        return format.equals("csv");
    }

    static void answer(Context context, String[] columns, Stream<ObjectNode> rows) {
        StringWriter text = new StringWriter();
        CsvWriter table = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(0)
                .build(text);
        table.writeRecord(columns);
        rows.forEach(row -> table.writeRecord(
                Arrays.stream(columns).map(column -> cell(row.path(column))).toArray(String[]::new)));
        context.contentType("text/csv; charset=utf-8").result(text.toString());
    }

    private static String cell(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (value.isNumber()) {
            return value.asString();
        }
        String text = value.isArray()
                ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(" "))
                : value.asString();
        return CsvCells.plain(text);
    }
}
