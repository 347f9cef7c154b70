package org.demarche.bench;

import java.io.IOException;
import org.demarche.model.DemarcheException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of this room: one command a measurement, each printing a table. */
@Command(
        name = "bench",
        description = "Measures accuracy and speed, prints errors, and trains the parser.",
        mixinStandardHelpOptions = true,
        subcommands = {
            Accuracy.class,
            Errors.class,
            Score.class,
            Speed.class,
            LoopSpeed.class,
            AccountSpeed.class,
            VotePrediction.class,
            ApiSpeed.class,
            CorpusMaker.class,
            PageSpeed.class,
            ParserAccuracy.class,
            ParserTraining.class,
            MeantimeStance.class,
            TypeModelTraining.class,
            TopicModelTraining.class
        })
public final class Bench implements Runnable {
    private Bench() {}

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    public static void main(String[] args) {
        CommandLine line = new CommandLine(new Bench());
        line.setExecutionExceptionHandler((e, command, parsed) -> {
            if (e instanceof IOException || e instanceof DemarcheException) {
                System.err.println("bench: " + e.getMessage());
                return 1;
            }
            throw e;
        });
        System.exit(line.execute(args));
    }
}
