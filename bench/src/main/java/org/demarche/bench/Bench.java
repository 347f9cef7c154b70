package org.demarche.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of this room: one command a measurement, each printing a table. */
@Command(
        name = "bench",
        description = "Measures accuracy and speed, and trains the parser.",
        mixinStandardHelpOptions = true,
        subcommands = {Speed.class, ParserAccuracy.class, ParserTraining.class})
public final class Bench implements Runnable {
    private Bench() {}

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    public static void main(String[] args) {
        System.exit(new CommandLine(new Bench()).execute(args));
    }
}
