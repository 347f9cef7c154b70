package org.demarche.workbench.cli;

import java.nio.file.Path;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.scenario.Scenario;
import org.demarche.ledger.scenario.ScenarioReader;
import org.demarche.ledger.scenario.ScenarioResult;
import org.demarche.workbench.Json;
import org.demarche.workbench.ScenarioJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code demarche what-if FILE}. */
@Command(
        name = "what-if",
        mixinStandardHelpOptions = true,
        versionProvider = Demarche.VersionText.class,
        header =
                "Prints what measures and claims would say if some prices, shares, votes or other records were others.",
        synopsisHeading = "%nUsage: ",
        footer = {
            "%nExamples:",
            "  demarche what-if oil-falls.toml",
            "  demarche what-if oil-falls.toml --csv         the values alone, a line each",
            "%nThe file says what is set and what is declared to move with it; nothing else moves, and the ledger stays as it",
            "is. docs/scenarios.md describes it, and has an example to start from.",
        })
final class WhatIfCommand extends LedgerCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "The scenario, in TOML.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        Terminal terminal = around.terminal();
        Scenario scenario = ScenarioReader.read(file);
        ScenarioResult result;
        try (Ledger ledger = data.openToAsk()) {
            result = ledger.whatIf(scenario);
        }
        if (table.json()) {
            terminal.deliver(Json.line(ScenarioJson.of(result)));
        } else if (table.text()) {
            new WhatIfText(terminal).print(result);
        } else {
            table.header(terminal, ScenarioJson.COLUMNS);
            result.moved().forEach(moved -> table.print(terminal, ScenarioJson.moved(moved)));
        }
        return Demarche.OK;
    }
}
