package org.demarche.workbench.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.demarche.ledger.Ledger;
import org.demarche.workbench.BackupDesk;
import org.demarche.workbench.people.Users;
import org.demarche.workbench.web.WebServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code demarche serve}. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        versionProvider = Demarche.VersionText.class,
        header = "Serves the ledger as a page and over HTTP until it is stopped (Ctrl-C).",
        synopsisHeading = "%nUsage: ",
        footer = {
            "%nExamples:",
            "  demarche serve",
            "  demarche serve --port 8080 --data ~/ledger",
            "  demarche serve --listen 0.0.0.0          for others too; they log in",
            "  curl http://127.0.0.1:7014/api/v1/accounts/BLR/RUS",
            "%nThe interface is described at /openapi.yaml. By default only this machine can reach it.",
        })
final class ServeCommand implements Callable<Integer> {
    static final int PORT = 7014;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Demarche demarche;

    @Mixin
    private final DataOption data = new DataOption();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Default: ${DEFAULT-VALUE}; 0 takes any that is free.",
            defaultValue = "" + PORT)
    private int port;

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            description =
                    "Address of this machine to listen on; 0.0.0.0 for all. Beyond this machine (127.0.0.1, localhost,"
                            + " ::1) it takes users: demarche user add. Default: ${DEFAULT-VALUE}.",
            defaultValue = "127.0.0.1")
    private String listen = "";

    @Override
    public Integer call() throws InterruptedException {
        Ledger ledger = data.openToAsk();
        BackupDesk desk = new BackupDesk(ledger, data.directory());
        return serve(demarche.terminal(), ledger, Users.of(data.directory()), listen, port, () -> {
            desk.close();
            ledger.close();
        });
    }

    /** Serves until the process is told to stop; then stops, and does what is to be done at the end. */
    @SuppressWarnings("resource") // the hook closes it
    static int serve(Terminal terminal, Ledger ledger, Users users, String listen, int port, Runnable atEnd)
            throws InterruptedException {
        WebServer server;
        try {
            server = WebServer.start(ledger, users, listen, port);
        } catch (RuntimeException e) {
            atEnd.run();
            throw e;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            atEnd.run();
        }));
        server.warmUp();
        terminal.print("The page is at " + server.address() + " (Ctrl-C stops it)");
        terminal.flush();
        new CountDownLatch(1).await();
        return Demarche.OK;
    }
}
