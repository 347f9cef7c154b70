package org.demarche.workbench.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.demarche.ledger.Ledger;
import org.demarche.model.DemarcheException;
import org.demarche.workbench.Countries;
import org.demarche.workbench.report.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demarche report A B}. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        versionProvider = Demarche.VersionText.class,
        header = "Writes the account of two states on a day as one HTML file, to be attached to a paper or printed.",
        synopsisHeading = "%nUsage: ",
        footer = {
            "%nExamples:",
            "  demarche report BLR RUS --on 2014-03-10                     writes BLR-RUS-2014-03-10.html",
            "  demarche report BLR RUS --on 2014-03-10 --since 2014-02-01 --out account.html",
            "  demarche report BLR RUS --on 2014-03-10 --out -             to standard output",
            "%nThe file loads nothing and runs nothing. Each number has a note that leads to the sentences and rows it rests on.",
        })
final class ReportCommand implements Callable<Integer> {
    @Mixin
    private final Surroundings around = new Surroundings();

    @Mixin
    private final DataOption data = new DataOption();

    @Mixin
    private final PairParameters pair = new PairParameters();

    @Mixin
    private final EvidenceOption evidence = new EvidenceOption();

    @Option(
            names = "--on",
            required = true,
            paramLabel = "DATE",
            converter = PeriodOption.Last.class,
            description = "What was known on that day, and what had changed: of the 30 days up to it, or from --since.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private LocalDate on;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            converter = PeriodOption.First.class,
            description = "First day of the window. Default: 30 days.")
    private @Nullable LocalDate since;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write it; - for standard output. Default: A-B-DATE.html in this folder.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        String a = pair.a();
        String b = pair.b();
        String html;
        try (Ledger ledger = data.openToAsk()) {
            html = new Report(ledger, Countries.standard()).html(a, b, on, since, evidence.question());
        }
        Path file = out == null ? Path.of(a + "-" + b + "-" + on + ".html") : out;
        if (file.toString().equals("-")) {
            around.terminal().print(html);
        } else {
            write(file, html);
            around.terminal().print("The report is in " + file);
        }
        return Demarche.OK;
    }

    /** Whole or not at all: what was there stays until all of the new is there. */
    private static void write(Path file, String html) {
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.writeString(draft, html, StandardCharsets.UTF_8);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new DemarcheException(
                    "cannot write " + file + ": " + e.getMessage() + "; name another file with --out", e);
        }
    }
}
