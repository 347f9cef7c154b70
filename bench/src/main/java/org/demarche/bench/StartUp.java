package org.demarche.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.model.DemarcheException;

/**
 * How long the program takes from the command to its end, cold, by the launcher: the median of {@value #TIMES}.
 *
 * @param seconds of the clock
 */
record StartUp(String name, double seconds) {
    private static final int TIMES = 5;
    private static final Path ROOT = Path.of(System.getProperty("user.dir"));
    private static final String PAGE = "examples/thameside/03-08-allies.html";

    static List<StartUp> all() throws IOException, InterruptedException {
        run("--version"); // builds what is not built
        double[] help = new double[TIMES];
        double[] read = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            help[i] = run("--help");
            Path ledger = Files.createTempDirectory("bench");
            try {
                read[i] = run("read", PAGE, "--data", ledger.toString());
            } finally {
                delete(ledger);
            }
        }
        return List.of(new StartUp("--help", median(help)), new StartUp("read of one page", median(read)));
    }

    private static double run(String... arguments) throws IOException, InterruptedException {
        String launcher = ROOT.resolve("demarche").toString();
        List<String> command =
                Stream.concat(Stream.of(launcher), Arrays.stream(arguments)).toList();
        long start = System.nanoTime();
        int code = new ProcessBuilder(command)
                .directory(ROOT.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        if (code != 0) {
            throw new DemarcheException(String.join(" ", command) + " ended with " + code);
        }
        return Speed.seconds(start);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.sorted((a, b) -> b.compareTo(a)).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }
}
