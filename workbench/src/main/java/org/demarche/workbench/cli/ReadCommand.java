package org.demarche.workbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.store.Outcome;
import org.demarche.workbench.Intake;
import org.demarche.workbench.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code demarche read PATH...}. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        versionProvider = Demarche.VersionText.class,
        header = "Reads articles, codes their events and keeps them in the ledger.",
        synopsisHeading = "%nUsage: ",
        descriptionHeading = "%n",
        description =
                "Takes HTML pages, RSS and Atom feeds, web archives (WARC), JSONL, CSV, plain text, gzipped or not, and folders of these."
                        + " What cannot be read is told on standard error, one line each, and the rest goes on. Reading a document"
                        + " again changes nothing; so reading that was broken off goes on where it was when the same is given again.",
        footer = {
            "%nExamples:",
            "  demarche read examples/",
            "  demarche read page.html feed.xml articles.jsonl",
            "  demarche read notes.txt --date 2014-03-10 --publisher \"Belarus Digest\"",
            "  demarche read news/ --lexicon my-lexicon",
            "%nExit codes: 0 everything was read; 1 something was not, the rest was; 2 wrong usage.",
        })
final class ReadCommand implements Callable<Integer> {
    /** In MiB: enough for any number of documents. */
    private static final int DATABASE_MEMORY = 256;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Demarche demarche;

    @Mixin
    private final DataOption data = new DataOption();

    @Mixin
    private final JsonOption json = new JsonOption();

    @Mixin
    private final SourceOption source = new SourceOption();

    @Mixin
    private final LexiconOption lexicon = new LexiconOption();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders.")
    private List<Path> paths = List.of();

    @Override
    public Integer call() {
        Terminal terminal = demarche.terminal();
        lexicon.load(); // while the ledger opens
        try (Ledger ledger = data.open(lexicon.coderName())) {
            ledger.boundMemory(DATABASE_MEMORY);
            Intake intake = read(terminal, ledger, lexicon, source, paths);
            int failed = source.failed.get() + intake.failed();
            terminal.print(json.wanted ? json(intake, failed) : text(intake, failed));
            return failed == 0 ? Demarche.OK : Demarche.FAILED;
        }
    }

    /** Reads the paths into the ledger, showing how far it is. */
    static Intake read(Terminal terminal, Ledger ledger, LexiconOption lexicon, SourceOption source, List<Path> paths) {
        try (Progress progress = new Progress(terminal, "reading", "documents");
                Intake intake = new Intake(ledger, lexicon.coder(terminal), terminal::problem)) {
            source.sources(terminal).read(paths, document -> {
                intake.take(document);
                progress.step();
            });
            return intake;
        }
    }

    private static String text(Intake intake, int failed) {
        int done = intake.count(Outcome.ADDED) + intake.count(Outcome.UPDATED);
        StringBuilder text = new StringBuilder("read ")
                .append(AccountText.count(done, "document"))
                .append(" with ")
                .append(AccountText.count(intake.events(), "event"));
        note(text, intake.count(Outcome.UPDATED), "replaced an earlier version");
        int there = intake.count(Outcome.UNCHANGED);
        note(text, there, there == 1 ? "more was there already" : "more were there already");
        note(text, failed, "could not be read");
        return text.toString();
    }

    private static void note(StringBuilder text, int n, String what) {
        if (n > 0) {
            text.append("; ").append(n).append(' ').append(what);
        }
    }

    private static String json(Intake intake, int failed) {
        return Json.line(Json.object()
                .put("added", intake.count(Outcome.ADDED))
                .put("updated", intake.count(Outcome.UPDATED))
                .put("unchanged", intake.count(Outcome.UNCHANGED))
                .put("failed", failed)
                .put("events", intake.events()));
    }
}
