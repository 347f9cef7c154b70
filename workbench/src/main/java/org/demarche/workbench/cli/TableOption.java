package org.demarche.workbench.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.workbench.CsvCells;
import org.demarche.workbench.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code --json} and {@code --csv}: rows for programs instead of for people.
 *
 * <p>A command makes one {@link ObjectNode} a row, whose fields are the columns, and hands it to {@link #print}; where neither option is
 * given, {@link #text} is true and it prints for the eye.
 */
final class TableOption {
    private static final CsvWriter.CsvWriterBuilder CSV =
            CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0);

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    private boolean json;
    private boolean csv;

    @Option(names = "--json", description = "Print JSON, an object a line.")
    void json(boolean wanted) {
        json = wanted;
        check();
    }

    @Option(names = "--csv", description = "Print comma-separated values with a header.")
    void csv(boolean wanted) {
        csv = wanted;
        check();
    }

    private void check() {
        if (json && csv) {
            throw new ParameterException(command.commandLine(), "--json and --csv: give one of them");
        }
    }

    boolean text() {
        return !json && !csv;
    }

    boolean json() {
        return json;
    }

    /** The names of the columns, where values are wanted that need them. Call it first, for it stands there without rows too. */
    void header(Terminal terminal, String... columns) {
        if (csv) {
            terminal.deliver(line(Arrays.asList(columns)));
        }
    }

    /** One row: its fields in the order of the header. A list becomes one value with blanks between. */
    void print(Terminal terminal, ObjectNode row) {
        if (json) {
            terminal.deliver(Json.line(row));
        } else if (csv) {
            terminal.deliver(line(row.values().stream()
                    .map(value -> value.isNull()
                            ? null
                            : value.isArray()
                                    ? value.values().stream()
                                            .map(item -> item.isObject()
                                                    ? item.path("measure").asString()
                                                    : item.asString())
                                            .collect(Collectors.joining(" "))
                                    : value.asString())
                    .toList()));
        }
    }

    /** Values with commas between, as RFC 4180 says; nothing where a value is null. None of them is a formula to a spreadsheet. */
    static String line(List<? extends @Nullable String> values) {
        StringWriter line = new StringWriter();
        CSV.build(line)
                .writeRecord(values.stream()
                        .map(value -> value == null ? null : CsvCells.plain(value))
                        .toArray(String[]::new));
        return line.getBuffer().substring(0, line.getBuffer().length() - 1);
    }
}
