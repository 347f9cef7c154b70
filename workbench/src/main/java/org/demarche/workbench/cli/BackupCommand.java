package org.demarche.workbench.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.demarche.ledger.Ledger;
import org.demarche.model.DemarcheException;
import org.demarche.workbench.BackupDesk;
import org.demarche.workbench.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code demarche backup FILE}. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        versionProvider = Demarche.VersionText.class,
        header = "Writes a copy of the ledger to a file, also while 'serve' or 'watch' has it open.",
        synopsisHeading = "%nUsage: ",
        footer = {
            "%nExamples:",
            "  demarche backup monday.duckdb",
            "  demarche backup /backups/monday.duckdb --data ~/ledger",
            "%nThe copy is the ledger of one moment, a ledger itself. It gets its name once it is whole; a file that is there is left alone.",
        })
final class BackupCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Demarche demarche;

    @Mixin
    private final DataOption data = new DataOption();

    @Mixin
    private final JsonOption json = new JsonOption();

    @Parameters(paramLabel = "FILE", description = "The file to be made.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        try (Ledger ledger = data.open()) {
            ledger.backup(file);
        } catch (DemarcheException e) {
            if (!String.valueOf(e.getMessage()).contains("another process")) {
                throw e;
            }
            BackupDesk.ask(data.directory(), file, PATIENCE);
        }
        demarche.terminal()
                .print(
                        json.wanted
                                ? Json.line(Json.object().put("backup", file.toString()))
                                : "the ledger is copied to " + file);
        return Demarche.OK;
    }
}
