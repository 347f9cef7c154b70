package org.demarche.workbench.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.records.MappingReader;
import org.demarche.ledger.records.RecordFile;
import org.demarche.ledger.records.RecordLayout;
import org.demarche.workbench.Json;
import org.demarche.workbench.RecordKinds;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code demarche import KIND FILE}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        versionProvider = Demarche.VersionText.class,
        header = "Takes a file of records of state, or of events that others have coded, into the ledger.",
        synopsisHeading = "%nUsage: ",
        footer = {
            "%nExamples:",
            "  demarche import roll-calls rollcalls.csv.gz",
            "  demarche import votes votes.csv.gz",
            "  demarche import trade factbook.csv --json",
            "  demarche import events icews-2014.tsv",
            "  demarche import events 20150218.export.CSV.zip --source gdelt",
            "  demarche import lake /data/lake --source world",
            "  demarche import reign leaders.csv",
            "  demarche import table flows.parquet --mapping flows.toml --known 2013-06-30",
            "%nExit codes: 0 every line was read; 1 something was not, the rest was; 2 wrong usage.",
        })
final class ImportCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Demarche demarche;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final DataOption data = new DataOption();

    @Mixin
    private final JsonOption json = new JsonOption();

    @Parameters(
            index = "0",
            paramLabel = "KIND",
            description =
                    "events, lake, table, roll-calls, votes, trade, alliances, memberships, brent, gdp, archigos, reign,"
                            + " us-visits or capitals.")
    private String kind = "";

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description =
                    "Comma- or tab-separated text, of records Parquet, of events JSON lines too; plain or in gzip, of events in zip too."
                            + " Of a lake its folder, which is read in place.")
    private Path file = Path.of("");

    @Mixin
    private final ImportedEventsOption events = new ImportedEventsOption();

    @Option(
            names = "--mapping",
            paramLabel = "MAP",
            description = "For KIND table: a TOML file that says which columns fill which table (docs/records.md).")
    private @Nullable Path mapping;

    @Option(
            names = "--known",
            paramLabel = "DATE",
            description = "Of records: the day on which all of the file became known, such as that of its publication.")
    private @Nullable LocalDate known;

    private RecordLayout layout() {
        if (kind.equals("table") != (mapping != null)) {
            throw new ParameterException(
                    spec.commandLine(), "KIND table and --mapping belong together: import table FILE --mapping MAP");
        }
        if (mapping != null) {
            return MappingReader.read(mapping);
        }
        return RecordKinds.layout(kind)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "'" + kind + "' is no kind of record: choose one of "
                                + String.join(", ", RecordKinds.with("events", "lake", "table"))));
    }

    @Override
    public Integer call() {
        if (kind.equals("events")) {
            try (Ledger ledger = data.open()) {
                return events.take(ledger, file, demarche.terminal(), json.wanted);
            }
        }
        if (kind.equals("lake")) {
            try (Ledger ledger = data.open()) {
                return events.attach(ledger, file, demarche.terminal(), json.wanted);
            }
        }
        RecordLayout wanted = layout();
        Terminal terminal = demarche.terminal();
        try (Ledger ledger = data.open()) {
            RecordFile.Result result = ledger.addRecords(wanted, file, known, terminal::problem);
            terminal.print(json.wanted ? json(result) : text(result));
            return result.skipped() == 0 ? Demarche.OK : Demarche.FAILED;
        }
    }

    private static String json(RecordFile.Result result) {
        return Json.line(Json.object()
                .put("rows", result.rows())
                .put("skipped", result.skipped())
                .put("unchanged", result.unchanged()));
    }

    private static String text(RecordFile.Result result) {
        return result.unchanged()
                ? "the file was there already; nothing has changed"
                : "took in " + AccountText.count(result.rows(), "record") + ", skipped "
                        + AccountText.count(result.skipped(), "line");
    }
}
