package org.demarche.workbench.cli;

import com.sun.net.httpserver.HttpServer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.demarche.ledger.Ledger;
import org.demarche.workbench.BackupDesk;
import org.demarche.workbench.watch.FeedsFile;
import org.demarche.workbench.watch.Watch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code demarche watch FEEDS}. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        versionProvider = Demarche.VersionText.class,
        header = "Follows RSS and Atom feeds: fetches, codes and keeps their articles until it is stopped (Ctrl-C).",
        synopsisHeading = "%nUsage: ",
        footer = {
            "%nExamples:",
            "  demarche watch feeds.toml",
            "  demarche watch feeds.toml --once",
            "  demarche watch feeds.toml --metrics 9464      numbers for Prometheus at http://127.0.0.1:9464/metrics",
            "%nThe file is described in docs/watch.md. Killed at any moment it goes on where it was.",
        })
final class WatchCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Demarche demarche;

    @Mixin
    private final DataOption data = new DataOption();

    @Mixin
    private final LexiconOption lexicon = new LexiconOption();

    @Parameters(paramLabel = "FEEDS", description = "A TOML file that names feeds and alerts.")
    private Path file = Path.of("");

    @Option(names = "--once", description = "Looks at every feed once, then ends.")
    private boolean once;

    @Option(
            names = "--metrics",
            paramLabel = "PORT",
            defaultValue = "-1",
            description = "Serves numbers for Prometheus.")
    private int metrics = -1;

    @Override
    public Integer call() throws InterruptedException {
        Terminal terminal = demarche.terminal();
        FeedsFile feeds = FeedsFile.read(file);
        try (Ledger ledger = data.open(lexicon.coderName());
                BackupDesk desk = new BackupDesk(ledger, data.directory())) {
            Watch watch = new Watch(feeds, ledger, lexicon.coder(terminal), data.directory(), problem -> {
                synchronized (terminal) {
                    terminal.problem(problem);
                }
            });
            HttpServer server = metrics >= 0 ? watch.serveMetrics(metrics) : null;
            try {
                if (once) {
                    watch.once();
                } else {
                    watch.run();
                }
            } finally {
                if (server != null) {
                    server.stop(0);
                }
            }
        }
        return Demarche.OK;
    }
}
