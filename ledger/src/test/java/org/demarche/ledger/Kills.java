package org.demarche.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Kills programs of the tests (as by {@code kill -9}) at random moments: one in five while Java starts and the ledger is opened, the others
 * a random time after something was acknowledged. {@code -Ddemarche.kills=50} kills oftener than the few times of every build.
 */
public final class Kills {
    /** In which a program of the tests has started and opened its ledger, on a machine that does nothing else. */
    private static final long START_NANOS = 1_500_000_000;

    private static final long LOOK_NANOS = 100_000;

    private final Path folder;
    private final Random random;

    /** @param folder a temporary one */
    public Kills(Path folder, long seed) {
        this.folder = folder;
        this.random = new Random(seed);
    }

    /** How often to kill. */
    public static int wanted(int inEveryBuild) {
        return Integer.getInteger("demarche.kills", inEveryBuild);
    }

    /** A number below that one. */
    public int upTo(int bound) {
        return random.nextInt(bound);
    }

    /** Whether to look at the ledger after this kill; where not, the next program finds it as the killed one has left it. */
    public boolean look() {
        return random.nextInt(4) > 0;
    }

    /** A program of the tests, in a process of its own. */
    public static Process start(Path folder, Class<?> program, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                // one that dies leaves DuckDB's unpacked library behind: let it be there
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /**
     * Starts a program that prints a line {@code NUMBER;} for each thing that it knows to be safe, and kills it.
     *
     * @param most so many such lines at most are waited for
     * @param within nanoseconds: a random part of it passes behind the last of these
     * @return the numbers of all such lines, those too that came between the last one waited for and the kill
     */
    public List<Integer> acknowledged(int most, long within, Class<?> program, Object... arguments) throws Exception {
        Process child = start(folder, program, arguments);
        List<Integer> numbers = new ArrayList<>();
        boolean whileItOpens = random.nextInt(5) == 0;
        try (BufferedReader output = child.inputReader()) {
            int until = whileItOpens ? 0 : 1 + random.nextInt(most);
            while (numbers.size() < until) {
                add(output.readLine(), numbers);
            }
            pass(random.nextLong(whileItOpens ? START_NANOS : within));
            child.toHandle().destroyForcibly(); // unlike the process's own, this leaves its output to be read
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                add(line, numbers);
            }
        }
        died(child);
        return numbers;
    }

    /** Starts a program and kills it a random time after that has come true; or, as one in five, while it opens. */
    public void after(BooleanSupplier condition, long within, Class<?> program, Object... arguments) throws Exception {
        Process child = start(folder, program, arguments);
        boolean whileItOpens = random.nextInt(5) == 0;
        while (!whileItOpens && child.isAlive() && !condition.getAsBoolean()) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        pass(random.nextLong(whileItOpens ? START_NANOS : within));
        child.destroyForcibly();
        died(child);
    }

    /** The kill may have cut a line short: it counts only with the sign at its end. */
    private static void add(String line, List<Integer> numbers) {
        assertThat(line).as("the program ended by itself").isNotNull();
        if (line.endsWith(";")) {
            numbers.add(Integer.parseInt(line.substring(0, line.length() - 1)));
        }
    }

    private static void died(Process child) throws InterruptedException {
        assertThat(child.waitFor()).as("killed, not ended by itself").isEqualTo(128 + 9);
    }

    /** A random time, so that the kill comes at any point of the work; it leaves the processor to the program. */
    private static void pass(long nanos) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < nanos) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }
}
