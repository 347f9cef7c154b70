package org.demarche.workbench.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.records.RecordQuery;
import org.demarche.workbench.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** {@code demarche records TABLE [COUNTRY]}. */
@Command(
        name = "records",
        mixinStandardHelpOptions = true,
        versionProvider = Demarche.VersionText.class,
        header = "Prints records of state: who held the office, who visited whom, what was signed.",
        synopsisHeading = "%nUsage: ",
        footer = {
            "%nExamples:",
            "  demarche records leaders BLR --on 2014-03-10    who held the office",
            "  demarche records visits Belarus",
            "  demarche records trade_partners BLR --on 2012 --known 2014-03-10 --csv",
        })
final class RecordsCommand extends LedgerCommand {
    @Option(
            names = "--on",
            paramLabel = "DATE",
            converter = PeriodOption.First.class,
            description = "Only what holds on that day, or in its year where the table is by year.")
    private @Nullable LocalDate on;

    @Option(
            names = "--known",
            paramLabel = "DATE",
            converter = PeriodOption.Last.class,
            description = "Only what was known on that day.")
    private @Nullable LocalDate known;

    @Parameters(index = "0", paramLabel = "TABLE", description = "A table of docs/records.md, such as leaders.")
    private String name = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "COUNTRY",
            converter = CountryConverter.class,
            description = "Only of this state.")
    private @Nullable String country;

    @Override
    public Integer call() {
        String wanted = name.replace('-', '_');
        if (!RecordQuery.TABLES.contains(wanted)) {
            throw around.wrong(
                    "'" + name + "' is no table of records: choose one of " + String.join(", ", RecordQuery.TABLES));
        }
        List<Map<String, @Nullable String>> rows;
        try (Ledger ledger = data.openToAsk()) {
            rows = ledger.records(new RecordQuery(wanted, country, on, known));
        }
        Terminal terminal = around.terminal();
        if (rows.isEmpty()) {
            terminal.problem("no such records in " + wanted + "; take some in: demarche import KIND FILE");
            return Demarche.OK;
        }
        table.header(terminal, rows.getFirst().keySet().toArray(String[]::new));
        rows.forEach(row -> print(terminal, row));
        return Demarche.OK;
    }

    private void print(Terminal terminal, Map<String, @Nullable String> row) {
        if (table.text()) {
            terminal.print(row.values().stream()
                    .map(value -> value == null || value.isEmpty() ? "-" : value)
                    .collect(Collectors.joining("  ")));
            return;
        }
        ObjectNode node = Json.object();
        row.forEach(node::put);
        table.print(terminal, node);
    }
}
