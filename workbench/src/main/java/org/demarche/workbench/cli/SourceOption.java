package org.demarche.workbench.cli;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.demarche.workbench.Sources;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --date} and {@code --publisher}: what stands in where a document does not say. */
final class SourceOption {
    @Option(
            names = "--date",
            paramLabel = "DATE",
            converter = PeriodOption.First.class,
            description = "Day of publication of the documents that give none, such as 2014-03-10.")
    private @Nullable LocalDate date;

    @Option(names = "--publisher", paramLabel = "NAME", description = "Outlet of the documents that name none.")
    private @Nullable String publisher;

    /** Problems of reading so far. */
    final AtomicInteger failed = new AtomicInteger();

    Sources sources(Terminal terminal) {
        return new Sources(date, publisher, problem -> {
            failed.incrementAndGet();
            terminal.problem(problem);
        });
    }

    @Nullable
    LocalDate date() {
        return date;
    }
}
