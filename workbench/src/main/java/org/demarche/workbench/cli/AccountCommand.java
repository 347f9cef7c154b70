package org.demarche.workbench.cli;

import java.time.LocalDate;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.account.Account;
import org.demarche.ledger.account.DayAccount;
import org.demarche.ledger.flows.Sources;
import org.demarche.ledger.measures.Question;
import org.demarche.workbench.Countries;
import org.demarche.workbench.DayJson;
import org.demarche.workbench.Json;
import org.demarche.workbench.ValueJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
            "  demarche account BLR RUS --on 2014-03-10                    as it was known on that day",
            "  demarche account BLR RUS --on 2014-03-10 --since 2014-02-01 --rows",
            "  demarche account Belarus Lithuania --json > account.json",
        })
final class AccountCommand extends LedgerCommand {
    @Mixin
    private final PairParameters pair = new PairParameters();

    @Mixin
    private final PeriodOption period = new PeriodOption();

    @Mixin
    private final EvidenceOption evidence = new EvidenceOption();

    @Option(
            names = "--on",
            paramLabel = "DATE",
            converter = PeriodOption.Last.class,
            description = "What was known on that day, and what had changed: of the 30 days up to it, or from --since.")
    private @Nullable LocalDate on;

    @Option(names = "--rows", description = "With --on: open each value down to its rows.")
    private boolean rows;

    @Override
    public Integer call() {
        String a = pair.a();
        String b = pair.b();
        if (on != null && period.to != null) {
            throw around.wrong("--on and --to: give one of them; the window of --on ends with its day");
        }
        try (Ledger ledger = data.openToAsk()) {
            if (on == null) {
                String source = ledger.flows().source(a, b, evidence.source());
                print(ledger.account(a, b, period.from, period.to, source), source);
            } else {
                Question question = evidence.question().rows(rows || !table.text());
                print(ledger, ledger.accountOn(a, b, on, period.from, question));
            }
        }
        return Demarche.OK;
    }

    private void print(Account account, String source) {
        Terminal terminal = around.terminal();
        if (table.text()) {
            AccountText text = new AccountText(terminal, Countries.standard());
            if (source.equals(Sources.OWN)) {
                text.print(account);
            } else {
                text.printImported(account, source);
            }
        } else if (table.json()) {
            terminal.print(Json.line(Json.account(account, Countries.standard()).put("source", source)));
        } else {
            AccountCsv.print(table, terminal, account);
        }
    }

    private void print(Ledger ledger, DayAccount account) {
        Terminal terminal = around.terminal();
        if (table.text()) {
            new DayText(terminal, Countries.standard(), rows ? ledger : null).print(account);
        } else if (table.json()) {
            terminal.print(Json.line(DayJson.of(account, Countries.standard())));
        } else {
            table.header(terminal, ValueJson.COLUMNS);
            account.lines().forEach(line -> table.print(terminal, ValueJson.of(line.now())));
        }
    }
}
