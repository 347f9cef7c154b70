package org.demarche.workbench.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.account.Account;
import org.demarche.ledger.store.Outcome;
import org.demarche.model.DemarcheException;
import org.demarche.workbench.Countries;
import org.demarche.workbench.Intake;
import org.demarche.workbench.Json;
import org.demarche.workbench.people.Users;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code demarche demo}. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        versionProvider = Demarche.VersionText.class,
        header = "Reads the dossier that comes with Demarche and prints the account of Belarus and Russia.",
        synopsisHeading = "%nUsage: ",
        descriptionHeading = "%n",
        description = "The dossier tells of early 2014. It is read into a ledger that is thrown away at the end.%n",
        footer = {
            "%nExamples:",
            "  demarche demo                offers the page at the end, on a terminal",
            "  demarche demo --no-serve     prints the account and ends",
            "  demarche demo --json         the account as one JSON object",
        })
final class DemoCommand implements Callable<Integer> {
    private static final String A = "BLR";
    private static final String B = "RUS";

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Demarche demarche;

    @Mixin
    private final JsonOption json = new JsonOption();

    @Mixin
    private final LexiconOption lexicon = new LexiconOption();

    @Option(names = "--no-serve", description = "Do not offer the page.")
    private boolean noServe;

    @Override
    public Integer call() throws InterruptedException {
        Terminal terminal = demarche.terminal();
        Path examples = Demarche.root().resolve("examples");
        if (!Files.isDirectory(examples)) {
            throw new DemarcheException(examples + ": the dossier is not there: run ./demarche from a whole checkout");
        }
        lexicon.load(); // while the ledger opens
        Path data = temporary();
        Ledger ledger = Ledger.open(data, lexicon.coderName());
        Runnable atEnd = () -> {
            ledger.close();
            delete(data);
        };
        boolean serving = false;
        try {
            SourceOption source = new SourceOption();
            Intake intake = ReadCommand.read(terminal, ledger, lexicon, source, dispatches(examples));
            print(terminal, ledger, intake);
            if (!noServe && !json.wanted && offer(terminal)) {
                serving = true;
                return ServeCommand.serve(terminal, ledger, Users.none(), "127.0.0.1", 0, atEnd);
            }
            return source.failed.get() + intake.failed() == 0 ? Demarche.OK : Demarche.FAILED;
        } finally {
            if (!serving) {
                atEnd.run();
            }
        }
    }

    private void print(Terminal terminal, Ledger ledger, Intake intake) {
        Account account = ledger.account(A, B, null, null);
        if (json.wanted) {
            terminal.print(Json.line(Json.account(account, Countries.standard())));
            return;
        }
        terminal.print("Read "
                + AccountText.count(intake.count(Outcome.ADDED), "dispatch").replace("dispatchs", "dispatches")
                + " of " + AccountText.count(ledger.summary().publishers().size(), "outlet") + ", coded "
                + AccountText.count(intake.events(), "event") + ".");
        terminal.print("");
        new AccountText(terminal, Countries.standard()).print(account);
    }

    /** Says how to get the page, and on a terminal asks whether to serve it now. */
    private static boolean offer(Terminal terminal) {
        terminal.print("As a page, with the evidence behind each event:");
        terminal.print("  ./demarche read examples && ./demarche serve");
        if (!terminal.canAsk()) {
            return false;
        }
        terminal.out().print("Serve it now? [Y/n] ");
        terminal.flush();
        try {
            int answer = new InputStreamReader(terminal.in(), StandardCharsets.UTF_8).read();
            return answer == '\n'
                    || answer == '\r'
                    || "y".equals(Character.toString(Math.max(answer, 0)).toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is in the folder, but for the page that describes it. */
    private static List<Path> dispatches(Path examples) {
        try (Stream<Path> entries = Files.list(examples)) {
            return entries.filter(entry -> !entry.endsWith("README.md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new DemarcheException(examples + ": cannot be listed: check that you may read it", e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("demarche-demo");
        } catch (IOException e) {
            throw new DemarcheException(
                    "the demo needs a temporary folder: " + e.getMessage() + ": make room or set TMPDIR", e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
