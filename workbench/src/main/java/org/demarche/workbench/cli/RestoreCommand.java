package org.demarche.workbench.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.demarche.ledger.Ledger;
import org.demarche.workbench.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code demarche restore FILE}. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        versionProvider = Demarche.VersionText.class,
        header = "Puts a copy that 'backup' has made in the place of the ledger.",
        synopsisHeading = "%nUsage: ",
        footer = {
            "%nExamples:",
            "  demarche restore monday.duckdb",
            "%nThe ledger that was there is kept beside it as ledger.duckdb.before-restore. No other process may have it open.",
        })
final class RestoreCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Demarche demarche;

    @Mixin
    private final DataOption data = new DataOption();

    @Mixin
    private final JsonOption json = new JsonOption();

    @Parameters(paramLabel = "FILE", description = "The copy.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        Path before = Ledger.restore(file, data.directory());
        boolean kept = !before.equals(file);
        demarche.terminal()
                .print(
                        json.wanted
                                ? Json.line(Json.object()
                                        .put("restored", file.toString())
                                        .put("before", kept ? before.toString() : null))
                                : "the ledger is as in " + file
                                        + (kept ? "; the one that was there is now " + before : ""));
        return Demarche.OK;
    }
}
