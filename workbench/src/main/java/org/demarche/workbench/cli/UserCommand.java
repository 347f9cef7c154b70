package org.demarche.workbench.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.demarche.model.DemarcheException;
import org.demarche.workbench.Json;
import org.demarche.workbench.people.Audit;
import org.demarche.workbench.people.Role;
import org.demarche.workbench.people.User;
import org.demarche.workbench.people.Users;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche user}: who may use the ledger when it is served to others. */
@Command(
        name = "user",
        mixinStandardHelpOptions = true,
        versionProvider = Demarche.VersionText.class,
        header = "Says who may use the ledger when it is served to others: demarche serve --listen.",
        synopsisHeading = "%nUsage: ",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UserCommand.Add.class,
            UserCommand.Listing.class,
            UserCommand.Remove.class,
            UserCommand.Token.class,
            UserCommand.Password.class,
            UserCommand.Log.class
        },
        footer = {
            "%nExamples:",
            "  demarche user add ada --role owner            asks for a password and prints a token",
            "  demarche user add bob --role reader < password.txt",
            "  demarche user list",
            "  curl -H 'Authorization: Bearer TOKEN' http://news.example:7014/api/v1/accounts/BLR/RUS",
            "%nreader: reads. reviewer: also says what is right and wrong of the events. owner: also takes in events and records.",
        })
final class UserCommand implements Runnable {
    @picocli.CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private picocli.CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** A command about one user. */
    @Command
    abstract static class OfUser implements Callable<Integer> {
        @Mixin
        final Surroundings around = new Surroundings();

        @Mixin
        final DataOption data = new DataOption();

        @Parameters(paramLabel = "NAME", description = "The user's name.")
        String name = "";

        Users users() {
            return Users.of(data.directory());
        }

        void print(String line) {
            around.terminal().print(line);
        }

        /** The first line of standard input; on a terminal it is asked for, twice, and not shown. */
        String password() {
            Console console = around.terminal().canAsk() ? System.console() : null;
            if (console != null) {
                String password = new String(console.readPassword("Password for %s: ", name));
                if (!password.equals(new String(console.readPassword("Once more: ")))) {
                    throw new DemarcheException("the two passwords differ: nothing was changed");
                }
                return password;
            }
            try {
                String line = new BufferedReader(
                                new InputStreamReader(around.terminal().in(), StandardCharsets.UTF_8))
                        .readLine();
                if (line == null) {
                    throw new DemarcheException("no password: give it as the first line of standard input");
                }
                return line;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            header = "Adds a user: asks for a password, or takes the first line of standard input, and prints a token.")
    static final class Add extends OfUser {
        @Option(names = "--role", required = true, paramLabel = "ROLE", description = "reader, reviewer or owner.")
        private Role role = Role.READER;

        @Override
        public Integer call() {
            String token = users().add(name, role, password());
            print("Added " + name + ", " + role.label() + ". The token for programs, which is not shown again:");
            print(token);
            return Demarche.OK;
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, header = "Prints the users.")
    static final class Listing implements Callable<Integer> {
        @Mixin
        private final Surroundings around = new Surroundings();

        @Mixin
        private final DataOption data = new DataOption();

        @Mixin
        private final TableOption table = new TableOption();

        @Override
        public Integer call() {
            Terminal terminal = around.terminal();
            table.header(terminal, "name", "role", "added");
            for (User user : Users.of(data.directory()).all()) {
                if (table.text()) {
                    terminal.print(Terminal.pad(user.name(), 24)
                            + Terminal.pad(user.role().label(), 10)
                            + user.added().toString().substring(0, 10));
                } else {
                    table.print(
                            terminal,
                            Json.object()
                                    .put("name", user.name())
                                    .put("role", user.role().label())
                                    .put("added", user.added().toString()));
                }
            }
            return Demarche.OK;
        }
    }

    @Command(
            name = "log",
            mixinStandardHelpOptions = true,
            header = "Prints who logged in, failed to, or logged out, and who changed the users; the last first.")
    static final class Log implements Callable<Integer> {
        @Mixin
        private final Surroundings around = new Surroundings();

        @Mixin
        private final DataOption data = new DataOption();

        @Mixin
        private final TableOption table = new TableOption();

        @Override
        public Integer call() {
            Terminal terminal = around.terminal();
            table.header(terminal, "at", "act", "user", "by", "from");
            for (Audit.Act act : Users.of(data.directory()).audit().all()) {
                if (table.text()) {
                    terminal.print(Terminal.pad(act.at().toString().substring(0, 19), 21)
                            + Terminal.pad(act.act(), 24)
                            + Terminal.pad(act.user() == null ? "nobody known" : act.user(), 24)
                            + act.from()
                            + (act.by() == null ? "" : ", by " + act.by()));
                } else {
                    table.print(terminal, act.json());
                }
            }
            return Demarche.OK;
        }
    }

    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            header = "Takes a user's access away, at once; what he said of events stays.")
    static final class Remove extends OfUser {
        @Override
        public Integer call() {
            users().remove(name);
            print("Removed " + name);
            return Demarche.OK;
        }
    }

    @Command(
            name = "token",
            mixinStandardHelpOptions = true,
            header = "Prints a new token for a user's programs; the old one counts no more.")
    static final class Token extends OfUser {
        @Override
        public Integer call() {
            print(users().renewToken(name));
            return Demarche.OK;
        }
    }

    @Command(
            name = "password",
            mixinStandardHelpOptions = true,
            header = "Gives a user another password and logs him out.")
    static final class Password extends OfUser {
        @Override
        public Integer call() {
            users().setPassword(name, password());
            print("The password of " + name + " was changed");
            return Demarche.OK;
        }
    }
}
