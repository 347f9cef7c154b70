package org.demarche.workbench.cli;

import java.util.concurrent.Callable;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.account.Account;
import org.demarche.ledger.flows.Sources;
import org.demarche.workbench.Countries;
import org.demarche.workbench.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code demarche account A B}. */
@Command(
        name = "account",
        mixinStandardHelpOptions = true,
        versionProvider = Demarche.VersionText.class,
        header = "Prints what happened between two states, and what it adds up to.",
        synopsisHeading = "%nUsage: ",
        footer = {
            "%nExamples:",
            "  demarche account Belarus Russia",
            "  demarche account BLR RUS --from 2014-03-01 --to 2014-03-31",
            "  demarche account Russia Ukraine --source icews --from 2014 --to 2014",
            "  demarche account Belarus Lithuania --json > account.json",
        })
final class AccountCommand implements Callable<Integer> {
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

    @Mixin
    private final PeriodOption period = new PeriodOption();

    @Mixin
    private final EventSourceOption source = new EventSourceOption();

    @Parameters(
            index = "0",
            paramLabel = "A",
            converter = CountryConverter.class,
            description = "One country: name or ISO code.")
    private String a = "";

    @Parameters(index = "1", paramLabel = "B", converter = CountryConverter.class, description = "The other country.")
    private String b = "";

    @Override
    public Integer call() {
        if (a.equals(b)) {
            throw new ParameterException(spec.commandLine(), "an account is of two countries, and both are " + a);
        }
        Terminal terminal = demarche.terminal();
        try (Ledger ledger = data.open()) {
            String from = ledger.flows().source(a, b, source.wanted);
            Account account = ledger.account(a, b, period.from, period.to, from);
            if (json.wanted) {
                terminal.print(
                        Json.line(Json.account(account, Countries.standard()).put("source", from)));
            } else if (!from.equals(Sources.OWN)) {
                new AccountText(terminal, Countries.standard()).printImported(account, from);
            } else {
                new AccountText(terminal, Countries.standard()).print(account);
            }
        }
        return Demarche.OK;
    }
}
