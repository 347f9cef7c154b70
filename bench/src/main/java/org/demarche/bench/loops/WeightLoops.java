package org.demarche.bench.loops;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.demarche.coder.linear.Features;
import org.demarche.coder.linear.LinearModel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The innermost loop: the weights of one decision's features added up. The model is made up, of the size and shape of the parser's: 830,000
 * features of 104 transitions, one in thirteen with 20 weights, the others with four; so is each decision, 60 features of which half are
 * in the model. What it costs is the wait for memory, as there.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class WeightLoops {
    private static final int LABELS = 104;
    private static final int KNOWN = 830_000;
    private static final int FEATURES = 60;
    private static final int DECISIONS = 4096;

    private final LinearModel model;
    private final List<Features> decisions = new ArrayList<>();
    private final float[] scores = new float[LABELS];
    private int at;

    public WeightLoops() {
        Random random = new Random(7);
        int[] keys = IntStream.range(0, KNOWN)
                .map(WeightLoops::key)
                .sorted()
                .distinct()
                .toArray();
        int[] counts = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            counts[i] = random.nextInt(13) == 0 ? 20 : 4;
        }
        List<Integer> entries = new ArrayList<>();
        for (int count : counts) {
            int first = random.nextInt(LABELS - count);
            for (int label = first; label < first + count; label++) {
                entries.add(LinearModel.entry(label, random.nextInt(-500, 500)));
            }
        }
        model = new LinearModel(
                IntStream.range(0, LABELS).mapToObj(Integer::toString).toList(),
                keys,
                counts,
                entries.stream().mapToInt(Integer::intValue).toArray());
        for (int i = 0; i < DECISIONS; i++) {
            Features features = new Features();
            for (int f = 0; f < FEATURES; f++) {
                features.add(1, random.nextInt(2 * KNOWN));
            }
            decisions.add(features);
        }
    }

    /** The hash by which a feature of the one template here is known. */
    private static int key(int value) {
        Features one = new Features();
        one.add(1, value);
        return one.key(0);
    }

    @Benchmark
    public float[] decision_weights() {
        at = at + 1 < DECISIONS ? at + 1 : 0;
        model.add(decisions.get(at), scores);
        return scores;
    }
}
