package org.demarche.coder.event;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.demarche.coder.linear.LinearModel;

/**
 * Learns a {@link TypeModel} from sentences in which a pair is marked: stochastic gradient descent with AdaGrad, features dropped at random,
 * weights averaged over the second half of the passes. The same sentences give the same model.
 */
public final class TypeTraining {
    private static final int PASSES = 16;
    private static final float RATE = .15f;
    private static final float DECAY = 2e-5f;
    private static final float DROPPED = .3f;
    private static final int LEAST = TypeModel.SCALE / 50; // smaller weights are left out

    /** A pair and what links it: {@code EVENT}, {@code EVENT mode} or {@code NONE}. */
    public record Example(PairView view, String label) {}

    private final List<String> labels;
    private final List<Example> examples;
    private final int[] keys;
    private final float[] weights;
    private final float[] squares;
    private final float[] sums;
    private final float[] senses;
    private final float[] senseSquares;
    private final float[] senseSums;

    public TypeTraining(List<Example> examples) {
        this.examples = List.copyOf(examples);
        labels = List.copyOf(new TreeSet<>(examples.stream().map(Example::label).toList()));
        keys = examples.stream()
                .flatMapToInt(e -> IntStream.range(0, e.view().features().size())
                        .map(e.view().features()::key))
                .sorted()
                .distinct()
                .toArray();
        weights = new float[keys.length * labels.size()];
        squares = filled(weights.length);
        sums = new float[weights.length];
        senses = new float[PairView.Part.values().length * WordSenses.DIMENSIONS * labels.size()];
        senseSquares = filled(senses.length);
        senseSums = new float[senses.length];
    }

    private static float[] filled(int length) {
        float[] all = new float[length];
        Arrays.fill(all, .1f);
        return all;
    }

    /** Learns, and writes the model. */
    public void run(OutputStream out) throws IOException {
        Random random = new Random(1);
        List<int[]> known = examples.stream().map(e -> known(e.view())).toList();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            order.add(i);
        }
        int averaged = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            java.util.Collections.shuffle(order, random);
            for (int i : order) {
                learn(examples.get(i), dropped(known.get(i), random));
            }
            if (pass >= PASSES / 2) {
                averaged++;
                add(weights, sums);
                add(senses, senseSums);
            }
        }
        try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out))) {
            model(averaged).write(data);
        }
    }

    private int[] known(PairView view) {
        int[] rows = new int[view.features().size()];
        int n = 0;
        for (int f = 0; f < rows.length; f++) {
            int row = Arrays.binarySearch(keys, view.features().key(f));
            if (row >= 0) {
                rows[n++] = row;
            }
        }
        return Arrays.copyOf(rows, n);
    }

    private static int[] dropped(int[] rows, Random random) {
        int[] kept = new int[rows.length];
        int n = 0;
        for (int row : rows) {
            if (random.nextFloat() >= DROPPED) {
                kept[n++] = row;
            }
        }
        return Arrays.copyOf(kept, n);
    }

    private void learn(Example example, int[] rows) {
        int size = labels.size();
        float norm = TypeModel.norm(example.view());
        float[] points = example.view().senses();
        float[] errors = errors(rows, norm, points);
        errors[labels.indexOf(example.label())] -= 1;
        float decay = DECAY * examples.size() / 50;
        for (int row : rows) {
            for (int l = 0; l < size; l++) {
                step(weights, squares, row * size + l, errors[l] * norm, decay);
            }
        }
        for (int d = 0; d < points.length; d++) {
            if (points[d] != 0) {
                for (int l = 0; l < size; l++) {
                    step(senses, senseSquares, d * size + l, errors[l] * points[d], 1e-4f);
                }
            }
        }
    }

    private static void step(float[] weights, float[] squares, int i, float gradient, float decay) {
        float g = gradient + decay * weights[i];
        squares[i] += g * g;
        weights[i] -= (float) (RATE * g / Math.sqrt(squares[i]));
    }

    /** The chances of all labels. */
    private float[] errors(int[] rows, float norm, float[] points) {
        int size = labels.size();
        float[] scores = new float[size];
        for (int row : rows) {
            for (int l = 0; l < size; l++) {
                scores[l] += weights[row * size + l] * norm;
            }
        }
        for (int d = 0; d < points.length; d++) {
            if (points[d] != 0) {
                for (int l = 0; l < size; l++) {
                    scores[l] += points[d] * senses[d * size + l];
                }
            }
        }
        float most = Float.NEGATIVE_INFINITY;
        for (float score : scores) {
            most = Math.max(most, score);
        }
        float sum = 0;
        for (int l = 0; l < size; l++) {
            scores[l] = (float) Math.exp(scores[l] - most);
            sum += scores[l];
        }
        for (int l = 0; l < size; l++) {
            scores[l] /= sum;
        }
        return scores;
    }

    private static void add(float[] from, float[] to) {
        for (int i = 0; i < from.length; i++) {
            to[i] += from[i];
        }
    }

    private TypeModel model(int averaged) {
        int size = labels.size();
        int[] counts = new int[keys.length];
        List<Integer> entries = new ArrayList<>();
        for (int row = 0; row < keys.length; row++) {
            for (int l = 0; l < size; l++) {
                int weight = Math.round(sums[row * size + l] / averaged * TypeModel.SCALE);
                if (Math.abs(weight) >= LEAST) {
                    entries.add(LinearModel.entry(l, weight));
                    counts[row]++;
                }
            }
        }
        float[] mean = new float[senses.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = senseSums[i] / averaged;
        }
        return new TypeModel(
                new LinearModel(
                        labels,
                        keys,
                        counts,
                        entries.stream().mapToInt(Integer::intValue).toArray()),
                mean);
    }
}
