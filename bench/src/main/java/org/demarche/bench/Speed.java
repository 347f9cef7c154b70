package org.demarche.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.demarche.coder.Coder;
import org.demarche.coder.syntax.Tokenizer;
import org.demarche.model.DemarcheException;
import org.demarche.model.Document;
import org.demarche.reader.DocumentReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Speed of reader and coder over a folder: each step by itself on one thread, the whole coder on several, and how long the program takes to
 * start.
 *
 * <p>A pass of the whole codes all documents, spread over the threads, a dossier of few sentences so often that a pass has {@value #PASS}.
 * Passes before {@code --warm} seconds are over are not counted; then {@code --passes} are, and the median is printed with the lowest and
 * the highest.
 */
@Command(
        name = "speed",
        description = "Documents, sentences and bytes a second of each step and of all, heap and start-up.")
final class Speed implements Callable<Integer> {
    /** Sentences of a pass, at least: with fewer the threads wait for each other at its end. */
    private static final int PASS = 2000;

    @Option(names = "--threads", defaultValue = "2", description = "threads of the whole (default ${DEFAULT-VALUE})")
    private int threads;

    @Option(names = "--warm", defaultValue = "20", description = "seconds before measuring (default ${DEFAULT-VALUE})")
    private int warm;

    @Option(names = "--passes", defaultValue = "9", description = "passes to measure (default ${DEFAULT-VALUE})")
    private int passes;

    @Option(
            names = "--documents",
            defaultValue = "10000",
            description = "of a larger folder so many, the first, are coded (default ${DEFAULT-VALUE})")
    private int most;

    @Parameters(arity = "0..1", defaultValue = "examples", description = "what to read (default ${DEFAULT-VALUE})")
    private Path texts = Path.of("");

    @Override
    public Integer call() throws Exception {
        long start = System.nanoTime();
        Coder coder = Coder.standard();
        double load = seconds(start);
        List<Document> documents = new ArrayList<>();
        DocumentReader.standard()
                .read(
                        texts,
                        document -> {
                            if (documents.size() < most) {
                                documents.add(document);
                            }
                        },
                        problem -> System.err.println(problem));
        int sentences = sentences(documents);
        if (sentences == 0) {
            throw new DemarcheException(texts + ": no sentences in it; name a file or folder of articles");
        }
        int copies = Math.max(1, Math.ceilDiv(PASS, sentences));
        Rates rates = rates(coder, documents, copies, threads, warm, passes);
        System.out.printf(
                "documents %,d  sentences %,d  events %,d  all of it %d times a pass%n%n",
                documents.size(), sentences, rates.events(), copies);
        System.out.printf("%-34s %12s %12s %10s%n", "step", "documents/s", "sentences/s", "MB/s");
        for (SpeedStep step : SpeedStep.all(coder, texts, documents)) {
            double rate = 1 / step.seconds();
            line(step.name(), rate * documents.size(), rate * sentences, rate * step.bytes());
        }
        double share = rates.median() / sentences;
        line(
                "the whole coder, threads: " + threads,
                share * documents.size(),
                rates.median(),
                share * bytes(documents));
        System.out.printf(
                "%nsentences/s of the whole: %,.0f (lowest %,.0f, highest %,.0f), a second of processor %,.0f%n",
                rates.median(), rates.lowest(), rates.highest(), rates.work());
        System.out.printf("heap at most %,d MiB%n", rates.heap() >> 20);
        System.out.printf("start: lexicon and models %.2f s", load);
        for (StartUp each : StartUp.all()) {
            System.out.printf(", %s %.2f s", each.name(), each.seconds());
        }
        System.out.println();
        return 0;
    }

    private static void line(String name, double documents, double sentences, double bytes) {
        System.out.printf("%-34s %,12.0f %,12.0f %,10.2f%n", name, documents, sentences, bytes / 1e6);
    }

    private static long bytes(List<Document> documents) {
        return documents.stream().mapToLong(SpeedStep::bytes).sum();
    }

    /**
     * Sentences a second over some passes.
     *
     * @param events read in one pass of the documents
     * @param work sentences a second that one processor is busy: tells more than the clock on a machine with other work
     * @param heap bytes that the heap held at most
     */
    record Rates(double median, double lowest, double highest, double work, int events, long heap) {}

    static Rates rates(Coder coder, List<Document> documents, int copies, int threads, double warm, int passes)
            throws InterruptedException, ExecutionException {
        List<Document> all = Collections.nCopies(copies, documents).stream()
                .flatMap(List::stream)
                .toList();
        int sentences = copies * sentences(documents);
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            long start = System.nanoTime();
            while (seconds(start) < warm) {
                pass(pool, coder, all);
            }
            double[] rates = new double[passes];
            int events = 0;
            Duration before = processor();
            for (int i = 0; i < passes; i++) {
                long from = System.nanoTime();
                events = pass(pool, coder, all);
                rates[i] = sentences / seconds(from);
            }
            double busy = processor().minus(before).toNanos() / 1e9;
            Arrays.sort(rates);
            double work = (double) passes * sentences / busy;
            return new Rates(rates[passes / 2], rates[0], rates[passes - 1], work, events / copies, heap());
        }
    }

    private static long heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
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

    static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
