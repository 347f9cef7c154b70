package org.demarche.workbench.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.demarche.model.DemarcheException;
import org.demarche.workbench.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/** The command line's entry point. */
@Command(
        name = "demarche",
        mixinStandardHelpOptions = true,
        versionProvider = Demarche.VersionText.class,
        synopsisSubcommandLabel = "COMMAND",
        header = "Reads the news and keeps the account of relations between states.",
        synopsisHeading = "%nUsage: ",
        subcommands = {
            DemoCommand.class,
            ReadCommand.class,
            EventsCommand.class,
            AccountCommand.class,
            ReportCommand.class,
            ReportsCommand.class,
            ReviewCommand.class,
            ClaimsCommand.class,
            ImportCommand.class,
            RecordsCommand.class,
            ExportCommand.class,
            MeasuresCommand.class,
            ForecastCommand.class,
            BacktestCommand.class,
            ChangesCommand.class,
            WhatIfCommand.class,
            CodeCommand.class,
            ActorCommand.class,
            ExplainCommand.class,
            ServeCommand.class,
            UserCommand.class,
            WatchCommand.class,
            BackupCommand.class,
            RestoreCommand.class
        },
        footer = {
            "%nExamples:",
            "  demarche demo                          see what it does, with the dossier that comes with it",
            "  demarche read ~/news --publisher Delfi read a folder of articles into the ledger",
            "  demarche account Belarus Russia        what happened between the two, and what it adds up to",
            "  demarche serve                         the same as a page",
            "  demarche cluster news --lake lake      read and code a large corpus on Apache Spark (docs/cluster.md)",
            "%nExit codes: 0 all went well; 1 something failed, the rest is done; 2 wrong usage; 3 Demarche itself failed.",
            "Every command has a --help with examples; everything that prints has --json.",
        })
public final class Demarche implements Runnable {
    /** All went well. */
    static final int OK = 0;
    /** Something failed that the message names; whatever did not depend on it is done. */
    static final int FAILED = 1;
    /** The command line makes no sense. */
    static final int USAGE = 2;
    /** Demarche could not be started or built, or ran into an error of its own. */
    static final int BROKEN = 3;

    /** Nobody reads the output any more: what a program gets that is stopped for that (128 and the number of SIGPIPE). */
    static final int CLOSED = 141;

    private final Terminal terminal;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandLine.Model.CommandSpec spec;

    private Demarche(Terminal terminal) {
        this.terminal = terminal;
    }

    public static void main(String[] arguments) {
        Terminal terminal = Terminal.ofProcess();
        int code = run(terminal, arguments);
        terminal.flush();
        System.exit(code);
    }

    /** Runs one command line and returns its exit code. */
    static int run(Terminal terminal, String... arguments) {
        return new CommandLine(new Demarche(terminal))
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(Math.clamp(terminal.columns(), 60, 120))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((error, given) -> usage(terminal, error))
                .setExecutionExceptionHandler((error, command, parsed) -> failure(terminal, error))
                .execute(arguments);
    }

    Terminal terminal() {
        return terminal;
    }

    @Override
    public void run() {
        spec.commandLine().usage(terminal.out());
    }

    /** Where Demarche lies: its examples are beside it. */
    static Path root() {
        return Path.of(System.getProperty("demarche.root", "."));
    }

    private static int usage(Terminal terminal, ParameterException error) {
        String command = error.getCommandLine().getCommandSpec().qualifiedName();
        terminal.problem(error.getMessage() + " (see " + command + " --help)");
        return USAGE;
    }

    private static int failure(Terminal terminal, Exception error) {
        if (error instanceof Terminal.Closed) {
            return CLOSED;
        }
        if (error instanceof DemarcheException) {
            terminal.problem(String.valueOf(error.getMessage()));
            return FAILED;
        }
        terminal.problem("an error of its own, please report it with what led to it: " + error);
        if (System.getenv("DEMARCHE_DEBUG") != null) {
            error.printStackTrace(new PrintWriter(terminal.err(), true));
        } else {
            terminal.problem("DEMARCHE_DEBUG=1 shows where");
        }
        return BROKEN;
    }

    static final class VersionText implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {Version.NAME_AND_NUMBER};
        }
    }
}
