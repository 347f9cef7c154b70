package org.demarche.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.demarche.coder.Coder;
import org.demarche.coder.syntax.Tokenizer;
import org.demarche.model.Document;
import org.demarche.reader.DocumentReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Sentences a second of the whole coder, warm: documents in, codings out, every step on.
 *
 * <p>A pass codes all documents once, spread over the threads. Passes before {@code --warm} seconds are over are not counted; then
 * {@code --passes} are, and the median is printed with the lowest and the highest.
 */
@Command(name = "speed", description = "Sentences a second of the whole coder, warm.")
final class Speed implements Callable<Integer> {
    @Option(names = "--threads", defaultValue = "2", description = "threads (default ${DEFAULT-VALUE})")
    private int threads;

    @Option(names = "--warm", defaultValue = "20", description = "seconds before measuring (default ${DEFAULT-VALUE})")
    private int warm;

    @Option(names = "--passes", defaultValue = "9", description = "passes to measure (default ${DEFAULT-VALUE})")
    private int passes;

    @Parameters(arity = "0..1", defaultValue = "examples", description = "what to code (default ${DEFAULT-VALUE})")
    private Path texts = Path.of("");

    @Override
    public Integer call() throws Exception {
        long start = System.nanoTime();
        Coder coder = Coder.standard();
        double load = seconds(start);
        List<Document> documents = new ArrayList<>();
        DocumentReader.standard().read(texts, documents::add, problem -> System.err.println(problem));
        int sentences = sentences(documents);
        Rates rates = rates(coder, documents, sentences, threads, warm, passes);
        System.out.printf(
                "documents %d  sentences %d  events %d  threads %d%n",
                documents.size(), sentences, rates.events(), threads);
        System.out.printf(
                "load %.2f s  sentences/s %.0f (lowest %.0f, highest %.0f)  a second of processor %.0f  heap in use %d MiB%n",
                load, rates.median(), rates.lowest(), rates.highest(), rates.work(), rates.heap() >> 20);
        return 0;
    }

    /**
     * Sentences a second over some passes.
     *
     * @param events read in one pass
     * @param work sentences a second that one processor is busy: tells more than the clock on a machine with other work
     * @param heap bytes in use after the last pass
     */
    record Rates(double median, double lowest, double highest, double work, int events, long heap) {}

    static Rates rates(Coder coder, List<Document> documents, int sentences, int threads, double warm, int passes)
            throws InterruptedException, ExecutionException {
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            long start = System.nanoTime();
            while (seconds(start) < warm) {
                pass(pool, coder, documents);
            }
            double[] rates = new double[passes];
            int events = 0;
            Duration before = processor();
            for (int i = 0; i < passes; i++) {
                long from = System.nanoTime();
                events = pass(pool, coder, documents);
                rates[i] = sentences / seconds(from);
            }
            double busy = processor().minus(before).toNanos() / 1e9;
            Arrays.sort(rates);
            long heap =
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            return new Rates(rates[passes / 2], rates[0], rates[passes - 1], passes * sentences / busy, events, heap);
        }
    }

    /** Time that processors were busy with this program; nothing where the system does not tell. */
    private static Duration processor() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    static int sentences(List<Document> documents) {
        Tokenizer tokenizer = new Tokenizer();
        return documents.stream()
                .mapToInt(d -> tokenizer.sentences(d.text()).size())
                .sum();
    }

    private static int pass(ForkJoinPool pool, Coder coder, List<Document> documents)
            throws InterruptedException, ExecutionException {
        return pool.submit(() -> documents.parallelStream()
                        .mapToInt(d -> coder.code(d).events().size())
                        .sum())
                .get();
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
