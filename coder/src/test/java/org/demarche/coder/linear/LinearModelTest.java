package org.demarche.coder.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinearModelTest {
    private static final int LABELS = 40;

    /** A feature with one entry, and one with an entry for each label: kept apart in memory. */
    private static LinearModel model() {
        Features features = new Features();
        features.add(1, 7);
        features.add(1, 8);
        int few = features.key(0);
        int many = features.key(1);
        boolean order = few < many;
        int[] one = {LinearModel.entry(3, -250)};
        int[] all = IntStream.range(0, LABELS)
                .map(label -> LinearModel.entry(label, 10 * label - 200))
                .toArray();
        return new LinearModel(
                IntStream.range(0, LABELS).mapToObj(Integer::toString).toList(),
                order ? new int[] {few, many} : new int[] {many, few},
                order ? new int[] {1, LABELS} : new int[] {LABELS, 1},
                IntStream.concat(IntStream.of(order ? one : all), IntStream.of(order ? all : one))
                        .toArray());
    }

    private static float[] scores(LinearModel model, int... values) {
        Features features = new Features();
        for (int value : values) {
            features.add(1, value);
        }
        float[] scores = new float[LABELS];
        model.add(features, scores);
        return scores;
    }

    @Test
    void add_countsFeaturesOfFewAndOfManyLabelsAlike() {
        float[] scores = scores(model(), 7, 8);
        for (int label = 0; label < LABELS; label++) {
            assertThat(scores[label]).isEqualTo(10 * label - 200 - (label == 3 ? 250 : 0));
        }
    }

    @Test
    void add_unknownFeature_saysNothing() {
        assertThat(scores(model(), 9)).containsOnly(0);
    }

    @Test
    void read_givesBackWhatWasWritten() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model().write(new DataOutputStream(bytes));
        LinearModel read = LinearModel.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertThat(read.labels()).isEqualTo(List.copyOf(model().labels()));
        for (int value : new int[] {7, 8}) {
            assertThat(scores(read, value)).containsExactly(scores(model(), value));
        }
    }
}
