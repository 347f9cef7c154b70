package org.demarche.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A sample of what came out wrong, to be read: sentence, what is right, what was coded. */
@Command(
        name = "errors",
        mixinStandardHelpOptions = true,
        description = "Prints a sample of errors on a gold set: the sentence, what is right, what was coded.",
        footer = {
            "",
            "Examples:",
            "  bench/run errors gsr --root SUPPORT",
            "  bench/run errors plv --sample 10 --seed 2",
        })
final class Errors implements Callable<Integer> {
    @Parameters(
            paramLabel = "SET",
            description =
                    "gsr, plv (pair given), plv-raw, sentences (own, pair given), actors, coactors, timenorm or reports")
    private String set = "";

    @Option(names = "--root", paramLabel = "CATEGORY", description = "only where gold or coder has this category")
    private @Nullable String root;

    @Option(names = "--sample", defaultValue = "30", description = "how many at most (default ${DEFAULT-VALUE})")
    private int sample;

    @Option(names = "--seed", defaultValue = "1", description = "which sample (default ${DEFAULT-VALUE})")
    private long seed;

    @Mixin
    private final GoldOption gold = new GoldOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Misses measure = Accuracy.MEASURES.stream()
                .filter(m -> m.name().equals(set) && m instanceof Misses)
                .map(Misses.class::cast)
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "'" + set + "' is none of gsr, plv, plv-raw, sentences, actors, coactors, timenorm, reports"));
        Setting setting = gold.setting();
        if (!setting.missing(measure).isEmpty()) {
            System.err.println("bench: " + setting.missing(measure).getFirst()
                    + " is not there; --gold DIR names the folder of the gold sets");
            return 1;
        }
        String category = root == null ? "" : root.toUpperCase(Locale.ROOT);
        List<Miss> misses = measure.misses(setting).stream()
                .filter(miss -> category.isEmpty() || miss.roots().contains(category))
                .toList();
        sample(misses, sample, seed).forEach(miss -> System.out.println(miss.print()));
        System.out.println(summary(misses));
        return 0;
    }

    /** Some of them, in their order; the same seed gives the same ones. */
    static List<Miss> sample(List<Miss> misses, int size, long seed) {
        List<Miss> shuffled = new ArrayList<>(misses);
        Collections.shuffle(shuffled, new Random(seed));
        Set<Miss> kept = new HashSet<>(shuffled.subList(0, Math.max(0, Math.min(size, shuffled.size()))));
        return misses.stream().filter(kept::contains).toList();
    }

    /** How many there are of each kind, the most frequent first. */
    static String summary(List<Miss> misses) {
        Map<String, Integer> kinds = new TreeMap<>();
        misses.forEach(miss -> kinds.merge(miss.what(), 1, Integer::sum));
        StringBuilder text = new StringBuilder(misses.size() + " errors in all");
        kinds.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(kind ->
                        text.append("\n  ").append(kind.getValue()).append("  ").append(kind.getKey()));
        return text.toString();
    }
}
