package org.demarche.coder.event;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.demarche.coder.linear.Features;
import org.demarche.coder.linear.LinearModel;
import org.demarche.coder.syntax.Word;

/**
 * Learns a {@link TopicModel} from sentences that tell events and sentences that tell none: stochastic gradient descent with AdaGrad, words
 * dropped at random, both kinds weighing the same in all. The same sentences give the same model.
 */
public final class TopicTraining {
    private static final int PASSES = 12;
    private static final float RATE = .15f;
    private static final float DECAY = 1e-3f;
    private static final float DROPPED = .3f;
    private static final int LEAST = TopicModel.SCALE / 50; // smaller weights are left out

    private record Example(int[] rows, boolean tells) {}

    private final int[] keys;
    private final float[] weights;
    private final float[] squares;
    private final List<Example> examples = new ArrayList<>();
    private final float rarity;

    /**
     * @param telling sentences that tell events
     * @param quiet sentences that tell none
     */
    public TopicTraining(List<List<Word>> telling, List<List<Word>> quiet) {
        List<int[]> shown = new ArrayList<>();
        telling.forEach(s -> shown.add(keys(s)));
        quiet.forEach(s -> shown.add(keys(s)));
        keys = shown.stream().flatMapToInt(Arrays::stream).sorted().distinct().toArray();
        weights = new float[keys.length];
        squares = new float[keys.length];
        Arrays.fill(squares, .1f);
        for (int s = 0; s < shown.size(); s++) {
            int[] rows = Arrays.stream(shown.get(s))
                    .map(key -> Arrays.binarySearch(keys, key))
                    .toArray();
            examples.add(new Example(rows, s < telling.size()));
        }
        rarity = (float) telling.size() / quiet.size();
    }

    private static int[] keys(List<Word> sentence) {
        Features features = new Features();
        TopicModel.show(sentence, features);
        return IntStream.range(0, features.size()).map(features::key).toArray();
    }

    /** Learns, and writes the model. */
    public void run(OutputStream out) throws IOException {
        Random random = new Random(1);
        for (int pass = 0; pass < PASSES; pass++) {
            Collections.shuffle(examples, random);
            for (Example example : examples) {
                learn(example, random);
            }
        }
        try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out))) {
            model().write(data);
        }
    }

    private void learn(Example example, Random random) {
        int[] rows = Arrays.stream(example.rows())
                .filter(row -> random.nextFloat() >= DROPPED)
                .toArray();
        float norm = TopicModel.norm(rows.length);
        double score = 0;
        for (int row : rows) {
            score += weights[row] * norm;
        }
        double chance = 1 / (1 + Math.exp(-score));
        double error = (chance - (example.tells() ? 1 : 0)) * (example.tells() ? 1 : rarity);
        for (int row : rows) {
            float gradient = (float) error * norm + DECAY * weights[row];
            squares[row] += gradient * gradient;
            weights[row] -= (float) (RATE * gradient / Math.sqrt(squares[row]));
        }
    }

    private TopicModel model() {
        int[] kept = IntStream.range(0, keys.length)
                .filter(row -> Math.abs(weight(row)) >= LEAST)
                .toArray();
        int[] counts = new int[kept.length];
        Arrays.fill(counts, 1);
        return new TopicModel(new LinearModel(
                List.of(TopicModel.LABEL),
                Arrays.stream(kept).map(row -> keys[row]).toArray(),
                counts,
                Arrays.stream(kept)
                        .map(row -> LinearModel.entry(0, weight(row)))
                        .toArray()));
    }

    private int weight(int row) {
        return Math.round(weights[row] * TopicModel.SCALE);
    }
}
