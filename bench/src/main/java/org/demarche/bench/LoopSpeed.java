package org.demarche.bench;

import java.util.concurrent.Callable;
import org.demarche.bench.loops.CoderLoops;
import org.demarche.model.DemarcheException;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Time and memory of the inner loops over the dossier by JMH, each in a program of its own. */
@Command(name = "loops", description = "Time and allocations of the inner loops, by JMH.")
final class LoopSpeed implements Callable<Integer> {
    @Option(names = "--forks", defaultValue = "1", description = "programs for each (default ${DEFAULT-VALUE})")
    private int forks;

    @Option(
            names = "--seconds",
            defaultValue = "2",
            description = "of each of five rounds to warm up and five to measure (default ${DEFAULT-VALUE})")
    private int seconds;

    @Parameters(
            arity = "0..1",
            defaultValue = ".*",
            paramLabel = "PATTERN",
            description = "of the names of those to run, such as sentence (default: all)")
    private String pattern = "";

    @Override
    public Integer call() {
        TimeValue round = TimeValue.seconds(seconds);
        Options options = new OptionsBuilder()
                .include(CoderLoops.class.getPackageName() + ".*" + pattern)
                .forks(forks)
                .warmupIterations(5)
                .warmupTime(round)
                .measurementIterations(5)
                .measurementTime(round)
                .addProfiler(GCProfiler.class)
                .build();
        try {
            new Runner(options).run();
        } catch (NoBenchmarksException e) {
            throw new DemarcheException(
                    "no loop is called '" + pattern + "'; all are run where no pattern is given", e);
        } catch (RunnerException e) {
            throw new DemarcheException("the loops did not run: " + e.getMessage(), e);
        }
        return 0;
    }
}
